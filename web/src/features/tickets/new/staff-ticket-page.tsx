import { Box, Title } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { usePageTitle } from "~/ui/use-page-title";
import { StaffTicketForm } from "./staff-ticket-form";

/** A ticket that staff raises for a customer, on the telephone for instance. */
export function StaffTicketPage() {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate();
  const place = useFocusOnMount<HTMLDivElement>();
  usePageTitle(t("new.title"));
  return (
    <Box maw={680} mx="auto" p="lg" ref={place}>
      <Title order={2} mb="lg">
        {t("new.title")}
      </Title>
      <StaffTicketForm
        onCreated={({ id }) => void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(id) }, search: true, replace: true })}
        onDiscard={() => void navigate({ to: "/tickets", search: true })}
      />
    </Box>
  );
}
