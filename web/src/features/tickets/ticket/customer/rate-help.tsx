import { Button, Group, Rating, Stack, Text, Textarea } from "@mantine/core";
import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "~/lib/api/client";
import type { TicketDetail } from "~/lib/api/types";
import { announce } from "~/ui/announce";
import { ProblemAlert } from "~/ui/problem-alert";
import { takeAnswer } from "../change/send-change";
import classes from "./customer-ticket.module.css";

interface RateHelpProps {
  ticketId: number;
  feedback: TicketDetail["feedback"];
}

/** What the customer thinks of the help; may be said anew. */
export function RateHelp({ ticketId, feedback }: RateHelpProps) {
  const { t } = useTranslation("ticket");
  const queries = useQueryClient();
  const [rating, setRating] = useState(feedback?.rating ?? 0);
  const [comment, setComment] = useState(feedback?.comment ?? "");
  const [isOpen, setOpen] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => ok(api.POST("/api/tickets/{id}/feedback", { params: { path: { id: ticketId } }, body: { rating, comment } })),
    onSuccess: (answer) => {
      takeAnswer(queries, answer);
      setOpen(false);
      announce(t("rating.thanks"));
    },
  });
  return (
    <section className={classes.rate} aria-label={t("rating.title")}>
      <Group justify="space-between" gap="xs">
        <Text fw={550}>{t(feedback && !isOpen ? "rating.thanks" : "rating.title")}</Text>
        <Rating
          value={rating}
          emptySymbol={<IconStar size={24} stroke={1.5} color="var(--text-quiet)" aria-hidden />}
          fullSymbol={<IconStarFilled size={24} color="#c77d0a" aria-hidden />}
          getSymbolLabel={(stars) => t("rating.of", { rating: stars })}
          onChange={(stars) => {
            setRating(stars);
            setOpen(true);
          }}
        />
      </Group>
      {isOpen && (
        <Stack gap="xs" mt="xs">
          <Textarea
            aria-label={t("rating.comment")}
            placeholder={t("rating.comment")}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={5_000}
            value={comment}
            onChange={({ currentTarget }) => setComment(currentTarget.value)}
          />
          {error && <ProblemAlert error={error} />}
          <Group justify="end">
            <Button size="xs" loading={isPending} onClick={() => mutate()}>
              {t("rating.send")}
            </Button>
          </Group>
        </Stack>
      )}
    </section>
  );
}
