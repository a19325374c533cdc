import { UnstyledButton } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { connection } from "~/lib/live/live";
import { useLiveState } from "~/lib/live/use-live-state";
import classes from "./live-bar.module.css";

/** Along the lower edge; the shells end above it, so that it hides nothing and nothing above moves. */
export function LiveBar() {
  const { t } = useTranslation();
  const off = useLiveState() === "off";
  useEffect(() => {
    document.documentElement.toggleAttribute("data-live-off", off);
  }, [off]);
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
