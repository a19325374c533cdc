import { Problem } from "~/lib/api/problem";
import { fieldWords } from "~/ui/server-words";

/** What the server found wrong with the files of a new ticket. */
export function attachmentProblem(error: unknown): string | undefined {
  const wrong = error instanceof Problem ? error.errors.find(({ field }) => field.startsWith("attachments")) : undefined;
  return wrong && fieldWords(wrong.message);
}
