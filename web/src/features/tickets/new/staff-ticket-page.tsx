import { Box, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Problem } from "~/lib/api/problem";
import type { Ticket } from "~/lib/api/types";
import { notifyDone } from "~/ui/toasts";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { usePageTitle } from "~/ui/use-page-title";
import { ticketQuery } from "../ticket/use-ticket";
import { StaffTicketForm } from "./staff-ticket-form";

/** A ticket that staff raises for a customer, on the telephone for instance. */
export function StaffTicketPage() {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate();
  const place = useFocusOnMount<HTMLDivElement>();
  usePageTitle(t("new.title"));
  const queries = useQueryClient();
  const goTo = async ({ id, reference }: Ticket) => {
    try {
      await queries.query({ ...ticketQuery(id), retry: false });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) {
        // Whoever answers the telephone may raise what another department looks after.
        notifyDone(t("new.elsewhere", { reference }));
        await navigate({ to: "/tickets", search: true, replace: true });
        return;
      }
    }
    await navigate({ to: "/tickets/$ticketId", params: { ticketId: String(id) }, search: true, replace: true });
  };
  return (
    <Box maw={680} mx="auto" p="lg" ref={place}>
      <Title order={2} mb="lg">
        {t("new.title")}
      </Title>
      <StaffTicketForm
        onCreated={(ticket) => void goTo(ticket)}
        onDiscard={() => void navigate({ to: "/tickets", search: true })}
      />
    </Box>
  );
}
