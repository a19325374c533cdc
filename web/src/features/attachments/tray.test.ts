import { expect, it, vi } from "vitest";
import { Problem } from "~/lib/api/problem";
import type { Attachment } from "~/lib/api/types";
import { Tray, type TrayEnvironment } from "./tray";

const storage = new Map<string, string>();

function tray(send: TrayEnvironment["send"], now = Date.parse("2026-03-05T15:00:00Z")): Tray {
  return new Tray({ send, read: (draft) => storage.get(draft) ?? "", write: (draft, text) => storage.set(draft, text), now: () => now });
}

const arrived = (name: string): Attachment => ({ id: 1, message_id: null, file_name: name, content_type: "text/plain", size: 2, created_at: "2026-03-05T14:00:00Z" });
const file = (name: string) => new File(["hi"], name);

it("sends several at once; one that is refused does not stop the others", async () => {
  const box = tray((sent) => (sent.name === "bad.exe" ? Promise.reject(new Problem("refused", 415, { detail: "No programs." })) : Promise.resolve(arrived(sent.name))));
  box.add("d", [file("bad.exe"), file("good.txt")]);
  await vi.waitFor(() => expect(box.of("d").map(({ state }) => state.at)).toEqual(["refused", "done"]));
});

it("keeps what has arrived over a reload, for as long as the server does", async () => {
  const box = tray((sent) => Promise.resolve(arrived(sent.name)));
  box.add("e", [file("a.txt")]);
  await vi.waitFor(() => expect(box.of("e")[0]?.state.at).toBe("done"));
  const never = () => Promise.reject(new Error("Nothing is to be sent."));
  expect(tray(never).of("e")).toMatchObject([{ name: "a.txt", state: { at: "done" } }]);
  expect(tray(never, Date.parse("2026-03-06T15:00:00Z")).of("e")).toEqual([]);
});

it("calls off what is taken away, and forgets it", () => {
  let signal: AbortSignal | undefined;
  const box = tray((_, options) => {
    signal = options.signal;
    return new Promise(() => undefined);
  });
  box.add("f", [file("big.bin")]);
  box.remove("f", box.of("f")[0]?.key ?? "");
  expect(signal?.aborted).toBe(true);
  expect(box.of("f")).toEqual([]);
});
