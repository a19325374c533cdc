import type { Import } from "./use-imports";

type Refused = Import["counts"]["errors"];

/** The rows that were refused, as CSV. */
export function refusedCsv(refused: Refused): string {
  return ["line,reason", ...refused.map(({ line, reason }) => `${line},"${reason.replaceAll('"', '""')}"`)].join("\r\n") + "\r\n";
}

export function downloadRefused({ file_name, counts }: Pick<Import, "file_name" | "counts">): void {
  const address = URL.createObjectURL(new Blob([refusedCsv(counts.errors)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${file_name.replace(/\.\w+$/, "")}-refused.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
