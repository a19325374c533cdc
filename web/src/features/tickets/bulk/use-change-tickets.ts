import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketSummary } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { announce } from "~/ui/announce";
import { notifyDone, notifyProblem } from "~/ui/toasts";
import { agentsQuery } from "../use-agents";
import { changeTickets, type TicketChange } from "./change-tickets";
import { expected, summaryOf } from "./changed-summary";
import type { RefusedTicket, Report } from "./report";

/**
 * Changes tickets of a list: shown at once, taken back where the server refuses.
 *
 * @param put shows what rows say now
 */
export function useChangeTickets(put: (tickets: readonly TicketSummary[]) => void) {
  const { t } = useTranslation("workspace");
  const me = useMe();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<Report | null>(null);

  async function change(tickets: readonly TicketSummary[], wanted: TicketChange): Promise<void> {
    const agents = queries.getQueryData(agentsQuery.queryKey) ?? [];
    const agent = [me, ...agents].find(({ id }) => id === wanted.assigned_agent) ?? null;
    put(tickets.map((ticket) => expected(ticket, wanted, agent)));
    setBusy(true);
    try {
      const outcomes = await changeTickets(tickets.map(({ id }) => id), wanted);
      const of = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
      const refused: RefusedTicket[] = [];
      put(
        tickets.map((row) => {
          const outcome = of.get(row.id);
          if (outcome && "problem" in outcome) {
            refused.push({ ticket: row, problem: outcome.problem });
          }
          return outcome && "ticket" in outcome ? summaryOf(row, outcome.ticket) : row;
        }),
      );
      tell(tickets, refused, wanted);
    } catch (error) {
      put(tickets);
      notifyProblem(error, { onRetry: () => void change(tickets, wanted) });
    } finally {
      setBusy(false);
    }
  }

  function tell(tickets: readonly TicketSummary[], refused: RefusedTicket[], wanted: TicketChange): void {
    const [only] = tickets;
    const [refusal] = refused;
    if (tickets.length === 1 && refusal) {
      notifyProblem(refusal.problem, refusal.problem.isTransient ? { onRetry: () => void change(tickets, wanted) } : {});
    } else if (tickets.length === 1 && only) {
      announce(t("bulk.doneOne", { reference: only.reference }));
    } else if (refused.length === 0) {
      notifyDone(t("bulk.done", { count: tickets.length }));
    } else {
      setReport({ done: tickets.length - refused.length, refused });
    }
  }

  return { change, isBusy, report, closeReport: () => setReport(null) };
}
