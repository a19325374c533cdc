import { Alert, Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { DrawerActions } from "~/ui/drawer-actions";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { useChangeUser } from "./use-change-user";
import { UserFields } from "./user-fields";
import { changesOf, type UserValues, validateUser, valuesOf, wordsOfServer } from "./user-values";

/** The form of a user who is there. */
export function EditUser({ user, onDone }: { user: User; onDone: () => void }) {
  const { t } = useTranslation("users");
  const me = useMe();
  const change = useChangeUser(user.id);
  const form = useForm<UserValues>({ initialValues: valuesOf(user), validate: validateUser(t) });
  const demotesSelf = user.id === me.id && form.values.role !== "admin";
  const submit = form.onSubmit((values) => {
    change.mutate(changesOf(user, values), {
      onSuccess: () => {
        notifyDone(t("edit.done"));
        onDone();
      },
      onError: (error) => void showInForm(form, error, {}, wordsOfServer(t)),
    });
  }, focusFirst(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <UserFields
          form={form}
          note={
            demotesSelf && (
              <Alert color="yellow" variant="light" mt="xs" role="status">
                {t("edit.demotesSelf")}
              </Alert>
            )
          }
        />
        {change.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={change.error} conflict={t("lastAdmin")} />}
        <DrawerActions>
          <Button variant="default" onClick={onDone}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            {t("edit.action")}
          </Button>
        </DrawerActions>
      </Stack>
    </form>
  );
}
