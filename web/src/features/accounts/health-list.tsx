import { useTranslation } from "react-i18next";
import classes from "./health-list.module.css";
import { type HealthState, useHealth } from "./use-health";

const PARTS = ["database", "search", "mail", "ai"] as const;
type State = HealthState | "unknown";

/** How the service is, in one line, and its parts where there is room. */
export function HealthList() {
  const { t } = useTranslation("accounts");
  const { data, isError } = useHealth();
  const whole: State = data?.status ?? (isError ? "down" : "unknown");
  return (
    <section className={classes.health} aria-label={t("health.title")}>
      <p className={classes.whole} role="status">
        <span className={classes.dot} data-state={whole} aria-hidden />
        {t(data ? `health.whole.${data.status}` : isError ? "health.unreachable" : "health.asking")}
      </p>
      <ul className={classes.parts}>
        {PARTS.map((part) => {
          const state: State = data?.parts[part] ?? "unknown";
          return (
            <li key={part} className={classes.part}>
              <span className={classes.dot} data-state={state} aria-hidden />
              <span className={classes.name}>{t(`health.part.${part}`)}</span>
              <span>{t(`health.state.${state}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
