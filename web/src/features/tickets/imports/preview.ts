import { parseCsv } from "./parse-csv";

export interface Preview {
  format: "csv" | "jsonl";
  columns: readonly string[];
  /** The first rows, each as long as there are columns. */
  rows: readonly (readonly string[])[];
}

/** So much of a file is looked at, in bytes. */
const LOOK = 262_144;
const ROWS = 5;
const LINES = 50;

/** Reads the beginning of a file; null if there are no columns in it. */
export async function previewOf(file: File): Promise<Preview | null> {
  const bytes = await file.slice(0, LOOK).arrayBuffer();
  // A sign that the cut went through is left out.
  const text = new TextDecoder().decode(bytes, { stream: true });
  return previewOfText(file.name, text, file.size > LOOK);
}

/** The server goes by the name and by the first brace, too. */
export function previewOfText(name: string, text: string, isCut: boolean): Preview | null {
  const preview = /\.(jsonl|ndjson)$/i.test(name) || text.trimStart().startsWith("{") ? ofLines(text, isCut) : ofCsv(text, isCut);
  return preview.columns.length > 0 ? preview : null;
}

function ofCsv(text: string, isCut: boolean): Preview {
  const [header = [], ...records] = parseCsv(text, ROWS + 1, isCut);
  const names = header.map((column) => column.trim());
  const columns = [...new Set(names)].filter((column) => column !== "");
  return { format: "csv", columns, rows: records.map((record) => columns.map((column) => record[names.indexOf(column)] ?? "")) };
}

function ofLines(text: string, isCut: boolean): Preview {
  const lines = text.split("\n").slice(0, isCut ? -1 : undefined);
  const objects = lines.filter((line) => line.trim() !== "").slice(0, LINES).flatMap(objectOf);
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return { format: "jsonl", columns, rows: objects.slice(0, ROWS).map((object) => columns.map((column) => textOf(object[column]))) };
}

function objectOf(line: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? [value as Record<string, unknown>] : [];
  } catch {
    // The server says which lines it cannot read, and why.
    return [];
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) {
    return "";
  }
  return typeof value === "string" ? value : Array.isArray(value) ? value.map(textOf).join(",") : JSON.stringify(value);
}
