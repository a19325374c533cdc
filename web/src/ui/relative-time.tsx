import { Tooltip } from "@mantine/core";
import { useFormat } from "~/lib/i18n/use-format";
import { useNow } from "~/lib/i18n/use-now";

/** How long ago it was, kept up to date; hovering tells when exactly. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <Tooltip label={format.exact(at)}>
      <time dateTime={at} style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
        {format.relative(at, now)}
      </time>
    </Tooltip>
  );
}
