import { Input, MultiSelect, NumberInput, SegmentedControl, Stack, Switch, TagsInput, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "../departments/use-departments";
import { ROLES } from "./user-search";
import type { UserValues } from "./user-values";
import { WorkingHoursInput } from "./working-hours-input";

interface UserFieldsProps {
  form: UseFormReturnType<UserValues>;
  isNew?: boolean;
  /** Stands below the choice of the role. */
  note?: ReactNode;
}

/** What can be said of a user; other fields for customers than for staff. */
export function UserFields({ form, isNew = false, note }: UserFieldsProps) {
  const { t } = useTranslation("users");
  const { t: common } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput label={t("field.name")} maxLength={150} data-autofocus {...form.getInputProps("name")} />
      {isNew && (
        <TextInput
          label={t("field.username")}
          description={t("field.usernameDetail")}
          maxLength={150}
          required
          autoComplete="off"
          {...form.getInputProps("username")}
        />
      )}
      <TextInput label={t("field.email")} type="email" maxLength={254} required autoComplete="off" {...form.getInputProps("email")} />
      <Input.Wrapper label={t("field.role")} labelElement="div" labelProps={{ id: "role-label" }}>
        <SegmentedControl
          fullWidth
          aria-labelledby="role-label"
          data={ROLES.map((role) => ({ value: role, label: common(`role.${role}`) }))}
          {...form.getInputProps("role")}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t(`roleDetail.${form.values.role}`)}
        </Text>
        {note}
      </Input.Wrapper>
      {form.values.role === "customer" ? <CustomerFields form={form} /> : <StaffFields form={form} isNew={isNew} />}
    </Stack>
  );
}

function CustomerFields({ form }: Pick<UserFieldsProps, "form">) {
  const { t } = useTranslation("users");
  return (
    <>
      <TextInput label={t("field.company")} maxLength={150} {...form.getInputProps("company")} />
      <TextInput label={t("field.phone")} type="tel" maxLength={50} {...form.getInputProps("phone")} />
    </>
  );
}

function StaffFields({ form, isNew }: Pick<UserFieldsProps, "form" | "isNew">) {
  const { t } = useTranslation("users");
  const { data: departments = [] } = useDepartments();
  return (
    <>
      <MultiSelect
        label={t("field.departments")}
        description={t("field.departmentsDetail")}
        data={departments.map(({ key, name }) => ({ value: key, label: name }))}
        searchable
        nothingFoundMessage={t("field.noDepartment")}
        {...form.getInputProps("departments")}
      />
      <NumberInput
        label={t("field.capacity")}
        description={t("field.capacityDetail")}
        min={0}
        max={1000}
        allowDecimal={false}
        clampBehavior="none"
        {...form.getInputProps("capacity")}
      />
      {!isNew && (
        <Switch label={t("field.available")} description={t("field.availableDetail")} {...form.getInputProps("is_available", { type: "checkbox" })} />
      )}
      <TagsInput label={t("field.skills")} description={t("field.skillsDetail")} maxTags={50} acceptValueOnBlur {...form.getInputProps("skills")} />
      <TagsInput
        label={t("field.languages")}
        description={t("field.languagesDetail")}
        data={["en", "de", "fr", "es", "it", "nl", "pl", "pt", "tr"]}
        maxTags={50}
        acceptValueOnBlur
        {...form.getInputProps("languages")}
      />
      <WorkingHoursInput
        value={form.values.working_hours}
        onChange={(hours) => form.setFieldValue("working_hours", hours)}
        error={form.errors.working_hours}
      />
    </>
  );
}
