import { apiFetch } from "~/lib/api/client";

/** The mail as it came, saved as a file: the token goes along, so a plain link will not do. Throws a Problem. */
export async function saveRawMail(id: number): Promise<void> {
  const response = await apiFetch(new Request(new URL(`/api/admin/inbox/${id}/raw`, location.origin)));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = `mail-${id}.eml`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
