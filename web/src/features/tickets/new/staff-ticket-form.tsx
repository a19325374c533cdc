import { Button, Group, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { AttachmentPicker } from "~/features/attachments/attachment-picker";
import { useTray } from "~/features/attachments/use-tray";
import { Problem } from "~/lib/api/problem";
import type { Ticket } from "~/lib/api/types";
import { showInForm } from "~/ui/form-problem";
import { attachmentProblem } from "../attachment-problem";
import { PRIORITIES } from "../filters/use-choices";
import { useCategories } from "../categories/use-categories";
import { SuggestedMark } from "../suggestions/suggested-mark";
import { TitleOffer } from "../suggestions/title-offer";
import { type SuggestedField, useSuggested } from "../suggestions/use-suggested";
import { useCreateTicket } from "../use-create-ticket";
import { tagCompletionsQuery } from "../use-tag-completions";
import { CustomerSelect } from "./customer-select";
import { DRAFT, NOTHING, type StaffTicketValues, useStaffTicketDraft } from "./staff-ticket-draft";
import { StaffTicketProblem } from "./staff-ticket-problem";

interface StaffTicketFormProps {
  onCreated: (ticket: Ticket) => void;
  onDiscard: () => void;
}

const LONGEST_SUBJECT = 200;
const LONGEST_DESCRIPTION = 50_000;

export function StaffTicketForm({ onCreated, onDiscard }: StaffTicketFormProps) {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const draft = useStaffTicketDraft();
  const uploads = useTray(DRAFT);
  const create = useCreateTicket();
  const departments = useDepartments();
  const categories = useCategories();
  const [tag, setTag] = useState("");
  const tags = useQuery(tagCompletionsQuery(tag.trim()));
  const form = useForm<StaffTicketValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: { customer: isNotEmpty(t("new.customerNeeded")), subject: isNotEmpty(t("new.subjectNeeded")), description: isNotEmpty(t("new.descriptionNeeded")) },
  });
  const { isSuggested, shown, decide } = useSuggested(form.values);
  const submit = form.onSubmit((values) => {
    if (create.isPending || uploads.isBusy) {
      return;
    }
    const { customer, subject, description, category, priority, department, tags: chosen } = values;
    const ticket = {
      subject: subject.trim(),
      description,
      ...(customer ? { customer: customer.id } : {}),
      ...(category ? { category } : {}),
      ...(priority ? { priority } : {}),
      ...(department ? { department } : {}),
      ...(uploads.attachments.length > 0 ? { attachments: uploads.attachments.map(({ id }) => id) } : {}),
      tags: chosen,
    };
    create.mutate(
      { ticket, key: draft.key },
      {
        onSuccess: (created) => {
          draft.clear();
          uploads.clear();
          onCreated(created);
        },
        onError: (error) => {
          showInForm(form, error);
          if (error instanceof Problem && error.status === 422) {
            draft.startAnew(values);
          }
        },
      },
    );
  });
  const choose = { placeholder: t("new.automatic"), clearable: true, comboboxProps: { withinPortal: true } } as const;
  const takeTitle = (title: string) => {
    form.setFieldValue("subject", title);
    form.getInputNode("subject")?.focus();
  };
  const label = (field: SuggestedField) => (
    <>
      {t(`column.${field}`)}
      {isSuggested(field) && <SuggestedMark />}
    </>
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {create.isError && Object.keys(form.errors).length === 0 && <StaffTicketProblem error={create.error} />}
        <CustomerSelect value={form.values.customer} onChange={(customer) => form.setFieldValue("customer", customer)} error={form.errors.customer} />
        <div>
          <TextInput label={t("column.subject")} required maxLength={LONGEST_SUBJECT} autoComplete="off" {...form.getInputProps("subject")} />
          <TitleOffer subject={form.values.subject} description={form.values.description} onUse={takeTitle} />
        </div>
        <Textarea
          label={t("new.description")}
          description={t("new.descriptionDetail")}
          required
          autosize
          minRows={6}
          maxRows={20}
          maxLength={LONGEST_DESCRIPTION}
          {...form.getInputProps("description")}
        />
        <AttachmentPicker uploads={uploads} size="sm" error={attachmentProblem(create.error)} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Select
            label={label("category")}
            data={(categories.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
            {...choose}
            error={form.errors.category}
            onChange={(value) => {
              decide("category");
              form.setFieldValue("category", value ?? "");
            }}
            value={shown("category") || null}
          />
          <Select
            label={label("priority")}
            data={PRIORITIES.map((priority) => ({ value: priority, label: common(`priority.${priority}`) }))}
            {...choose}
            error={form.errors.priority}
            onChange={(value) => {
              decide("priority");
              form.setFieldValue("priority", PRIORITIES.find((one) => one === value) ?? "");
            }}
            value={shown("priority") || null}
          />
          <Select
            label={t("column.department")}
            data={(departments.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
            {...choose}
            error={form.errors.department}
            onChange={(value) => form.setFieldValue("department", value ?? "")}
            value={form.values.department || null}
          />
        </SimpleGrid>
        <TagsInput
          label={t("new.tags")}
          description={t("new.tagsDetail")}
          data={(tags.data ?? []).map((one) => one.tag)}
          searchValue={tag}
          onSearchChange={setTag}
          {...form.getInputProps("tags")}
        />
        <Group justify="end" gap="sm">
          <Button
            variant="default"
            onClick={() => {
              form.setValues(NOTHING);
              draft.clear();
              uploads.clear();
              onDiscard();
            }}
          >
            {t("new.discard")}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={uploads.isBusy}>
            {t(uploads.isBusy ? "new.uploading" : "new.create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
