import { api, ok } from "~/lib/api/client";
import type { Status, Ticket } from "~/lib/api/types";

/** Whatever version the ticket has. Throws a Problem. */
export function setStatus(id: number, status: Status): Promise<Ticket> {
  return ok(api.POST("/api/tickets/{id}/set-status", { params: { path: { id } }, body: { status } }));
}
