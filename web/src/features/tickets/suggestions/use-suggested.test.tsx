import { act, renderHook, waitFor } from "@testing-library/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { api } from "~/lib/api/client";
import { Problem } from "~/lib/api/problem";
import { type SuggestedValues, useSuggested } from "./use-suggested";
import type { Classification } from "./use-classification";

const CLASSIFICATION: Classification = {
  suggested_category: "billing", suggested_priority: "high", suggested_department: null, sentiment: "neutral", urgency_score: 50, language: "en",
  confidence: 0.9, confidences: { category: 0.9, priority: 0.8 }, used_fallback: false,
};

const written: SuggestedValues = { subject: "", description: "I was charged twice for one invoice.", category: "", priority: "" };

beforeEach(() => {
  vi.spyOn(api, "POST").mockImplementation(() => Promise.resolve({ data: CLASSIFICATION }));
});

function suggestions(values: SuggestedValues) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
  return renderHook((given: SuggestedValues) => useSuggested(given), { initialProps: values, wrapper }).result;
}

it("shows what triage would say where nothing is chosen", async () => {
  const result = suggestions(written);
  await waitFor(() => expect(result.current.shown("category")).toBe("billing"));
  expect(result.current.isSuggested("category")).toBe(true);
  expect(result.current.shown("priority")).toBe("high");
});

it("never overwrites a choice, not even that of leaving it to us", async () => {
  const result = suggestions({ ...written, priority: "low" });
  await waitFor(() => expect(result.current.isSuggested("category")).toBe(true));
  expect(result.current.shown("priority")).toBe("low");
  act(() => result.current.decide("category"));
  expect(result.current.shown("category")).toBe("");
  expect(result.current.isSuggested("category")).toBe(false);
});

it("shows nothing when it fails", async () => {
  const ask = vi.spyOn(api, "POST").mockImplementation(() => Promise.reject(Problem.network()));
  const result = suggestions(written);
  await waitFor(() => expect(ask).toHaveBeenCalled());
  expect([result.current.shown("category"), result.current.shown("priority")]).toEqual(["", ""]);
});
