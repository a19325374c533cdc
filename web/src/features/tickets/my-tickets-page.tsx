import { Paper, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "~/ui/use-page-title";
import { MyTicketList } from "./my-ticket-list";

export function MyTicketsPage() {
  const { t } = useTranslation("tickets");
  usePageTitle(t("list.mine"));
  return (
    <>
      <Title order={1} mb="md">
        {t("list.mine")}
      </Title>
      <Paper withBorder radius="md">
        <MyTicketList />
      </Paper>
    </>
  );
}
