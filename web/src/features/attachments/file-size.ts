import type { Format } from "~/lib/i18n/use-format";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** @param bytes as people read it: 1.4 MB */
export function fileSize(bytes: number, format: Pick<Format, "number">): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return format.number(bytes / 1000 ** power, { style: "unit", unit: UNITS[power] ?? "byte", unitDisplay: power === 0 ? "long" : "short", maximumFractionDigits: power > 1 ? 1 : 0 });
}
