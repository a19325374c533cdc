import { describe, expect, it } from "vitest";
import { subjectOf, textOf } from "./talk-text";

const words = { asked: "I asked:", answered: (title: string) => `From “${title}”:`, unanswered: "No answer." };
const answered = { query: "How do I return a lamp?", handoff: false, sources: [{ title: "Returns", quote: "Pack it.\nSend it." }] };
const unanswered = { query: "And a  lamp\nthat is broken?", handoff: true, sources: [] };

describe("a talk that becomes a ticket", () => {
  it("is named after what was not answered", () => {
    expect(subjectOf([unanswered, answered])).toBe("And a lamp that is broken?");
    expect(subjectOf([answered])).toBe("How do I return a lamp?");
    expect(subjectOf([])).toBe("");
  });

  it("has a subject that is cut between words", () => {
    const subject = subjectOf([{ ...unanswered, query: "word ".repeat(60) }]);
    expect(subject.length).toBeLessThanOrEqual(121);
    expect(subject).toMatch(/ word…$/);
  });

  it("quotes what was said", () => {
    expect(textOf([answered, unanswered], words)).toBe(
      "I asked:\n\n> How do I return a lamp?\n\nFrom “Returns”:\n\n> Pack it.\n> Send it.\n\nI asked:\n\n> And a  lamp\n> that is broken?\n\nNo answer.",
    );
  });
});
