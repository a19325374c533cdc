import { Container, Paper, Stack, Text, Title } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CarriedTalk } from "~/features/assist/carried-talk";
import { usePageTitle } from "~/ui/use-page-title";
import { FollowedTicket } from "./followed-ticket";
import { NewTicketForm } from "./new-ticket-form";

export function NewTicketPage() {
  const { t } = useTranslation("new-ticket");
  const { follow_up_of: followUpOf, talk } = useSearch({ from: "/inside/new" });
  usePageTitle(t("title"));
  return (
    <Container size={720} px={0}>
      <Title order={1}>{t("title")}</Title>
      <Text c="dimmed" size="lg" mt={4} mb="lg">
        {t("detail")}
      </Text>
      <Paper withBorder radius="md" p={{ base: "md", sm: "lg" }}>
        <Stack gap="lg">
          {followUpOf !== undefined && <FollowedTicket id={followUpOf} />}
          <CarriedTalk key={followUpOf ?? talk ?? "new"} talk={followUpOf === undefined ? talk : undefined}>
            {(beginning) => <NewTicketForm origin={{ followUpOf, talk, beginning }} />}
          </CarriedTalk>
        </Stack>
      </Paper>
    </Container>
  );
}
