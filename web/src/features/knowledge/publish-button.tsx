import { Button } from "@mantine/core";
import { IconEyeOff, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { notifyDone, notifyProblem } from "~/ui/toasts";
import type { Article } from "./use-article";
import { useSaveArticle } from "./use-save-article";

/** Publishes a draft, or makes a draft of what is published. */
export function PublishButton({ article }: { article: Article }) {
  const { t } = useTranslation("knowledge");
  const save = useSaveArticle();
  const isDraft = article.status === "draft";
  const act = () =>
    save.mutate(
      { id: article.id, version: article.version, change: { status: isDraft ? "published" : "draft" } },
      {
        onSuccess: () => notifyDone(t(!isDraft ? "publish.withdrawn" : article.visibility === "public" ? "publish.done" : "publish.doneInternal")),
        onError: (error) => notifyProblem(error),
      },
    );
  return (
    <Button
      variant="default"
      loading={save.isPending}
      leftSection={isDraft ? <IconSend size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
      onClick={act}
    >
      {t(isDraft ? "publish.action" : "publish.withdraw")}
    </Button>
  );
}
