import { UnstyledButton } from "@mantine/core";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/ui/relative-time";
import type { Entry } from "./entries";
import { folded } from "./rows";
import classes from "./timeline.module.css";

interface ChangesProps {
  entries: readonly Entry[];
  /** What it says of one; nothing of those that are not for this reader. */
  words: (entry: Entry) => string | null;
}

/** Changes between two messages, one line each; many are folded. */
export const Changes = memo(function Changes({ entries, words }: ChangesProps) {
  const { t } = useTranslation("ticket");
  const [unfolded, setUnfolded] = useState(false);
  const { hidden, shown } = unfolded ? { hidden: 0, shown: entries } : folded(entries);
  return (
    <>
      <span className={classes.dot} data-tone="grey" aria-hidden />
      <div className={classes.changes}>
        {hidden > 0 && (
          <UnstyledButton className={classes.fold} onClick={() => setUnfolded(true)} aria-expanded={false}>
            {t("changes.more", { count: hidden })}
          </UnstyledButton>
        )}
        {shown.map((entry) => (
          <div key={entry.seq} className={classes.change}>
            {words(entry)} <RelativeTime at={entry.at} />
          </div>
        ))}
      </div>
    </>
  );
}, areSame);

function areSame(before: ChangesProps, after: ChangesProps): boolean {
  return before.words === after.words && before.entries.length === after.entries.length && before.entries.every((entry, at) => entry === after.entries[at]);
}
