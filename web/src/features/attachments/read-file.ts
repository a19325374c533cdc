import { apiFetch } from "~/lib/api/client";

/** Files are for those who see the message, so a plain link will not do: the token goes along. Throws a Problem. */
export async function readFile(id: number, signal?: AbortSignal): Promise<Blob> {
  const response = await apiFetch(new Request(new URL(`/api/attachments/${id}`, location.origin), signal ? { signal } : {}));
  return response.blob();
}

export async function download({ id, file_name }: { id: number; file_name: string }): Promise<void> {
  const address = URL.createObjectURL(await readFile(id));
  const link = document.createElement("a");
  link.href = address;
  link.download = file_name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
