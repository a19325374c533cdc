import { api, ok } from "~/lib/api/client";
import { Problem } from "~/lib/api/problem";
import type { Message } from "~/lib/api/types";
import { connection, sendChat } from "~/lib/live/live";
import type { Unsent } from "./outbox";

type Saying = Pick<Unsent, "ticketId" | "body" | "isInternal" | "isAi" | "attachments" | "clientId">;

/** Over the socket while there is one, else by a request; the same name both ways, so that it is stored once. Throws a Problem. */
export async function deliver(saying: Saying): Promise<Message> {
  if (saying.attachments.length > 0 || connection.state() !== "live") {
    return post(saying);
  }
  try {
    return await overTheSocket(saying);
  } catch (error) {
    if (error instanceof Problem && error.kind === "network") {
      return post(saying);
    }
    throw error;
  }
}

/** Fails as soon as the line is known to be down. */
async function overTheSocket({ ticketId, body, isInternal, isAi = false, clientId }: Saying): Promise<Message> {
  let stopWatching: (() => void) | undefined;
  const lineLost = new Promise<never>((_, reject) => {
    stopWatching = connection.onState(() => connection.state() === "off" && reject(Problem.network()));
  });
  try {
    return await Promise.race([sendChat({ ticketId, body, isInternal, isAi, clientId }), lineLost]);
  } finally {
    stopWatching?.();
  }
}

function post({ ticketId, body, isInternal, isAi = false, attachments, clientId }: Saying): Promise<Message> {
  return ok(
    api.POST("/api/tickets/{id}/messages", {
      params: { path: { id: ticketId }, header: { "Idempotency-Key": clientId } },
      body: { body, is_internal: isInternal, is_ai: isAi, client_id: clientId, attachments: attachments.map(({ id }) => id) },
    }),
  );
}
