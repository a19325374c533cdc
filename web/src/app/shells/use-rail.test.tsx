import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useRail } from "./use-rail";

/** A window of so many pixels, as media queries see it. */
function windowOf(width: number): void {
  vi.stubGlobal("matchMedia", (query: string) => {
    const [, most, unit] = /max-width: ([\d.]+)(px|em)/.exec(query) ?? [];
    const matches = width <= Number(most) * (unit === "em" ? 16 : 1);
    return { matches, media: query, addEventListener: () => undefined, removeEventListener: () => undefined };
  });
}

it("is whole where there is room and collapsed where there is little", () => {
  windowOf(1101);
  expect(renderHook(useRail).result.current.isCollapsed).toBe(false);
  windowOf(1100);
  expect(renderHook(useRail).result.current.isCollapsed).toBe(true);
});

it("remembers what one wished, for small and large windows apart", () => {
  windowOf(1024);
  const { result } = renderHook(useRail);
  act(() => result.current.toggle());
  expect(result.current.isCollapsed).toBe(false);
  windowOf(1440);
  const wide = renderHook(useRail).result;
  act(() => wide.current.toggle());
  expect(renderHook(useRail).result.current.isCollapsed).toBe(true);
  windowOf(1024);
  expect(renderHook(useRail).result.current.isCollapsed).toBe(false);
});

it("is never collapsed where it lies above the page", () => {
  windowOf(390);
  expect(renderHook(useRail).result.current).toMatchObject({ isCollapsed: false, canCollapse: false });
});
