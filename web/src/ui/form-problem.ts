import type { UseFormReturnType } from "@mantine/form";
import { Problem } from "~/lib/api/problem";

/**
 * Puts what the server found wrong beside the fields of a form, and leads to the first.
 *
 * @param names the form's name of a field where it is not the wire's
 * @param words ours for what the server says in English, such as "is taken"
 * @returns whether all of it found a field; if not, the problem must be shown as a whole, too
 */
export function showInForm<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, "setErrors" | "getValues" | "getInputNode">,
  error: unknown,
  names: Record<string, string> = {},
  words: Record<string, string> = {},
): boolean {
  const errors = error instanceof Problem ? error.errors : [];
  const fields = Object.keys(form.getValues());
  const placed = errors.map(({ field, message }) => ({ field: names[field] ?? field, message })).filter(({ field }) => fields.includes(field));
  if (placed.length > 0) {
    form.setErrors(Object.fromEntries(placed.map(({ field, message }) => [field, words[message] ?? capitalized(message)])));
    focusFirstError(form, placed.map(({ field }) => field));
  }
  return errors.length > 0 && placed.length === errors.length;
}

/** The server says "is taken" of a field; under the field it stands alone. */
function capitalized(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

/** Brings whoever sent a form to what is wrong in it. */
export function focusFirstError<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, "getInputNode">,
  paths: readonly string[],
): void {
  const nodes = paths.flatMap((path) => form.getInputNode(path as never) ?? []);
  nodes.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]?.focus();
}
