import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import type { Status, Ticket } from "~/lib/api/types";
import { useFormat } from "~/lib/i18n/use-format";
import { displayName } from "~/ui/person-avatar";
import { useProblemText } from "~/ui/problem-text";
import { type ChangedField, fieldsOf, type TicketChange } from "./apply-change";

interface Refused {
  change: TicketChange;
  /** @param current the ticket as someone else left it, when that was the reason */
  onAgain: (current: Ticket | undefined) => void;
}

/** Says why a change was taken back, and offers what can be done about it. */
export function notifyRefusedChange(error: unknown, { change, onAgain }: Refused): void {
  const again = (current: Ticket | undefined) => {
    notifications.hide(id);
    onAgain(current);
  };
  const id = notifications.show({
    color: "red",
    role: "alert",
    autoClose: 15_000,
    message: <RefusedChange error={error} change={change} onAgain={again} />,
  });
}

function RefusedChange({ error, change, onAgain }: Refused & { error: unknown }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const format = useFormat();
  const problem = asProblem(error);
  const { title, detail } = useProblemText()(error);
  const current = problem.status === 412 ? (problem.current as Ticket) : undefined;
  const legal = problem.legal.map((status) => common(`status.${status as Status}`));
  const words = current
    ? fieldsOf(change).map((field) => <MeanwhileChanged key={field} field={field} current={current} />)
    : problem.status === 409 && legal.length > 0
      ? t("change.legal", { statuses: format.list(legal) })
      : detail;
  const mayTryAgain = current !== undefined || problem.isTransient || problem.status === 429;
  return (
    <Group justify="space-between" wrap="nowrap" align="start">
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" component="div">
          {words}
        </Text>
      </div>
      {mayTryAgain && (
        <Button size="compact-sm" variant="default" onClick={() => onAgain(current)} style={{ flex: "none" }}>
          {current ? t("change.anyway") : common("tryAgain")}
        </Button>
      )}
    </Group>
  );
}

function MeanwhileChanged({ field, current }: { field: ChangedField; current: Ticket }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const value = () => {
    switch (field) {
      case "status":
        return common(`status.${current.status}`);
      case "priority":
        return common(`priority.${current.priority}`);
      case "sentiment":
        return common(`sentiment.${current.sentiment}`);
      case "assigned_agent":
        return current.assigned_agent ? displayName(current.assigned_agent) : t("assignee.nobody");
      case "tags":
        return current.tags.join(", ") || t("tags.none");
      default:
        return current[field] ?? t("department.none");
    }
  };
  return <div>{t("change.meanwhile", { field: t(`field.${field}`), value: value() })}</div>;
}
