import { Anchor } from "@mantine/core";
import ReactMarkdown, { type Components } from "react-markdown";
import breaks from "remark-breaks";
import gfm from "remark-gfm";
import classes from "./markdown-text.module.css";

/** An image elsewhere would tell its owner who reads when; it becomes a link. */
const components: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) =>
    typeof src === "string" && isOurs(src) ? <img src={src} alt={alt ?? ""} loading="lazy" /> : <SafeLink href={src}>{alt ?? src}</SafeLink>,
};

/** An address that was taken away because it could do harm leaves its words. */
function SafeLink({ href, children }: { href: string | undefined; children: React.ReactNode }) {
  if (!href) {
    return children;
  }
  return isOurs(href) ? (
    <Anchor href={href} inherit>
      {children}
    </Anchor>
  ) : (
    <Anchor href={href} inherit target="_blank" rel="noopener noreferrer nofollow ugc">
      {children}
    </Anchor>
  );
}

function isOurs(address: string): boolean {
  return address !== "" && URL.canParse(address, location.origin) && new URL(address, location.origin).origin === location.origin;
}

/** HTML in the text is shown as text, and addresses other than of the web and of mail lead nowhere. */
export default function MarkdownText({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      <ReactMarkdown remarkPlugins={[gfm, breaks]} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
