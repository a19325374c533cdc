export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** What takes the place of `from` to `to`, and what is selected afterwards. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

export type Mark = "bold" | "italic" | "code" | "list" | "quote" | "link";

export function edited(mark: Mark, selection: Selection): Edit {
  switch (mark) {
    case "bold":
      return wrapped(selection, "**");
    case "italic":
      return wrapped(selection, "_");
    case "code":
      return selected(selection).includes("\n") ? fenced(selection) : wrapped(selection, "`");
    case "list":
      return prefixed(selection, "- ");
    case "quote":
      return prefixed(selection, "> ");
    case "link":
      return linked(selection);
  }
}

const selected = ({ text, start, end }: Selection) => text.slice(start, end);

/** Puts the mark around what is selected, or takes it away if it is there. */
function wrapped({ text, start, end }: Selection, mark: string): Edit {
  const inner = text.slice(start, end);
  const [from, to] = [start - mark.length, end + mark.length];
  if (from >= 0 && text.slice(from, start) === mark && text.slice(end, to) === mark) {
    return { from, to, insert: inner, start: from, end: from + inner.length };
  }
  return { from: start, to: end, insert: mark + inner + mark, start: start + mark.length, end: end + mark.length };
}

function fenced(selection: Selection): Edit {
  const { start, end } = selection;
  const insert = "```\n" + selected(selection) + "\n```";
  return { from: start, to: end, insert, start: start + 4, end: start + insert.length - 4 };
}

/** Whole lines: each gets the sign, or loses it if all have it. */
function prefixed({ text, start, end }: Selection, sign: string): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split("\n");
  const all = lines.every((line) => line.startsWith(sign));
  const insert = lines.map((line) => (all ? line.slice(sign.length) : sign + line)).join("\n");
  const one = lines.length === 1;
  return { from, to, insert, start: one ? from + insert.length : from, end: from + insert.length };
}

function linked(selection: Selection): Edit {
  const { start, end } = selection;
  const words = selected(selection);
  if (/^https?:\/\/\S+$/.test(words)) {
    return { from: start, to: end, insert: `[](${words})`, start: start + 1, end: start + 1 };
  }
  const insert = `[${words}](https://)`;
  return { from: start, to: end, insert, start: start + insert.length - 9, end: start + insert.length - 1 };
}
