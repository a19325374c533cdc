/** Two lines that were put through. The word stands beside it, so it says nothing by itself. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#4f5bd5" />
      <path d="M9 11h6a4 4 0 0 1 4 4v2a4 4 0 0 0 4 4" fill="none" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="9" cy="11" r="2.75" fill="#fff" />
      <circle cx="23" cy="21" r="2.75" fill="#fff" />
      <circle cx="9" cy="21" r="2.25" fill="#fff" opacity=".55" />
      <circle cx="23" cy="11" r="2.25" fill="#fff" opacity=".55" />
    </svg>
  );
}
