import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Problem } from "~/lib/api/problem";
import { renderApp } from "~/testing/render-app";
import { AsyncState } from "./async-state";

function show(query: { data?: string[]; error?: unknown }, refetch = vi.fn()) {
  const { data, error = null } = query;
  return renderApp(
    <AsyncState
      query={{ data, error: error as Error, isError: error !== null, refetch }}
      skeleton="loading"
      empty="nothing"
      isEmpty={(items) => items.length === 0}
    >
      {(items) => items.join()}
    </AsyncState>,
  );
}

it.each([
  [{}, "loading"],
  [{ data: [] }, "nothing"],
  [{ data: ["one", "two"] }, "one,two"],
])("of %j shows %s", async (query, text) => {
  await show(query);
  expect(screen.getByText(text)).toBeInTheDocument();
});

it("says what happened and offers to try again", async () => {
  const refetch = vi.fn();
  await show({ error: Problem.network() }, refetch);
  expect(screen.getByRole("alert")).toHaveTextContent("The server cannot be reached");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(refetch).toHaveBeenCalled();
});

it("keeps what is there when reading it anew fails", async () => {
  await show({ data: ["one"], error: Problem.network() });
  expect(screen.getByText("one")).toBeInTheDocument();
});
