import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { IconArrowRight, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "~/lib/shortcuts/use-command";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import { ProblemAlert } from "~/ui/problem-alert";
import { useFindTicket } from "./use-find-ticket";

/** The palette's ways to a ticket: a new one, or one whose number or reference is known. */
export function GoToTicket() {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const find = useFindTicket();
  const [name, setName] = useState<string | null>(null);
  const create = () => void navigate({ to: "/tickets/new" });
  useCommand({ id: "new-ticket", label: t("new.title"), group: t("keys.group"), icon: IconPlus, keys: "c", run: create });
  useCommand({ id: "go-to-ticket", label: t("goTo.title"), group: t("keys.group"), icon: IconArrowRight, run: () => setName("") });
  useShortcut("c", create, { description: t("new.title"), group: t("keys.group") });
  const close = () => {
    setName(null);
    find.reset();
  };
  if (name === null) {
    return null;
  }
  return (
    <Modal opened onClose={close} title={t("goTo.title")} closeButtonProps={{ "aria-label": common("close") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") {
            find.mutate(name.trim(), {
              onSuccess: (id) => {
                if (id !== null) {
                  close();
                  void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(id) } });
                }
              },
            });
          }
        }}
      >
        <Stack gap="md">
          {find.isError && <ProblemAlert error={find.error} />}
          <TextInput
            label={t("goTo.name")}
            placeholder={t("goTo.example")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={find.data === null ? t("goTo.nothing") : undefined}
            autoComplete="off"
            data-autofocus
          />
          <Button type="submit" loading={find.isPending} style={{ alignSelf: "end" }}>
            {t("goTo.action")}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
