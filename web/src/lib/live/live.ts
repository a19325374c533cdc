import { tokens } from "~/lib/api/tokens-of-this-tab";
import type { Message } from "~/lib/api/types";
import { type Chat, Chats } from "./chats";
import { LiveConnection } from "./connection";
import type { EventOf, EventType, ServerEvent } from "./events";
import { Rooms } from "./rooms";
import { TypingSignal, type TypingWord } from "./typing";

export const connection = new LiveConnection({
  open: (address, protocols) => new WebSocket(location.origin.replace(/^http/, "ws") + address, protocols),
  token: (refused) => (refused ? tokens.renew(refused) : tokens.current()),
  random: Math.random,
});
export const rooms = new Rooms(connection);
const chats = new Chats(connection);
const typing = new TypingSignal(connection);

const handlers = new Set<(event: ServerEvent) => void>();

connection.onEvent((event) => {
  chats.hear(event);
  if (rooms.hear(event)) {
    handlers.forEach((handle) => handle(event));
  }
});

addEventListener("online", () => connection.nudge());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    connection.nudge();
  }
});

/** Outside of components; inside there is `useLiveEvent`. */
export function onLiveEvent<Type extends EventType>(types: readonly Type[], handle: (event: EventOf<Type>) => void): () => void {
  const wanted = new Set<string>(types);
  const handler = (event: ServerEvent) => {
    if (wanted.has(event.type)) {
      handle(event as EventOf<Type>);
    }
  };
  handlers.add(handler);
  return () => handlers.delete(handler);
}

/** Says it in the ticket's room; good for messages without attachments. Throws a Problem. */
export function sendChat(chat: Chat): Promise<Message> {
  return chats.send(chat);
}

/** To be called at each key; false when one stopped or sent. One must be in the room. */
export function sendTyping(ticketId: number, word: TypingWord): void {
  typing.send(ticketId, word);
}
