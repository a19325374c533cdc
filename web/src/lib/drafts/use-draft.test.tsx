import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import type { User } from "~/lib/api/types";
import { meQuery } from "~/lib/session/use-me";
import { Drafts, drafts } from "./drafts";
import { useDraft } from "./use-draft";

function as(id: number) {
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, { id } as User);
  return { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> };
}

describe("useDraft", () => {
  it("keeps what was typed over a reload", () => {
    const first = renderHook(() => useDraft("reply-42"), as(7));
    act(() => first.result.current[1]("Dear Nora"));
    first.unmount();
    expect(renderHook(() => useDraft("reply-42"), as(7)).result.current[0]).toBe("Dear Nora");
  });

  it("changes with the ticket, and back", () => {
    const { result, rerender } = renderHook(({ key }) => useDraft(key), { ...as(7), initialProps: { key: "reply-42" } });
    act(() => result.current[1]("Dear Nora"));
    rerender({ key: "reply-43" });
    expect(result.current[0]).toBe("");
    rerender({ key: "reply-42" });
    expect(result.current[0]).toBe("Dear Nora");
  });

  it("is gone once it was sent", () => {
    const { result } = renderHook(() => useDraft("reply-42"), as(7));
    act(() => result.current[1]("Dear Nora"));
    act(() => result.current[2]());
    expect(result.current[0]).toBe("");
    expect(localStorage).toHaveLength(0);
  });

  it("is nobody else's", () => {
    drafts.write(7, "reply-42", "Dear Nora");
    expect(renderHook(() => useDraft("reply-42"), as(8)).result.current[0]).toBe("");
  });
});

describe("Drafts", () => {
  it("stay when the same user signs in again, and go when someone else does", () => {
    localStorage.setItem("other", "kept");
    drafts.write(7, "reply-42", "Dear Nora");
    drafts.keepOnlyOf(7);
    expect(drafts.read(7, "reply-42")).toBe("Dear Nora");
    drafts.keepOnlyOf(71);
    expect(drafts.read(7, "reply-42")).toBe("");
    expect(localStorage.getItem("other")).toBe("kept");
  });

  it("go after a month", () => {
    let day = 0;
    const aging = new Drafts(localStorage, () => day * 24 * 3_600_000);
    aging.write(7, "reply-42", "Dear Nora");
    day = 31;
    aging.keepOnlyOf(7);
    expect(aging.read(7, "reply-42")).toBe("");
  });

  it("live on the screen when the storage is full", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    expect(() => new Drafts().write(7, "reply-42", "Dear Nora")).not.toThrow();
  });
});
