import { useEffect, useRef, useState } from "react";
import type { Attachment } from "~/lib/api/types";
import { uploadAttachment } from "./upload-attachment";

/** A file on its way, or one that did not get there. */
export interface Upload {
  key: number;
  file: File;
  /** Null while it is on its way. */
  error: unknown;
}

interface Uploads {
  uploads: readonly Upload[];
  isBusy: boolean;
  add: (files: Iterable<File>) => void;
  retry: (key: number) => void;
  drop: (key: number) => void;
}

/**
 * Files that are being uploaded, each by itself.
 *
 * @param onUploaded is handed each file that arrived
 */
export function useUploads(onUploaded: (attachment: Attachment) => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const last = useRef(0);

  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  const drop = (key: number) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
    setUploads((all) => all.filter((upload) => upload.key !== key));
  };
  const start = async ({ key, file }: Upload) => {
    const controller = new AbortController();
    running.current.set(key, controller);
    try {
      onUploaded(await uploadAttachment(file, controller.signal));
      drop(key);
    } catch (error) {
      if (!controller.signal.aborted) {
        setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, error } : upload)));
      }
    }
  };
  return {
    uploads,
    isBusy: uploads.some(({ error }) => error === null),
    add: (files) => {
      const added = Array.from(files, (file) => ({ key: ++last.current, file, error: null }));
      setUploads((all) => [...all, ...added]);
      added.forEach((upload) => void start(upload));
    },
    retry: (key) => {
      setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, error: null } : upload)));
      const again = uploads.find((upload) => upload.key === key);
      if (again) {
        void start(again);
      }
    },
    drop,
  };
}
