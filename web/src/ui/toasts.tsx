import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { useProblemText } from "./problem-text";

/** Says that something went well, where the screen does not show it by itself. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "teal", autoClose: 4_000, closeButtonProps: closeButton() });
}

/** Says that something failed that is not on the screen any more, and offers to do it again. */
export function notifyProblem(error: unknown, options: { onRetry?: () => void } = {}): void {
  const { onRetry } = options;
  const id = notifications.show({
    color: "red",
    role: "alert",
    closeButtonProps: closeButton(),
    autoClose: onRetry ? 15_000 : 8_000,
    message: (
      <ProblemToast
        error={error}
        onRetry={
          onRetry &&
          (() => {
            notifications.hide(id);
            onRetry();
          })
        }
      />
    ),
  });
}

function closeButton() {
  return { "aria-label": i18next.t("close") };
}

function ProblemToast({ error, onRetry }: { error: unknown; onRetry: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { title, detail } = useProblemText()(error);
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{detail}</Text>
      </div>
      {onRetry && (
        <Button size="compact-sm" variant="default" onClick={onRetry} style={{ flex: "none" }}>
          {t("tryAgain")}
        </Button>
      )}
    </Group>
  );
}
