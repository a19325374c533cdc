import type { ReactNode } from "react";
import classes from "./drawer-actions.module.css";

/** The buttons at the end of a form in a drawer, in sight however long the form is. */
export function DrawerActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
