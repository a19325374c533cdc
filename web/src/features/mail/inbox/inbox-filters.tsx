import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMailboxes } from "../mailboxes/use-mailboxes";
import classes from "./inbox.module.css";
import { type InboxSearch, inboxSearch, STATES } from "./inbox-search";
import { useInboxCounts } from "./use-inbox-counts";

const PAUSE = 250;

interface InboxFiltersProps {
  search: InboxSearch;
  onChange: (search: InboxSearch) => void;
}

export function InboxFilters({ search, onChange }: InboxFiltersProps) {
  const { t } = useTranslation("inbox");
  const { data: counts } = useInboxCounts();
  const { data: mailboxes = [] } = useMailboxes();
  const [text, setText] = useState(search.search ?? "");
  const change = (part: Record<string, unknown>) => onChange(inboxSearch({ ...search, ...part }));
  const look = useDebouncedCallback((words: string) => change({ search: words }), PAUSE);
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        aria-label={t("filter.search")}
        placeholder={t("filter.searchHint")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t("filter.state")}
        placeholder={t("filter.anyState")}
        clearable
        data={STATES.map((state) => ({ value: state, label: `${t(`state.${state}`)}${counts ? ` (${counts[state] ?? 0})` : ""}` }))}
        value={search.state ?? null}
        onChange={(state) => change({ state })}
      />
      {mailboxes.length > 1 && (
        <Select
          aria-label={t("filter.mailbox")}
          placeholder={t("filter.anyMailbox")}
          clearable
          data={mailboxes.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={search.mailbox === undefined ? null : String(search.mailbox)}
          onChange={(mailbox) => change({ mailbox })}
        />
      )}
    </div>
  );
}
