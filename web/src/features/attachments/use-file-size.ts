import { useFormat } from "~/lib/i18n/use-format";

const UNITS = [
  { unit: "megabyte", size: 1_000_000 },
  { unit: "kilobyte", size: 1_000 },
  { unit: "byte", size: 1 },
] as const;

/** 2.4 MB */
export function useFileSize(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) => {
    const { unit, size } = UNITS.find((one) => bytes >= one.size) ?? UNITS[2];
    return format.number(bytes / size, { style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short", maximumFractionDigits: bytes / size < 10 ? 1 : 0 });
  };
}
