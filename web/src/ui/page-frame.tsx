import type { ReactNode } from "react";
import classes from "./page-frame.module.css";
import { usePageTitle } from "./use-page-title";

interface PageFrameProps {
  title: string;
  /** What one does here, in a sentence or two. */
  children: ReactNode;
  explanation?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
}

/** A page that is read from top to bottom: title, what it is for, actions, content of a comfortable width. */
export function PageFrame({ title, explanation, actions, children }: PageFrameProps) {
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {explanation !== undefined && <p className={classes.explanation}>{explanation}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
