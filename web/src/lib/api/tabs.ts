import type { TabMessage } from "./tokens";

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("switchboard.session");

export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

export function hearTabs(listener: (message: TabMessage) => void): void {
  channel?.addEventListener("message", (event: MessageEvent<TabMessage>) => listener(event.data));
}
