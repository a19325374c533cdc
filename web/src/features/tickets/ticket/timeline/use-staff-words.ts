import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { agentsQuery } from "~/features/tickets/use-agents";
import { useCategories } from "~/features/tickets/categories/use-categories";
import type { Priority, Sentiment } from "~/lib/api/types";
import type { Change } from "~/lib/live/events";
import { useFormat } from "~/lib/i18n/use-format";
import { displayName } from "~/ui/person-avatar";
import { EDITS, type EditedField, type Entry } from "./entries";
import { useStatusWords } from "./use-status-words";

/** What happened, as staff are told it. */
export function useStaffWords(): (entry: Entry) => string {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const format = useFormat();
  const statusWords = useStatusWords();
  const { data: agents } = useQuery(agentsQuery);
  const { data: categories } = useCategories();
  const { data: departments } = useDepartments();
  return useCallback(
    ({ what, actor }: Entry) => {
      const who = actor ? displayName(actor) : t("event.system");
      const nameOf = (id: number) => {
        const agent = actor?.id === id ? actor : agents?.find((one) => one.id === id);
        return agent ? displayName(agent) : t("event.someone");
      };
      const value = (field: EditedField, it: unknown) => {
        const text = typeof it === "string" ? it : "";
        switch (field) {
          case "priority":
            return common(`priority.${text as Priority}`);
          case "sentiment":
            return common(`sentiment.${text as Sentiment}`);
          case "category":
            return categories?.find(({ key }) => key === text)?.name ?? text;
          case "department":
            return departments?.find(({ key }) => key === text)?.name ?? (text || t("department.none"));
          default:
            return text;
        }
      };
      const edit = (field: EditedField, { before, after }: Change) => {
        switch (field) {
          case "description":
            return t("event.description", { who });
          case "subject":
            return t("event.subject", { who, before: value(field, before) });
          case "misuse_flag":
            return t(after === true ? "event.flagged" : "event.unflagged", { who });
          case "tags":
            return tagWords(who, list(before), list(after));
          default:
            return t("event.edited", { who, field: t(`event.${field}`), before: value(field, before), after: value(field, after) });
        }
      };
      const tagWords = (by: string, before: string[], after: string[]) => {
        const added = after.filter((tag) => !before.includes(tag));
        const removed = before.filter((tag) => !after.includes(tag));
        return [
          added.length > 0 && t("event.tagged", { who: by, tags: format.list(added) }),
          removed.length > 0 && t("event.untagged", { who: by, tags: format.list(removed) }),
        ]
          .filter(Boolean)
          .join("; ");
      };
      switch (what.kind) {
        case "message":
          return "";
        case "status":
          return statusWords(what, who);
        case "rated":
          return t(what.comment === "" ? "event.rated" : "event.ratedWith", { who, rating: what.rating, comment: what.comment });
        case "edited":
          return EDITS.flatMap((field) => (what.changes[field] ? [edit(field, what.changes[field])] : [])).join("; ");
        case "assigned":
          return assignment(what, actor?.id);
      }
      function assignment({ before, after, reason }: Extract<Entry["what"], { kind: "assigned" }>, actorId: number | undefined) {
        const load = /(\d+\/\d+)$/.exec(reason)?.[1];
        if (after === null) {
          const from = before === null ? t("event.someone") : nameOf(before);
          return reason === "auto: agent left" ? t("event.agentLeft", { from }) : t("event.unassigned", { who, from });
        }
        const to = nameOf(after);
        if (reason.startsWith("auto")) {
          return load === undefined ? t("event.auto", { to }) : t("event.autoLoad", { to, load });
        }
        if (reason === "rule") {
          return t("event.byRule", { to });
        }
        return after === actorId ? t("event.took", { who }) : t("event.assigned", { who, to });
      }
    },
    [t, common, format, statusWords, agents, categories, departments],
  );
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
