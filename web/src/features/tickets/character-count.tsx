import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";

/** From this share of the limit on it is worth a word. */
const NEAR = 0.9;

/** How much room is left, once there is little; after that, by how much it is too long. */
export function CharacterCount({ length, most }: { length: number; most: number }) {
  const { t } = useTranslation("new-ticket");
  const { number } = useFormat();
  const left = most - length;
  return (
    <span aria-live="polite">
      {length >= most * NEAR && (
        <Text component="span" size="xs" c={left < 0 ? "var(--mantine-color-error)" : "dimmed"} style={{ fontVariantNumeric: "tabular-nums" }}>
          {left < 0 ? t("count.over", { count: -left, number: number(-left) }) : t("count.left", { count: left, number: number(left) })}
        </Text>
      )}
    </span>
  );
}
