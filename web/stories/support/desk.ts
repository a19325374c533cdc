import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "../../src/lib/api/schema";
import { Server } from "./server";

/** Of everybody in the demo. */
const DEMO_PASSWORD = "switchboard-demo";
export const PASSWORD = "a long password of stories";

/** Somebody who can sign in, and what they can ask of the API. */
export interface Person {
  id: number;
  username: string;
  name: string;
  email: string;
  password: string;
  api: Client<paths>;
}

type NewUser = components["schemas"]["UserAdminNewUser"];

let made = 0;

/** The server of the stories, with people and tickets made by its API, each story its own. */
export class Desk {
  readonly server: Server;
  #admin: Client<paths> | null = null;

  private constructor(server: Server) {
    this.server = server;
  }

  static async open(): Promise<Desk> {
    return new Desk(await Server.start());
  }

  async close(): Promise<void> {
    await this.server.end();
  }

  /** The first admin. */
  async admin(): Promise<Client<paths>> {
    this.#admin ??= await this.#signedIn("admin", this.server.adminPassword);
    return this.#admin;
  }

  async department(name = "Printers"): Promise<string> {
    return ok(await (await this.admin()).POST("/api/admin/departments", { body: { name: `${name} ${String(++made)}` } })).key;
  }

  async agent(departments: string[], more: Partial<NewUser> = {}): Promise<Person> {
    return this.#person({ role: "agent", departments, name: "Ada Agent", ...more });
  }

  async customer(more: Partial<NewUser> = {}): Promise<Person> {
    return this.#person({ role: "customer", name: "Carl Customer", ...more });
  }

  async administrator(more: Partial<NewUser> = {}): Promise<Person> {
    return this.#person({ role: "admin", name: "Alma Admin", ...more });
  }

  /** Somebody of the demo. */
  async of(username: string): Promise<Person> {
    const api = await this.#signedIn(username, DEMO_PASSWORD);
    const { id, name, email } = ok(await api.GET("/api/me"));
    return { id, name, username, email, password: DEMO_PASSWORD, api };
  }

  /** Raises a ticket and answers its id. */
  async ticket(customer: Person, department: string, subject: string, description = "It does not do what it did yesterday."): Promise<number> {
    return ok(await customer.api.POST("/api/tickets", { body: { subject, description, department } })).id;
  }

  /** The code that was last mailed to an address. */
  async code(recipient: string): Promise<string> {
    const mails = ok(await (await this.admin()).GET("/api/admin/mails", { params: { query: { recipient } } }));
    const code = /\b\d{6}\b/.exec(mails.items[0]?.subject ?? "")?.[0] ?? /\b\d{6}\b/.exec(mails.items[0]?.body ?? "")?.[0];
    if (code === undefined) {
      throw new Error(`No code was mailed to ${recipient}`);
    }
    return code;
  }

  async #person(user: Partial<NewUser> & Pick<NewUser, "role">): Promise<Person> {
    const username = `${user.role ?? "user"}${String(++made)}`;
    const email = `${username}@example.org`;
    const body = { username, email, password: PASSWORD, ...user } as NewUser;
    const { id, name } = ok(await (await this.admin()).POST("/api/admin/users", { body }));
    return { id, name, username, email, password: PASSWORD, api: await this.#signedIn(username, PASSWORD) };
  }

  async #signedIn(username: string, password: string): Promise<Client<paths>> {
    const api = createClient<paths>({ baseUrl: this.server.url });
    const { access } = ok(await api.POST("/api/auth/token", { body: { username, password } }));
    return createClient<paths>({ baseUrl: this.server.url, headers: { Authorization: `Bearer ${access}` } });
  }
}

/** What was answered; a refusal ends the story. */
export function ok<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined && answer.response.status !== 204) {
    throw new Error(`${answer.response.url}: ${String(answer.response.status)} ${JSON.stringify(answer.error)}`);
  }
  return answer.data as T;
}
