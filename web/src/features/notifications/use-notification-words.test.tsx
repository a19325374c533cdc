import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Notification, User } from "~/lib/api/types";
import { aNotification, aWithheldNotification } from "~/testing/a-notification";
import { renderWith } from "~/testing/render-with";
import { useNotificationWords } from "./use-notification-words";

function Said({ notification }: { notification: Notification }) {
  const { title, detail } = useNotificationWords()(notification);
  return (
    <>
      <h2>{title}</h2>
      <p>{detail}</p>
    </>
  );
}

function say(notification: Notification, me: Partial<User> = {}): string[] {
  const { unmount } = renderWith(<Said notification={notification} />, me);
  const said = [screen.getByRole("heading").textContent, screen.getByRole("paragraph").textContent];
  unmount();
  return said;
}

const ada = { id: 3, username: "ada", name: "Ada Agent" };

it("tells what was said, and of notes that they are notes", () => {
  expect(say(aNotification(1))).toEqual(["Carl Customer replied", "It jams again"]);
  expect(say(aNotification(1, {}, { is_internal: true }))[0]).toBe("Carl Customer left a note");
});

it("tells the agent that it is theirs and the customer who has it", () => {
  const assigned = aNotification(1, { type: "ticket_assigned" }, { assignee: ada });
  expect(say(assigned, { id: 3 })).toEqual(["A ticket was assigned to you", "Printer"]);
  expect(say(assigned, { id: 9, role: "customer" })[0]).toBe("Ada Agent is taking care of your ticket");
});

it("calls a status what it is to whoever reads it", () => {
  const waits = aNotification(1, { type: "status_changed" }, { before: "assigned", after: "waiting_on_customer" });
  expect(say(waits, { role: "agent" })[0]).toBe("Status: Waiting on customer");
  expect(say(waits, { role: "customer" })[0]).toBe("Status: Waiting for you");
});

it("has the system do what nobody did, and says nothing of what one may not see", () => {
  expect(say(aNotification(1, { type: "ticket_created" }, { actor: null }))[0]).toBe("New ticket from Switchboard");
  expect(say(aWithheldNotification(1))).toEqual(["A ticket that is no longer yours to see", "You have no access to it any more."]);
});
