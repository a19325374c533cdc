import { expect, it } from "vitest";
import { ToastBundle } from "./toast-bundle";

it("shows few one by one and more as one", () => {
  const bundle = new ToastBundle();
  expect(bundle.add(1, 1)).toEqual({ kind: "single" });
  expect(bundle.add(2, 1)).toEqual({ kind: "single" });
  expect(bundle.add(3, 1)).toEqual({ kind: "bundle", count: 3, replaces: [1, 2] });
  expect(bundle.add(4, 1)).toEqual({ kind: "bundle", count: 4, replaces: [] });
});

it("shows as one what comes as one", () => {
  expect(new ToastBundle().add(9, 30)).toEqual({ kind: "bundle", count: 30, replaces: [] });
});

it("begins anew once they are gone", () => {
  const bundle = new ToastBundle();
  bundle.add(1, 1);
  bundle.add(2, 1);
  bundle.closed(1);
  expect(bundle.add(3, 1)).toEqual({ kind: "single" });
  expect(bundle.add(4, 1)).toEqual({ kind: "bundle", count: 3, replaces: [2, 3] });
  bundle.bundleClosed();
  expect(bundle.add(5, 1)).toEqual({ kind: "single" });
});
