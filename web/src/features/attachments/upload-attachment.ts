import { apiFetch } from "~/lib/api/client";
import type { Attachment } from "~/lib/api/types";

/** Stores a file for a ticket or message that is still to be sent; kept for a day if it never is. Throws a Problem. */
export async function uploadAttachment(file: File, signal: AbortSignal): Promise<Attachment> {
  const body = new FormData();
  body.append("file", file);
  const response = await apiFetch(new Request(new URL("/api/attachments", location.origin), { method: "POST", body, signal }));
  return (await response.json()) as Attachment;
}
