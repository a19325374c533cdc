import { Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import { KeyHint } from "./key-hint";

interface RailTooltipProps {
  label: string;
  /** How many there are, or another word beside it. */
  detail?: string | undefined;
  keys?: string | undefined;
  isCollapsed: boolean;
  children: ReactElement;
}

/** What an icon of the collapsed sidebar stands for. */
export function RailTooltip({ label, detail, keys, isCollapsed, children }: RailTooltipProps) {
  const words = (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 8 }}>
      {label}
      {detail !== undefined && <span style={{ opacity: 0.75 }}>{detail}</span>}
      {keys !== undefined && <KeyHint keys={keys} />}
    </span>
  );
  return (
    <Tooltip label={words} position="right" openDelay={150} disabled={!isCollapsed} events={{ hover: true, focus: true, touch: false }}>
      {children}
    </Tooltip>
  );
}
