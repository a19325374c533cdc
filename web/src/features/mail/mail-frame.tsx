import classes from "./mail.module.css";

/** A mail's HTML as it would be shown; it runs nothing, loads nothing from elsewhere and leads nowhere. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  return <iframe className={classes.frame} sandbox="" referrerPolicy="no-referrer" srcDoc={html} title={title} />;
}
