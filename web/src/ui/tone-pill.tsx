import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./pill.module.css";

export type Tone = "blue" | "violet" | "amber" | "pink" | "green" | "red" | "grey";

/** A word in a colour that goes with it. The word, or the icon, must say the same without the colour. */
export function TonePill({ tone, icon: Picture, children }: { tone: Tone; icon?: Icon; children: ReactNode }) {
  return (
    <span className={classes.pill} data-tone={tone} style={Picture ? undefined : { paddingLeft: 8 }}>
      {Picture && <Picture size={14} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}
