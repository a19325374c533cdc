import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import classes from "./imports.module.css";
import type { Import } from "./use-imports";

const COUNTS = ["read", "imported", "skipped", "failed"] as const;

export function ImportCounts({ counts, isDryRun }: { counts: Import["counts"]; isDryRun: boolean }) {
  const { t } = useTranslation("imports");
  const { number } = useFormat();
  return (
    <dl className={classes.counts}>
      {COUNTS.map((name) => (
        <div key={name} className={classes.count}>
          <dt>{t(name === "imported" && isDryRun ? "count.would" : `count.${name}`)}</dt>
          <dd>{number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
