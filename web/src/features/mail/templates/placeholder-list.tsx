import { Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "~/lib/api/schema";
import classes from "./templates.module.css";

type Place = components["schemas"]["TemplatePlace"];

interface PlaceholderListProps {
  placeholders: readonly Place[];
  onInsert: (name: string, form: Place["form"]) => void;
}

/** What can be put into a template, at the cursor, by a click. */
export function PlaceholderList({ placeholders, onInsert }: PlaceholderListProps) {
  const { t } = useTranslation("mail");
  return (
    <div role="group" aria-label={t("templates.placeholders")}>
      <Text size="sm" fw={500}>
        {t("templates.placeholders")}
      </Text>
      <Text size="xs" c="dimmed">
        {t("templates.placeholdersDetail")}
      </Text>
      <Group gap={6} mt={6}>
        {placeholders.map(({ name, form }) => (
          <UnstyledButton key={name} className={classes.place} title={t(`place.${name.replaceAll(".", "_")}` as "place.code")} onClick={() => onInsert(name, form)}>
            {name}
          </UnstyledButton>
        ))}
      </Group>
    </div>
  );
}
