import { Problem } from "~/lib/api/problem";
import type { Attachment } from "~/lib/api/types";
import type { UploadOptions } from "./upload";

export type UploadState = { at: "sending"; share: number } | { at: "done"; attachment: Attachment } | { at: "refused"; problem: Problem };

/** A file that someone wants to send along. */
export interface Upload {
  key: string;
  name: string;
  size: number;
  state: UploadState;
}

export interface TrayEnvironment {
  send: (file: File, options: UploadOptions) => Promise<Attachment>;
  read: (draft: string) => string;
  write: (draft: string, text: string) => void;
  now: () => number;
}

/** How long the server keeps files that nobody names. In milliseconds, a little less than a day. */
const KEPT = 23 * 3_600_000;
const NOTHING: readonly Upload[] = [];

/**
 * The files beside what is being written, for each draft. They go on being sent while one looks at another ticket, and those
 * that arrived survive a reload.
 */
export class Tray {
  readonly #drafts = new Map<string, readonly Upload[]>();
  readonly #under = new Map<string, { file: File; stop: AbortController }>();
  readonly #listeners = new Set<() => void>();
  readonly #environment: TrayEnvironment;
  #count = 0;

  constructor(environment: TrayEnvironment) {
    this.#environment = environment;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(draft: string): readonly Upload[] {
    const known = this.#drafts.get(draft) ?? this.#kept(draft);
    this.#drafts.set(draft, known);
    return known;
  }

  add(draft: string, files: readonly File[]): void {
    for (const file of files) {
      const key = `upload-${++this.#count}`;
      this.#set(draft, [...this.of(draft), { key, name: file.name, size: file.size, state: { at: "sending", share: 0 } }]);
      void this.#send(draft, key, file);
    }
  }

  retry(draft: string, key: string): void {
    const under = this.#under.get(key);
    if (under) {
      void this.#send(draft, key, under.file);
    }
  }

  /** Calls it off, or takes away what has arrived. */
  remove(draft: string, key: string): void {
    this.#under.get(key)?.stop.abort();
    this.#under.delete(key);
    this.#set(
      draft,
      this.of(draft).filter((upload) => upload.key !== key),
    );
  }

  /** The message has them now. */
  clear(draft: string): void {
    this.of(draft).forEach(({ key }) => this.remove(draft, key));
  }

  async #send(draft: string, key: string, file: File): Promise<void> {
    const stop = new AbortController();
    this.#under.set(key, { file, stop });
    this.#state(draft, key, { at: "sending", share: 0 });
    try {
      const onProgress = (share: number) => this.#state(draft, key, { at: "sending", share });
      const attachment = await this.#environment.send(file, { onProgress, signal: stop.signal });
      this.#under.delete(key);
      this.#state(draft, key, { at: "done", attachment });
    } catch (error) {
      if (error instanceof Problem) {
        this.#state(draft, key, { at: "refused", problem: error });
      } else if (!stop.signal.aborted) {
        throw error;
      }
    }
  }

  #state(draft: string, key: string, state: UploadState): void {
    this.#set(
      draft,
      this.of(draft).map((upload) => (upload.key === key ? { ...upload, state } : upload)),
    );
  }

  #set(draft: string, uploads: readonly Upload[]): void {
    this.#drafts.set(draft, uploads);
    const done = attachmentsOf(uploads);
    this.#environment.write(draft, done.length === 0 ? "" : JSON.stringify(done));
    this.#listeners.forEach((listener) => listener());
  }

  #kept(draft: string): readonly Upload[] {
    const text = this.#environment.read(draft);
    if (text === "") {
      return NOTHING;
    }
    const attachments = JSON.parse(text) as Attachment[];
    return attachments.filter(({ created_at }) => this.#environment.now() - Date.parse(created_at) < KEPT).map(arrived);
  }
}

export function attachmentsOf(uploads: readonly Upload[]): Attachment[] {
  return uploads.flatMap(({ state }) => (state.at === "done" ? [state.attachment] : []));
}

function arrived(attachment: Attachment): Upload {
  return { key: `kept-${attachment.id}`, name: attachment.file_name, size: attachment.size, state: { at: "done", attachment } };
}
