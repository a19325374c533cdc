import { Button, Group, NumberInput, Stack, Switch } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { ProfileSection } from "./profile-section";
import { useAvailability } from "./use-availability";
import { useChangeCapacity } from "./use-change-capacity";
import { WorkFacts } from "./work-facts";

/** As the server has it. */
const MOST = 1000;

/** What decides which tickets an agent is given. */
export function WorkSection({ me }: { me: User }) {
  const { t } = useTranslation("profile");
  const { t: common } = useTranslation();
  const { isAvailable, setAvailable } = useAvailability();
  const change = useChangeCapacity();
  const form = useForm<{ capacity: number | string }>({
    initialValues: { capacity: me.capacity ?? "" },
    validate: { capacity: (value) => (typeof value === "number" ? null : t("work.capacityMissing", { most: MOST })) },
  });
  const submit = form.onSubmit(({ capacity }) =>
    change.mutate(Number(capacity), {
      onSuccess: (state) => {
        form.setInitialValues({ capacity: state.capacity });
        notifyDone(t("work.saved"));
      },
      onError: (error) => void showInForm(form, error),
    }),
    focusFirst(form),
  );
  return (
    <ProfileSection title={t("work.title")} detail={t("work.detail")}>
      <Stack gap="lg">
        <Switch
          size="md"
          color="teal.8"
          label={common(isAvailable ? "availability.on" : "availability.off")}
          description={common(isAvailable ? "availability.onDetail" : "availability.offDetail")}
          checked={isAvailable}
          onChange={(event) => setAvailable(event.currentTarget.checked)}
        />
        <form onSubmit={submit} noValidate>
          <Group align="end" gap="md">
            <NumberInput
              label={t("work.capacity")}
              description={t("work.capacityDetail")}
              size="md"
              min={0}
              max={MOST}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              flex="0 1 320px"
              {...form.getInputProps("capacity")}
            />
            <Button type="submit" size="md" loading={change.isPending} disabled={form.values.capacity === me.capacity}>
              {t("work.save")}
            </Button>
          </Group>
        </form>
        {change.isError && !form.errors.capacity && <ProblemAlert error={change.error} />}
        <WorkFacts me={me} />
      </Stack>
    </ProfileSection>
  );
}
