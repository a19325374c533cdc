import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Status } from "~/lib/api/types";
import { renderWith } from "~/testing/render-with";
import { StatusMenu } from "./status-menu";

function menu(status: Status, legal: Status[], opened = true) {
  const onChange = vi.fn();
  renderWith(<StatusMenu status={status} legal={legal} onChange={onChange} opened={opened} onOpened={() => undefined} />);
  return onChange;
}

it("offers what the server calls legal, and nothing else", async () => {
  const onChange = menu("in_progress", ["waiting_on_customer", "resolved"]);
  const items = await screen.findAllByRole("menuitem");
  expect(items.map((item) => item.textContent)).toEqual(["Waiting on customer", "Resolved"]);
  await userEvent.click(screen.getByRole("menuitem", { name: "Resolved" }));
  expect(onChange).toHaveBeenCalledWith("resolved");
});

it("is no menu when nothing may follow", () => {
  menu("closed", []);
  expect(screen.getByText("Closed")).toBeInTheDocument();
  expect(screen.queryByRole("button")).toBeNull();
});
