import { Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { isStaff } from "~/lib/session/use-me";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { ProfileSection } from "./profile-section";
import { useChangeProfile } from "./use-change-profile";

const valuesOf = ({ name, username, company, phone }: User) => ({ name, username, company, phone });

export function PersonalSection({ me }: { me: User }) {
  const { t } = useTranslation("profile");
  const { t: accounts } = useTranslation("accounts");
  const change = useChangeProfile();
  const form = useForm({ initialValues: valuesOf(me), validate: { username: isNotEmpty(accounts("field.required")) } });
  const submit = form.onSubmit(({ company, phone, ...both }) =>
    change.mutate(isStaff(me) ? both : { ...both, company, phone }, {
      onSuccess: (user) => {
        form.setInitialValues(valuesOf(user));
        form.setValues(valuesOf(user));
        notifyDone(t("personal.saved"));
      },
      onError: (error) => void showInForm(form, error),
    }),
    focusFirst(form),
  );
  return (
    <ProfileSection title={t("personal.title")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput label={accounts("field.name")} size="md" autoComplete="name" maxLength={150} {...form.getInputProps("name")} />
            <TextInput
              label={accounts("field.username")}
              size="md"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={150}
              {...form.getInputProps("username")}
            />
            {!isStaff(me) && (
              <>
                <TextInput label={t("personal.company")} size="md" autoComplete="organization" maxLength={150} {...form.getInputProps("company")} />
                <TextInput type="tel" label={t("personal.phone")} size="md" autoComplete="tel" maxLength={50} {...form.getInputProps("phone")} />
              </>
            )}
          </SimpleGrid>
          <TextInput type="email" label={accounts("field.email")} description={t("personal.emailDetail")} size="md" value={me.email} readOnly variant="filled" />
          {change.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={change.error} />}
          <Group>
            <Button type="submit" size="md" loading={change.isPending} disabled={!form.isDirty()}>
              {t("personal.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </ProfileSection>
  );
}
