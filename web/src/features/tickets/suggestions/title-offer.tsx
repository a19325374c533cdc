import { Button, CloseButton } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "~/ui/problem-text";
import classes from "./suggestions.module.css";
import { useSuggestTitle } from "./use-suggest-title";

interface TitleOfferProps {
  subject: string;
  description: string;
  onUse: (title: string) => void;
}

/** Below the subject: a title for what is described, offered and never put in by itself. */
export function TitleOffer({ subject, description, onUse }: TitleOfferProps) {
  const { t } = useTranslation("new-ticket");
  const problemText = useProblemText();
  const suggest = useSuggestTitle();
  const title = suggest.data;
  if (title !== undefined && title !== subject) {
    return (
      <div className={classes.offer} role="status">
        <span className={classes.title}>
          {t("titleOffer.is")} <strong>{title}</strong>
        </span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            onUse(title);
            suggest.reset();
          }}
        >
          {t("titleOffer.use")}
        </Button>
        <CloseButton size="sm" aria-label={t("titleOffer.dismiss")} onClick={suggest.reset} />
      </div>
    );
  }
  const failure = suggest.error && problemText(suggest.error);
  return (
    <div className={classes.offer}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconSparkles size={16} aria-hidden />}
        loading={suggest.isPending}
        disabled={description.trim() === ""}
        onClick={() => suggest.mutate(description)}
      >
        {t("titleOffer.ask")}
      </Button>
      {failure && (
        <span className={classes.failure} role="alert">
          {failure.title}. {failure.detail}
        </span>
      )}
    </div>
  );
}
