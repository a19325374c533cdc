import { useSyncExternalStore } from "react";
import type { Attachment } from "~/lib/api/types";
import { drafts } from "~/lib/drafts/drafts";
import { useMe } from "~/lib/session/use-me";
import { attachmentsOf, Tray, type Upload } from "./tray";
import { upload } from "./upload";

/** A draft's name with whose it is before it. */
const SEPARATOR = "/";

const tray = new Tray({
  send: upload,
  read: (draft) => drafts.read(...ownerAndKey(draft)),
  write: (draft, text) => drafts.write(...ownerAndKey(draft), text),
  now: Date.now,
});

function ownerAndKey(draft: string): [number, string] {
  const at = draft.indexOf(SEPARATOR);
  return [Number(draft.slice(0, at)), `files-${draft.slice(at + 1)}`];
}

export interface UploadTray {
  all: readonly Upload[];
  /** Those that have arrived. */
  attachments: Attachment[];
  isBusy: boolean;
  add: (files: readonly File[]) => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
  clear: () => void;
}

/** The files beside a draft. @param key the draft's, as with `useDraft` */
export function useTray(key: string): UploadTray {
  const draft = `${useMe().id}${SEPARATOR}${key}`;
  const all = useSyncExternalStore(tray.onChange, () => tray.of(draft));
  return {
    all,
    attachments: attachmentsOf(all),
    isBusy: all.some(({ state }) => state.at === "sending"),
    add: (files) => tray.add(draft, files),
    retry: (upload) => tray.retry(draft, upload),
    remove: (upload) => tray.remove(draft, upload),
    clear: () => tray.clear(draft),
  };
}
