import { IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Person } from "~/lib/api/types";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import classes from "./ticket-table.module.css";

export function RowAssignee({ agent }: { agent: Person | null }) {
  const { t } = useTranslation("workspace");
  return (
    <>
      {agent ? <PersonAvatar person={agent} size={20} /> : <IconUserPlus size={16} className={classes.nobody} aria-hidden />}
      <span className={agent ? classes.name : `${classes.name} ${classes.nobody}`}>{agent ? displayName(agent) : t("filter.nobody")}</span>
    </>
  );
}
