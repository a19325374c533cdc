/** The words of a line of Markdown, without its marks. */
export function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:(?:#{1,6}|>|[-*+]|\d+\.)\s+)+/, "")
    .replaceAll(/\*\*|__|`+|~~/g, "")
    .trim();
}
