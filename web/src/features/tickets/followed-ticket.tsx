import { Alert, Anchor, Skeleton } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { AsyncState } from "~/ui/async-state";
import { useFollowedTicket } from "./use-followed-ticket";

/** Which ticket the new one continues. */
export function FollowedTicket({ id }: { id: number }) {
  const { t } = useTranslation("new-ticket");
  const query = useFollowedTicket(id);
  if (query.isError && asProblem(query.error).status === 404) {
    return (
      <Alert color="yellow" role="alert" title={t("followUp.unknown")}>
        <Anchor component={Link} to="/new">
          {t("followUp.without")}
        </Anchor>
      </Alert>
    );
  }
  return (
    <AsyncState query={query} skeleton={<Skeleton h={48} />}>
      {({ reference, subject }) => (
        <Alert icon={<IconArrowForwardUp size={18} />}>
          {t("followUp.of")}{" "}
          <Anchor inherit renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }} {...props} />}>
            {subject}
          </Anchor>{" "}
          {t("followUp.reference", { reference })}
        </Alert>
      )}
    </AsyncState>
  );
}
