import type { UseFormReturnType } from "@mantine/form";
import { Problem } from "~/lib/api/problem";
import { fieldWords } from "./server-words";

/**
 * Puts what the server found wrong beside the fields of a form, and the focus on the first of them.
 *
 * @param names the form's name of a field where it is not the wire's
 * @param words for what is to be said otherwise here than everywhere, such as "is taken"
 * @returns whether all of it found a field; if not, the problem must be shown as a whole, too
 */
export function showInForm<Values extends object>(
  form: Pick<UseFormReturnType<Values>, "setErrors" | "getValues" | "getInputNode">,
  error: unknown,
  names: Record<string, string> = {},
  words: Record<string, string> = {},
): boolean {
  const errors = error instanceof Problem ? error.errors : [];
  const fields = Object.keys(form.getValues());
  const placed = errors.map(({ field, message }) => ({ field: names[field] ?? field, message })).filter(({ field }) => fields.includes(field));
  if (placed.length > 0) {
    const found = Object.fromEntries(placed.map(({ field, message }) => [field, words[message] ?? fieldWords(message)]));
    form.setErrors(found);
    focusFirst(form)(found);
  }
  return errors.length > 0 && placed.length === errors.length;
}

/** For `form.onSubmit`: what is to be mended first, as the page shows it, takes the focus. */
export function focusFirst<Values extends object>(form: Pick<UseFormReturnType<Values>, "getInputNode">): (errors: object) => void {
  return (errors) => {
    const nodes = Object.keys(errors).flatMap((path) => form.getInputNode(path) ?? []);
    nodes.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]?.focus();
  };
}
