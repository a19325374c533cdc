import { useCallback, useState } from "react";

export interface Dialog<T> {
  /** What it is about; stays while the dialog fades away. */
  subject: T | null;
  opened: boolean;
  open: (subject: T) => void;
  close: () => void;
}

/** A dialog about one of many things. */
export function useDialog<T>(): Dialog<T> {
  const [{ subject, opened }, set] = useState<{ subject: T | null; opened: boolean }>({ subject: null, opened: false });
  const open = useCallback((next: T) => set({ subject: next, opened: true }), []);
  const close = useCallback(() => set((now) => ({ ...now, opened: false })), []);
  return { subject, opened, open, close };
}
