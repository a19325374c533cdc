import type { Page } from "@playwright/test";

/** Everything the server tells a page, from now on: bodies of answers and frames of its sockets. */
export function overhear(page: Page): { everything: () => Promise<string> } {
  const frames: string[] = [];
  const bodies: Promise<string>[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(payload.toString())));
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/api/")) {
      // Some have no body, or went with the page that asked for them.
      bodies.push(response.text().catch(() => ""));
    }
  });
  return { everything: async () => [...(await Promise.all(bodies)), ...frames].join("\n") };
}
