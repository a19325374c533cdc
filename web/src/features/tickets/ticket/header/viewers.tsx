import { Tooltip, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { useRoomView } from "~/lib/live/use-room";
import { useMe } from "~/lib/session/use-me";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import classes from "./header.module.css";

/** More than this are counted instead of shown. */
const SHOWN = 4;

/** Who else has this ticket open, so that two do not answer the same. */
export function Viewers({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation("ticket");
  const format = useFormat();
  const me = useMe();
  const others = useRoomView(ticketId).viewers.filter(({ id }) => id !== me.id);
  if (others.length === 0) {
    return null;
  }
  const words = t("viewers", { names: format.list(others.map(displayName)), count: others.length });
  return (
    <Tooltip label={words}>
      <div className={classes.viewers}>
        <VisuallyHidden>{words}</VisuallyHidden>
        {others.slice(0, SHOWN).map((viewer) => (
          <span key={viewer.id} className={classes.viewer}>
            <PersonAvatar person={viewer} size={24} />
          </span>
        ))}
        {others.length > SHOWN && <span aria-hidden>{`+${others.length - SHOWN}`}</span>}
      </div>
    </Tooltip>
  );
}
