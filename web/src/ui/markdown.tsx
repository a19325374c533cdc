import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";

const MarkdownText = lazy(() => import("./markdown-text"));

/** Markdown that anyone may have written. Until its renderer is loaded, the plain text keeps the place. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={text.length > 2_000 ? <Skeleton h={120} /> : <div style={{ whiteSpace: "pre-wrap" }}>{text}</div>}>
      <MarkdownText text={text} />
    </Suspense>
  );
}
