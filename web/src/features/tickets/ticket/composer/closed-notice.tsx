import { IconArchive } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./composer.module.css";

/** In the place of the composer, or above that of notes, when there is nothing more to say here. */
export function ClosedNotice({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className={classes.shut}>
      <IconArchive size={18} stroke={1.5} aria-hidden />
      <span style={{ flex: "1 1 200px" }}>{words}</span>
      {children}
    </div>
  );
}
