import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { beforeAll, expect, it, vi } from "vitest";
import common from "~/i18n/en/common.json";
import users from "~/i18n/en/users.json";
import type { User } from "~/lib/api/types";
import { meQuery } from "~/lib/session/use-me";
import { EditUser } from "./edit-user";

const admin = {
  id: 1,
  username: "ada",
  email: "ada@example.org",
  name: "Ada",
  role: "admin",
  departments: [],
  is_active: true,
  is_available: false,
  capacity: 5,
  skills: [],
  languages: [],
  company: "",
  phone: "",
} as unknown as User;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: "en", defaultNS: "common", resources: { en: { common, users } }, interpolation: { escapeValue: false } });
});

it("says in words that the last admin stays one, and warns of losing one's own rights", async () => {
  const send = vi.spyOn(globalThis, "fetch").mockImplementation((request) => {
    const url = new URL((request as Request).url);
    return Promise.resolve(
      url.pathname === "/api/admin/users/1"
        ? Response.json({ title: "Conflict", status: 409, detail: "This is the last active admin." }, { status: 409 })
        : Response.json([]),
    );
  });
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, admin);
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <EditUser user={admin} onDone={() => undefined} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(screen.getByRole("button", { name: "Save changes" })).toBeDisabled();
  await userEvent.click(screen.getByRole("radio", { name: "Agent" }));
  expect(screen.getByText(/you no longer see this area/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
  expect(await screen.findByText(users.lastAdmin)).toBeVisible();
  expect(screen.getByRole("radio", { name: "Agent" })).toBeChecked();
  const patch = send.mock.calls.map(([request]) => request as Request).find(({ method }) => method === "PATCH");
  expect(await patch?.clone().json()).toEqual({ role: "agent" });
});
