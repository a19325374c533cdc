import { Text } from "@mantine/core";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { useFormat } from "~/lib/i18n/use-format";
import classes from "./work-facts.module.css";
import { weekOf, type WorkingHours } from "./working-week";

/** What admins set about an agent. */
export function WorkFacts({ me: { departments, skills = [], languages = [], working_hours: hours } }: { me: User }) {
  const { t, i18n } = useTranslation("profile");
  const { list } = useFormat();
  const spoken = new Intl.DisplayNames(i18n.language, { type: "language" });
  const facts: [string, ReactNode][] = [
    [t("work.departments"), departments.length > 0 ? list(departments.map(({ name }) => name)) : t("work.none")],
    ...(skills.length > 0 ? [[t("work.skills"), list(skills)] satisfies [string, ReactNode]] : []),
    ...(languages.length > 0 ? [[t("work.languages"), list(languages.map((code) => spoken.of(code) ?? code))] satisfies [string, ReactNode]] : []),
    [t("work.hours"), <Hours key="hours" hours={hours} t={t} language={i18n.language} />],
  ];
  return (
    <div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="md">
        {t("work.setByAdmins")}
      </Text>
    </div>
  );
}

function Hours({ hours, t, language }: { hours: WorkingHours | null | undefined; t: TFunction<"profile">; language: string }) {
  if (!hours) {
    return t("work.always");
  }
  return (
    <>
      {weekOf(hours, language).map(({ days, times }) => (
        <div key={days}>{t("work.day", { days, times: times || t("work.free") })}</div>
      ))}
      <Text size="sm" c="dimmed">
        {hours.zone}
      </Text>
    </>
  );
}
