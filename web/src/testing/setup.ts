import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// What Mantine asks of a browser and jsdom has not.
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));

class NoObserver {
  observe(): void {
    /* nothing is ever seen */
  }
  unobserve(): void {
    /* nothing is ever seen */
  }
  disconnect(): void {
    /* nothing is ever seen */
  }
}
Object.defineProperty(document, "fonts", { value: new EventTarget() });
vi.stubGlobal("ResizeObserver", NoObserver);
vi.stubGlobal("IntersectionObserver", NoObserver);

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
