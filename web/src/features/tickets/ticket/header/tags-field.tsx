import { Popover, TagsInput, UnstyledButton } from "@mantine/core";
import { IconTag } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tagCompletionsQuery } from "~/features/tickets/use-tag-completions";
import classes from "./header.module.css";

interface TagsFieldProps {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

const MOST = 20;
/** More than this are counted instead of shown. */
const SHOWN = 3;

/** The tags; a click opens where they are given and taken. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const { t } = useTranslation("ticket");
  const [opened, setOpened] = useState(false);
  const [search, setSearch] = useState("");
  const { data = [] } = useQuery({ ...tagCompletionsQuery(search), enabled: opened });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.value ?? ""}
          data-empty={tags.length === 0 || undefined}
          aria-label={t("field.is", { field: t("field.tags"), value: tags.join(", ") || t("tags.none") })}
          onClick={() => setOpened(!opened)}
        >
          <IconTag size={16} stroke={1.5} aria-hidden />
          {tags.length === 0 && t("tags.add")}
          {tags.slice(0, SHOWN).map((tag) => (
            <span key={tag} className={classes.tag}>
              {tag}
            </span>
          ))}
          {tags.length > SHOWN && `+${tags.length - SHOWN}`}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <TagsInput
          label={t("field.tags")}
          description={t("tags.how")}
          placeholder={t("tags.add")}
          data={data.map(({ tag }) => tag)}
          maxTags={MOST}
          acceptValueOnBlur
          value={[...tags]}
          searchValue={search}
          onSearchChange={setSearch}
          onChange={(next) => onChange(cleaned(next))}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** As the server keeps them. */
function cleaned(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().toLowerCase().slice(0, 50)).filter(Boolean))];
}
