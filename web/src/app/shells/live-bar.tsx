import { UnstyledButton } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { connection } from "~/lib/live/live";
import { useLiveState } from "~/lib/live/use-live-state";
import classes from "./live-bar.module.css";

/** Lies over the lower edge, so that nothing moves when it comes or goes. */
export function LiveBar() {
  const { t } = useTranslation();
  const off = useLiveState() === "off";
  return (
    <div role="status">
      {off && (
        <div className={classes.bar}>
          <IconPlugConnectedX size={16} aria-hidden />
          {t("live.off")}
          <UnstyledButton className={classes.now} onClick={() => connection.nudge()}>
            {t("live.now")}
          </UnstyledButton>
        </div>
      )}
    </div>
  );
}
