import { Button } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./new-tickets-pill.module.css";

/** Tells of tickets that came while one was reading; they are shown when one wants them. Takes no room. */
export function NewTicketsPill({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation("workspace");
  return (
    <div className={classes.place} role="status">
      {count > 0 && (
        <Button size="compact-sm" radius="xl" className={classes.pill ?? ""} leftSection={<IconArrowUp size={14} />} onClick={onShow}>
          {t("list.new", { count })}
        </Button>
      )}
    </div>
  );
}
