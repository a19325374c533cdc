import { Alert, Anchor } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { ProblemAlert } from "~/ui/problem-alert";

/** Why no ticket came of it. */
export function StaffTicketProblem({ error }: { error: unknown }) {
  const { t } = useTranslation("workspace");
  if (asProblem(error).status !== 422) {
    return <ProblemAlert error={error} />;
  }
  return (
    <Alert color="teal" icon={<IconCircleCheck size={18} />} title={t("new.sentBefore")} role="alert">
      {t("new.sentBeforeDetail")}{" "}
      <Anchor inherit renderRoot={(props) => <Link to="/tickets" search={{ view: "all" }} {...props} />}>
        {t("empty.showAll")}
      </Anchor>
    </Alert>
  );
}
