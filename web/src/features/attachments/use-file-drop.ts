import { useEffect, useEffectEvent, useState } from "react";

/**
 * Files that are dropped on an element or pasted into it.
 *
 * @returns whether some are being dragged over it
 */
export function useFileDrop(element: HTMLElement | null, onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    if (!element) {
      return undefined;
    }
    // Entering a child leaves its parent: only the difference tells.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (hasFiles(event.dataTransfer)) {
        depth++;
        setOver(true);
      }
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event.dataTransfer)) {
        event.preventDefault();
      }
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      setOver(depth > 0);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (hasFiles(event.dataTransfer)) {
        event.preventDefault();
        take(filesOf(event.dataTransfer));
      }
    };
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      // Copied text may come with a picture of itself; then the text is meant.
      if (files.length > 0 && !event.clipboardData?.types.includes("text/plain")) {
        event.preventDefault();
        take(files);
      }
    };
    element.addEventListener("dragenter", enter);
    element.addEventListener("dragover", over);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    element.addEventListener("paste", paste);
    return () => {
      element.removeEventListener("dragenter", enter);
      element.removeEventListener("dragover", over);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
      element.removeEventListener("paste", paste);
    };
  }, [element]);
  return isOver;
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") === true;
}

function filesOf(transfer: DataTransfer | null): File[] {
  return transfer ? [...transfer.files] : [];
}
