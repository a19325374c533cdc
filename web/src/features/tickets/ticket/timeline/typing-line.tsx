import { useTranslation } from "react-i18next";
import type { Typist } from "~/lib/live/rooms";
import { useFormat } from "~/lib/i18n/use-format";
import { displayName } from "~/ui/person-avatar";
import classes from "./timeline.module.css";

/** Who is writing at the moment. It has its place also when nobody is, so that nothing moves. */
export function TypingLine({ typing, myId }: { typing: readonly Typist[]; myId: number }) {
  const { t } = useTranslation("ticket");
  const format = useFormat();
  const others = typing.filter(({ user }) => user?.id !== myId);
  const names = others.map(({ user }) => (user ? displayName(user) : t("typing.agent")));
  return (
    <div className={classes.typing} role="status">
      {names.length > 0 && (
        <>
          <span className={classes.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          {t("typing.now", { count: names.length, names: format.list(names) })}
        </>
      )}
    </div>
  );
}
