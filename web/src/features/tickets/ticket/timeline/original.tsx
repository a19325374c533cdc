import { Loader, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Problem } from "~/lib/api/problem";
import { isStaff, useMe } from "~/lib/session/use-me";
import { ProblemAlert } from "~/ui/problem-alert";
import classes from "./original.module.css";
import { useOriginal, type WrittenByMail } from "./use-original";

/** For staff: the whole mail behind what was written by mail, with the quotes and the signature that were cut. */
export function Original(props: WrittenByMail) {
  return isStaff(useMe()) ? <Whole {...props} /> : null;
}

function Whole(props: WrittenByMail) {
  const { t } = useTranslation("ticket");
  const [shown, { toggle }] = useDisclosure();
  const { data, error, refetch } = useOriginal(props, shown);
  return (
    <div className={classes.original}>
      <UnstyledButton className={classes.toggle} aria-expanded={shown} onClick={toggle}>
        {t(shown ? "original.hide" : "original.show")}
      </UnstyledButton>
      {shown &&
        (data ? (
          <div role="region" aria-label={t("original.of", { from: data.from })} className={classes.text}>
            {data.text}
          </div>
        ) : error instanceof Problem && error.status === 404 ? (
          <p className={classes.gone}>{t("original.gone")}</p>
        ) : error ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : (
          <Loader size="xs" />
        ))}
    </div>
  );
}
