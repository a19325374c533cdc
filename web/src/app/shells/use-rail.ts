import { useLocalStorage, useMediaQuery } from "@mantine/hooks";

/** Up to this width the sidebar lies above the page, as Mantine's breakpoint "sm" has it. */
const OVERLAY = "(max-width: 47.99em)";
/** Up to this width the tickets need the room more than the sidebar does, until someone says otherwise. */
const NARROW = "(max-width: 1100px)";

const AT_ONCE = { getInitialValueInEffect: false } as const;

export interface Rail {
  /** Icons only. */
  isCollapsed: boolean;
  /** False where it lies above the page: there it is whole, or not there. */
  canCollapse: boolean;
  toggle: () => void;
}

/** Whether the sidebar shows its words; remembered for small and for large windows. */
export function useRail(): Rail {
  const isOverlay = useMediaQuery(OVERLAY, false, AT_ONCE);
  const isNarrow = useMediaQuery(NARROW, false, AT_ONCE);
  const [inNarrow, setInNarrow] = useLocalStorage({ key: "switchboard.rail-collapsed.narrow", defaultValue: true, ...AT_ONCE });
  const [inWide, setInWide] = useLocalStorage({ key: "switchboard.rail-collapsed.wide", defaultValue: false, ...AT_ONCE });
  const isWished = isNarrow ? inNarrow : inWide;
  return {
    isCollapsed: isWished && !isOverlay,
    canCollapse: !isOverlay,
    toggle: () => (isNarrow ? setInNarrow(!inNarrow) : setInWide(!inWide)),
  };
}
