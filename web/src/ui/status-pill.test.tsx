import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "~/testing/render-app";
import { StatusPill } from "./status-pill";

it.each([
  ["open", "Open"],
  ["assigned", "Assigned"],
  ["in_progress", "In progress"],
  ["waiting_on_customer", "Waiting on customer"],
  ["resolved", "Resolved"],
  ["closed", "Closed"],
] as const)("says %s in a word, with a picture", async (status, word) => {
  const { container } = await renderApp(<StatusPill status={status} />);
  expect(screen.getByText(word)).toBeInTheDocument();
  expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
});

it("speaks to the customer who is waited for", async () => {
  await renderApp(<StatusPill status="waiting_on_customer" toCustomer />);
  expect(screen.getByText("Waiting for you")).toBeInTheDocument();
});
