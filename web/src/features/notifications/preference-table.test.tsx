import { Notifications } from "@mantine/notifications";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderWith } from "~/testing/render-with";
import { PreferenceTable } from "./preference-table";

const PREFERENCES = {
  preferences: [
    { kind: "ticket_created", app: true, email: null },
    { kind: "message_received", app: true, email: false },
  ],
};

afterEach(() => void vi.restoreAllMocks());

function serverThat(answersPut: () => Response) {
  return vi
    .spyOn(globalThis, "fetch")
    .mockImplementation((request) => Promise.resolve((request as Request).method === "PUT" ? answersPut() : Response.json(PREFERENCES)));
}

it("offers each way that there is, and says where there is none", async () => {
  serverThat(() => Response.json(PREFERENCES));
  renderWith(<PreferenceTable />);
  expect(await screen.findByRole("switch", { name: "In the app: New message" })).toBeChecked();
  expect(screen.getByRole("switch", { name: "By e-mail: New message" })).not.toBeChecked();
  expect(screen.queryByRole("switch", { name: "By e-mail: New ticket in your department" })).toBeNull();
});

it("turns one kind off for one way and names nothing else", async () => {
  const send = serverThat(() => Response.json(PREFERENCES));
  renderWith(<PreferenceTable />);
  await userEvent.click(await screen.findByRole("switch", { name: "In the app: New message" }));
  expect(screen.getByRole("switch", { name: "In the app: New message" })).not.toBeChecked();
  const put = send.mock.calls.map(([request]) => request as Request).find(({ method }) => method === "PUT");
  expect(await put?.clone().json()).toEqual({ preferences: [{ kind: "message_received", app: false }] });
});

it("takes back what the server refuses, says so, and offers to do it again", async () => {
  serverThat(() => Response.json({ title: "Forbidden", status: 403, detail: "No." }, { status: 403 }));
  renderWith(
    <>
      <Notifications />
      <PreferenceTable />
    </>,
  );
  await userEvent.click(await screen.findByRole("switch", { name: "In the app: New message" }));
  await waitFor(() => expect(screen.getByRole("switch", { name: "In the app: New message" })).toBeChecked());
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
});
