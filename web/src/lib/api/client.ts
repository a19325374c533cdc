import createClient from "openapi-fetch";
import { authorizedFetch } from "./authorized-fetch";
import type { paths } from "./schema";
import { tokens } from "./tokens-of-this-tab";

/** For what is no JSON: uploads, downloads. Throws a Problem like all the rest. */
export const apiFetch = authorizedFetch(tokens);

/** Typed by the server's own description: `ok(api.GET("/api/tickets/{id}", { params: { path: { id } } }))`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: apiFetch,
  querySerializer: { array: { style: "form", explode: false } },
});

/** The body of an answer. Failures were thrown before it comes to this. */
export async function ok<T>(request: Promise<{ data?: T }>): Promise<Exclude<T, undefined>> {
  return (await request).data as Exclude<T, undefined>;
}
