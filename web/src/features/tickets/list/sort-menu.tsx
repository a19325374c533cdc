import { Button, Menu } from "@mantine/core";
import { IconArrowsSort, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TicketQuery } from "../filters/ticket-query";
import classes from "./list-header.module.css";

/** In the words of people; the first is how the server sorts when nothing is said. */
const ORDERS = ["-created_at", "created_at", "-updated_at", "-last_message_at", "-priority", "-urgency_score"] as const;

export function SortMenu({ query, onChange }: { query: TicketQuery; onChange: (query: TicketQuery) => void }) {
  const { t } = useTranslation("workspace");
  const { sort = ORDERS[0], ...filters } = query;
  const current = ORDERS.find((order) => order === sort);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--text-quiet)" size="compact-sm" className={classes.sort ?? ""} leftSection={<IconArrowsSort size={14} />}>
          <span className={classes.label}>{current ? t(`sort.${current}`) : t("sort.title")}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ORDERS.map((order) => (
          <Menu.Item
            key={order}
            rightSection={order === sort ? <IconCheck size={16} aria-label={t("sort.current")} /> : null}
            onClick={() => onChange(order === ORDERS[0] ? filters : { ...filters, sort: order })}
          >
            {t(`sort.${order}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
