import { IconUserOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Priority, Status, TicketSummary } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { Picker } from "~/ui/picker";
import type { Choice } from "~/ui/picker-content";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { useChoices } from "../filters/use-choices";
import type { TicketChange } from "./change-tickets";
import { legalStatusesQuery } from "./use-legal-statuses";

/** What can be changed from the list. */
export type ChangeKind = "status" | "priority" | "assignee" | "department" | "category" | "tag";

interface ChangePickerProps {
  kind: ChangeKind;
  opened: boolean;
  onClose: () => void;
  onChange: (change: TicketChange) => void;
  /** The one ticket that is to change; none if there are several. */
  ticket?: TicketSummary;
  children: ReactNode;
}

/** An assignment leads to it, it cannot be asked for by its name. */
const NEVER: Status = "assigned";
const NOBODY = "none";

/** Chooses what is to change, for one ticket or many. */
export function ChangePicker({ kind, opened, onClose, onChange, ticket, children }: ChangePickerProps) {
  const { t } = useTranslation("workspace");
  const me = useMe();
  const [search, setSearch] = useState("");
  const isStatusOfOne = kind === "status" && ticket !== undefined;
  const legal = useQuery({ ...legalStatusesQuery(ticket?.id ?? 0, ticket?.version ?? 0), enabled: opened && isStatusOfOne });
  const { choices, isLoading, error, isSearched } = useChoices(kind, search);
  const tag = search.trim().toLowerCase();
  const extra: Choice[] =
    kind === "assignee"
      ? [
          { value: String(me.id), label: t("change.toMe"), icon: <PersonAvatar person={me} size={20} />, detail: displayName(me) },
          { value: NOBODY, label: t("change.toNobody"), icon: <IconUserOff size={20} stroke={1.5} aria-hidden /> },
        ]
      : kind === "department"
        ? [{ value: NOBODY, label: t("filter.noDepartment") }]
        : kind === "tag" && tag !== "" && !choices.some(({ value }) => value === tag)
          ? [{ value: tag, label: t("change.newTag", { tag }) }]
          : [];
  const possible = choices.filter(({ value }) => {
    switch (kind) {
      case "status":
        return ticket ? (legal.data?.includes(value as Status) ?? false) : value !== NEVER;
      case "assignee":
        return value !== String(me.id);
      default:
        return true;
    }
  });
  return (
    <Picker
      opened={opened}
      onClose={onClose}
      label={t(`change.${kind}`)}
      choices={[...extra, ...possible]}
      chosen={ticket && kind !== "status" ? [valueIn(ticket, kind)] : []}
      onChoose={(value) => {
        onClose();
        if (!ticket || kind === "status" || value !== valueIn(ticket, kind)) {
          onChange(changeTo(kind, value));
        }
      }}
      onSearch={isSearched ? setSearch : undefined}
      isLoading={isStatusOfOne ? legal.isPending : isLoading}
      error={isStatusOfOne ? legal.error : error}
      nothing={isStatusOfOne && legal.data?.length === 0 ? t("change.isClosed") : undefined}
    >
      {children}
    </Picker>
  );
}

function valueIn(ticket: TicketSummary, kind: ChangeKind): string {
  switch (kind) {
    case "assignee":
      return ticket.assigned_agent ? String(ticket.assigned_agent.id) : NOBODY;
    case "department":
      return ticket.department ?? NOBODY;
    case "tag":
      return "";
    default:
      return ticket[kind];
  }
}

function changeTo(kind: ChangeKind, value: string): TicketChange {
  switch (kind) {
    case "status":
      return { status: value as Status };
    case "priority":
      return { priority: value as Priority };
    case "assignee":
      return { assigned_agent: value === NOBODY ? null : Number(value) };
    case "department":
      return { department: value === NOBODY ? null : value };
    case "category":
      return { category: value };
    case "tag":
      return { add_tags: [value] };
  }
}
