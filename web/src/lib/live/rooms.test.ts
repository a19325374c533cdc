import { beforeEach, describe, expect, it } from "vitest";
import type { ClientWord, ServerEvent, Someone, TicketEvent } from "./events";
import { Rooms } from "./rooms";

const event = (seq: number, ticketId = 42) => ({ type: "ticket.updated", ticket_id: ticketId, seq }) as TicketEvent;
const mara: Someone = { id: 1, name: "Mara", username: "mara", role: "agent" };
const nora: Someone = { id: 2, name: "Nora", username: "nora", role: "customer" };

describe("Rooms", () => {
  let said: ClientWord[];
  let rooms: Rooms;

  beforeEach(() => {
    said = [];
    rooms = new Rooms({ send: (word) => said.push(word) > 0 });
  });

  it("joins a room once, however many look, and leaves it with the last of them", () => {
    const leave = rooms.join(42, 7);
    const leaveToo = rooms.join(42, 7);
    expect(said).toEqual([{ type: "subscribe", ticket_id: 42, after_seq: 7 }]);
    leave();
    leave();
    expect(said).toHaveLength(1);
    leaveToo();
    expect(said.at(-1)).toEqual({ type: "unsubscribe", ticket_id: 42 });
  });

  it("joins again after a break, from where it was", () => {
    rooms.join(42, 7);
    rooms.hear(event(8));
    rooms.hear({ type: "ready", cursor: "c" });
    expect(said.at(-1)).toEqual({ type: "subscribe", ticket_id: 42, after_seq: 8 });
  });

  it("takes the number it is told on joining, if it had none", () => {
    rooms.join(42);
    expect(said).toEqual([{ type: "subscribe", ticket_id: 42 }]);
    rooms.hear({ type: "room.joined", ticket_id: 42, seq: 12, viewers: [mara] });
    expect(rooms.view(42)).toMatchObject({ status: "joined", viewers: [mara] });
    rooms.hear({ type: "ready", cursor: "c" });
    expect(said.at(-1)).toEqual({ type: "subscribe", ticket_id: 42, after_seq: 12 });
  });

  it("lets each event through once, and gaps are no matter", () => {
    expect([3, 4, 4, 3, 9].map((seq) => rooms.hear(event(seq)))).toEqual([true, true, false, false, true]);
    expect(rooms.hear(event(1, 43))).toBe(true);
  });

  it("lets through again what one who joins from an earlier number has not read", () => {
    rooms.hear(event(8));
    rooms.hear(event(9));
    rooms.join(42, 7);
    expect(said).toEqual([{ type: "subscribe", ticket_id: 42, after_seq: 7 }]);
    expect([8, 9, 9].map((seq) => rooms.hear(event(seq)))).toEqual([true, true, false]);
  });

  it("shows who is here and who types, and forgets it on joining anew", () => {
    rooms.join(42, 1);
    rooms.hear({ type: "presence.changed", ticket_id: 42, viewers: [mara, nora], typing: [2] });
    expect(rooms.view(42).typing).toEqual([{ by: "customer", user: nora }]);
    rooms.hear({ type: "typing", ticket_id: 42, is_typing: true, by: "agent", user: mara });
    expect(rooms.view(42).typing).toHaveLength(2);
    rooms.hear({ type: "typing", ticket_id: 42, is_typing: false, by: "customer", user: nora });
    expect(rooms.view(42).typing).toEqual([{ by: "agent", user: mara }]);
    rooms.hear({ type: "room.joined", ticket_id: 42, seq: 1, viewers: [mara] });
    expect(rooms.view(42).typing).toEqual([]);
  });

  it("shows customers that an agent types, though not who", () => {
    rooms.join(42, 1);
    const typing = (is_typing: boolean): ServerEvent => ({ type: "typing", ticket_id: 42, is_typing, by: "agent" });
    rooms.hear(typing(true));
    rooms.hear(typing(true));
    expect(rooms.view(42).typing).toEqual([{ by: "agent", user: undefined }]);
    rooms.hear(typing(false));
    expect(rooms.view(42).typing).toEqual([]);
  });

  it("says so when one may not see the ticket any more", () => {
    rooms.join(42, 1);
    rooms.hear({ type: "room.left", ticket_id: 42, reason: "not yours" });
    expect(rooms.view(42).status).toBe("left");
  });
});
