import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { api } from "~/lib/api/client";
import { Problem } from "~/lib/api/problem";
import type { TicketDetail } from "~/lib/api/types";
import { renderWith } from "~/testing/render-with";
import { DraftPanel } from "./draft-panel";
import type { AiDraft } from "./use-ai-draft";

const DRAFT: AiDraft = { draft: "Please **restart** it.", sources: [], used_fallback: true, source: "local", cached: false, ticket_version: 7 };

/** What the server does with a request for a draft, until the test says how it ends. */
function asked() {
  const signals: AbortSignal[] = [];
  const answer: { settle?: (draft: AiDraft) => void } = {};
  const ask = vi.spyOn(api, "POST").mockImplementation((_: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      answer.settle = (data) => resolve({ data });
      signal.addEventListener("abort", () => reject(Problem.network()));
    });
  });
  return { ask, signals, answer };
}

function panel(id: number, version = 7) {
  const desk = { edit: vi.fn(), send: vi.fn() };
  renderWith(<DraftPanel ticket={{ id, version } as TicketDetail} desk={desk} />);
  return desk;
}

it("can be called off while it is written, and asked for again", async () => {
  const user = userEvent.setup();
  const { ask, signals, answer } = asked();
  panel(1);
  await user.click(screen.getByRole("button", { name: "Suggest a reply" }));
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  await screen.findByRole("button", { name: "Suggest a reply" });
  expect(signals[0]?.aborted).toBe(true);
  expect(screen.queryByRole("alert")).toBeNull();

  await user.click(screen.getByRole("button", { name: "Suggest a reply" }));
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  answer.settle?.(DRAFT);
  await screen.findByRole("article", { name: "Drafted reply" });
});

it("hands the draft over and is empty then", async () => {
  const user = userEvent.setup();
  const { answer } = asked();
  const desk = panel(2);
  await user.click(screen.getByRole("button", { name: "Suggest a reply" }));
  await screen.findByRole("button", { name: "Cancel" });
  answer.settle?.(DRAFT);
  await user.click(await screen.findByRole("button", { name: "Edit & send" }));
  expect(desk.edit).toHaveBeenCalledExactlyOnceWith(DRAFT.draft);
  await screen.findByRole("button", { name: "Suggest a reply" });
});

it("says so when the ticket went on since", async () => {
  const user = userEvent.setup();
  const { answer } = asked();
  panel(3, 8);
  await user.click(screen.getByRole("button", { name: "Suggest a reply" }));
  await screen.findByRole("button", { name: "Cancel" });
  answer.settle?.(DRAFT);
  expect(await screen.findByText("The ticket has changed since.")).toBeInTheDocument();
});
