import { Button, Paper, Text, Title, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AskBot } from "~/features/assist/ask-bot";
import { HelpTeaser } from "~/features/knowledge/help-teaser";
import { useNow } from "~/lib/i18n/use-now";
import { useMe } from "~/lib/session/use-me";
import { displayName } from "~/ui/person-avatar";
import { usePageTitle } from "~/ui/use-page-title";
import { partOfDay } from "./part-of-day";
import { MyTicketList } from "./my-ticket-list";
import { MyTicketsFilter } from "./my-tickets-filter";
import classes from "./my-tickets-page.module.css";

/** The customer's home. */
export function MyTicketsPage() {
  const { t } = useTranslation("my-tickets");
  const me = useMe();
  const now = useNow();
  const navigate = useNavigate({ from: "/" });
  const search = useSearch({ from: "/inside/" });
  usePageTitle(t("title"));
  return (
    <>
      <header className={classes.welcome}>
        <div className={classes.greeting}>
          <Title order={1}>{t(`greeting.${partOfDay(new Date(now))}`, { name: displayName(me) })}</Title>
          <Text c="dimmed" size="lg" mt={4}>
            {t("greeting.question")}
          </Text>
        </div>
        <Button component={Link} to="/new" size="md" className={classes.new} leftSection={<IconPlus size={18} aria-hidden />}>
          {t("new")}
        </Button>
      </header>
      <AskBot />
      <Paper component="section" withBorder radius="md" aria-labelledby="my-tickets">
        <VisuallyHidden id="my-tickets" component="h2">
          {t("title")}
        </VisuallyHidden>
        <MyTicketsFilter search={search} onChange={(changed) => void navigate({ search: changed, replace: true })} />
        <MyTicketList search={search} />
      </Paper>
      <HelpTeaser />
    </>
  );
}
