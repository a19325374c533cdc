import { apiFetch } from "~/lib/api/client";
import { Problem } from "~/lib/api/problem";

/**
 * Reads a file that only those who are signed in may have.
 *
 * @param onProgress is told how many bytes have come
 */
export async function download(address: string, { signal, onProgress }: { signal: AbortSignal; onProgress: (bytes: number) => void }): Promise<Blob> {
  const response = await apiFetch(new Request(address, { signal }));
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      onProgress(bytes);
    }
  } catch (error) {
    throw signal.aborted ? error : Problem.network(error);
  }
  return new Blob(parts, { type: response.headers.get("Content-Type") ?? "" });
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
