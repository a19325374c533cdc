import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useMe } from "~/lib/session/use-me";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import type { TicketQuery } from "../filters/ticket-query";
import { useSaveView } from "./use-save-view";
import type { View } from "./use-views";

interface ViewDialogProps {
  /** The view that gets another name; without it a new one is made. */
  view?: View;
  query: TicketQuery;
  onSaved: (view: View) => void;
  onClose: () => void;
}

const LONGEST = 60;

/** Asks for the name of a view, and admins for whom it is. */
export function ViewDialog({ view, query, onSaved, onClose }: ViewDialogProps) {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const { role } = useMe();
  const save = useSaveView();
  const form = useForm({ initialValues: { name: view?.name ?? "", shared: view?.shared ?? false }, validate: { name: isNotEmpty(t("views.nameNeeded")) } });
  const submit = form.onSubmit(({ name, shared }) => {
    const values = { name: name.trim(), ...(role === "admin" ? { shared } : {}) };
    save.mutate(view?.id == null ? { ...values, query } : { ...values, id: view.id }, {
      onSuccess: onSaved,
      onError: (error) => void showInForm(form, error),
    });
  });
  return (
    <Modal opened onClose={onClose} title={t(view ? "views.rename" : "views.saveNew")} closeButtonProps={{ "aria-label": common("close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={save.error} />}
          <TextInput label={t("views.name")} maxLength={LONGEST} data-autofocus autoComplete="off" {...form.getInputProps("name")} />
          {role === "admin" && (
            <Switch label={t("views.share")} description={t("views.shareDetail")} {...form.getInputProps("shared", { type: "checkbox" })} />
          )}
          <Group justify="end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(view ? "views.renameAction" : "views.saveAction")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
