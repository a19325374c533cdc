import { Problem } from "./problem";

/** What a proxy says in the place of a server that does not answer. */
const GATEWAY = [502, 503, 504];

/** What an answer of 400 and above says. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    return Problem.of(response.status, await response.json(), response.headers.get("Retry-After"));
  } catch (error) {
    // Not the server's own words, which are always JSON.
    return GATEWAY.includes(response.status) ? Problem.network(error) : Problem.of(response.status, null);
  }
}
