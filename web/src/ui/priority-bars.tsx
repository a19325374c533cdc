const HEIGHTS = [4, 7, 10] as const;

/** Three bars, of which so many are full; the others stay to be seen, so that one knows of how many. */
export function PriorityBars({ full }: { full: 1 | 2 | 3 }) {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" fill="currentColor" aria-hidden>
      {HEIGHTS.map((height, at) => (
        <rect key={height} x={2 + at * 4.5} y={13 - height} width={3} height={height} rx={1} opacity={at < full ? 1 : 0.3} />
      ))}
    </svg>
  );
}
