import { Anchor, Group, Paper, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { HelpEntries } from "./help-entries";
import { useLatestHelp } from "./use-latest-help";

const SHOWN = 4;

/** A few public articles on the customer's home. Where there are none, or they cannot be read, nothing is missed. */
export function HelpTeaser() {
  const { t, i18n } = useTranslation("bot");
  const title = useId();
  const { data: articles = [] } = useLatestHelp(SHOWN, i18n.language);
  if (articles.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={title}>
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h3" id={title}>
          {t("articles.title")}
        </Title>
        <Anchor component={Link} to="/help" size="sm" py={8}>
          {t("articles.all")}
        </Anchor>
      </Group>
      <Paper withBorder radius="md">
        <HelpEntries articles={articles} />
      </Paper>
    </section>
  );
}
