import { IconFileText, IconTicket } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./panel.module.css";
import type { DraftSource } from "./use-ai-draft";

const PICTURES = { article: IconFileText, ticket: IconTicket } as const;

/** What a draft rests on, to be looked into. */
export function DraftSources({ sources }: { sources: readonly DraftSource[] }) {
  const { t } = useTranslation("ai-panel");
  if (sources.length === 0) {
    return <p className={classes.quiet}>{t("draft.noSources")}</p>;
  }
  return (
    <>
      <h4 className={classes.small} id="draft-sources">
        {t("draft.sources")}
      </h4>
      <ul className={classes.sources} aria-labelledby="draft-sources">
        {sources.map((source) => (
          <li key={`${source.kind} ${source.id}`}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SourceLink({ source: { kind, id, title, excerpt } }: { source: DraftSource }) {
  const { t } = useTranslation("ai-panel");
  const Picture = PICTURES[kind];
  const content = (
    <>
      <Picture size={16} stroke={1.5} role="img" aria-label={t(`draft.kind.${kind}`)} />
      <span className={classes.sourceWords}>
        <span className={classes.sourceTitle}>{title}</span>
        <span className={classes.excerpt}>{excerpt}</span>
      </span>
    </>
  );
  return kind === "article" ? (
    <Link to="/knowledge/$articleId" params={{ articleId: String(id) }} className={classes.source}>
      {content}
    </Link>
  ) : (
    <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }} className={classes.source}>
      {content}
    </Link>
  );
}
