/** Signs without a shape that turn the direction of writing or break the line: "gpj.exe" would read as "exe.jpg". Joiners are letters' own. */
const SHAPELESS = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A file's name as it can be shown. */
export function shownName(name: string): string {
  return name.replaceAll(SHAPELESS, "\u{FFFD}") || "–";
}
