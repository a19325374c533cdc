import { Box, Title } from "@mantine/core";
import { Outlet, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "~/ui/use-page-title";
import { TicketTable } from "./ticket-table";

export function TicketsPage() {
  const { t } = useTranslation("tickets");
  const search = useSearch({ from: "/inside/tickets" });
  usePageTitle(t("list.title"));
  const { ticketId } = useParams({ strict: false });
  if (ticketId !== undefined) {
    return <Outlet />;
  }
  return (
    <>
      <Box px="md" pt="md" pb="sm">
        <Title order={1} size="h3">
          {t("list.title")}
        </Title>
      </Box>
      <TicketTable search={search} />
    </>
  );
}
