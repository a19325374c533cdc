import { createElement } from "react";
import { iconOf } from "./file-kind";

/** The sign of a kind of file; the name beside it says the rest. */
export function FileIcon({ contentType }: { contentType: string }) {
  return createElement(iconOf(contentType), { size: 20, stroke: 1.5, "aria-hidden": true });
}
