import { useState } from "react";
import { useMe } from "~/lib/session/use-me";
import { drafts } from "./drafts";

/**
 * Text that survives reloads, other tickets and expired sessions.
 *
 * @param key whose text it is, such as `reply-42`; another key brings that one's text
 * @returns the text, what changes it, and what is called once it was sent
 */
export function useDraft(key: string): [text: string, write: (text: string) => void, clear: () => void] {
  const { id } = useMe();
  const [state, setState] = useState(() => ({ key, text: drafts.read(id, key) }));
  const current = state.key === key ? state : { key, text: drafts.read(id, key) };
  if (current !== state) {
    setState(current);
  }
  const write = (text: string) => {
    drafts.write(id, key, text);
    setState({ key, text });
  };
  return [current.text, write, () => write("")];
}
