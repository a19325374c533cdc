/** The words around a talk, in the reader's language. */
export interface TalkWords {
  /** Before what was asked. */
  asked: string;
  /** Before an answer; `{{title}}` is the article it is from. */
  answered: (title: string) => string;
  unanswered: string;
}

interface Said {
  query: string;
  handoff: boolean;
  sources: readonly { title: string; quote: string }[];
}

const LONGEST_SUBJECT = 120;

/** What was asked last and not answered, in one line: that is what the ticket is about. */
export function subjectOf(talk: readonly Said[]): string {
  const line = (talk.findLast(({ handoff }) => handoff) ?? talk.at(-1))?.query.replace(/\s+/g, " ").trim() ?? "";
  if (line.length <= LONGEST_SUBJECT) {
    return line;
  }
  const end = line.lastIndexOf(" ", LONGEST_SUBJECT);
  return `${line.slice(0, end > LONGEST_SUBJECT / 2 ? end : LONGEST_SUBJECT)}…`;
}

/** The talk as text of a ticket: what was asked, and what was quoted in answer, so that nobody has to ask again. */
export function textOf(talk: readonly Said[], words: TalkWords): string {
  return talk
    .map(({ query, handoff, sources }) =>
      [words.asked, quoted(query), ...(handoff ? [words.unanswered] : sources.flatMap(({ title, quote }) => [words.answered(title), quoted(quote)]))].join("\n\n"),
    )
    .join("\n\n");
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
