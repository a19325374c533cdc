import { Problem } from "~/lib/api/problem";
import { tokens } from "~/lib/api/tokens-of-this-tab";
import type { Attachment } from "~/lib/api/types";

export interface UploadOptions {
  /** @param share of the file that has gone out, 0 to 1 */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends one file. It is nobody's yet: a message that names its id takes it. Throws a Problem, or an AbortError when it was called off. */
export async function upload(file: File, options: UploadOptions): Promise<Attachment> {
  const token = await tokens.current();
  try {
    return await send(file, token?.value, options);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401 || !token) {
      throw error;
    }
    const renewed = await tokens.renew(token);
    return send(file, renewed?.value, options);
  }
}

/** By XMLHttpRequest: `fetch` does not tell how much has gone out. */
function send(file: File, token: string | undefined, { onProgress, signal }: UploadOptions): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("POST", "/api/attachments");
    request.setRequestHeader("Accept", "application/json");
    if (token) {
      request.setRequestHeader("Authorization", `Bearer ${token}`);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 201) {
        resolve(body as Attachment);
      } else {
        reject(Problem.of(request.status, body, request.getResponseHeader("Retry-After")));
      }
    };
    request.onerror = () => reject(Problem.network());
    request.onabort = () => reject(new DOMException("Called off", "AbortError"));
    request.onloadend = () => signal.removeEventListener("abort", abort);
    signal.addEventListener("abort", abort);
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in between may answer with a page of its own; the status says enough.
    return null;
  }
}
