import { CloseButton, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import classes from "./my-tickets-page.module.css";
import { type MyTicketsSearch, SHOWN, type Shown } from "./my-tickets-search";

/** In milliseconds: long enough for the next key, short enough to feel at once. */
const PAUSE = 250;

interface MyTicketsFilterProps {
  search: MyTicketsSearch;
  onChange: (search: MyTicketsSearch) => void;
}

/** Open or solved, and which words. */
export function MyTicketsFilter({ search: { show, search }, onChange }: MyTicketsFilterProps) {
  const { t } = useTranslation("my-tickets");
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [text, setText] = useState(search ?? "");
  const find = (words: string) => onChange({ ...(show && { show }), ...(words.trim() && { search: words.trim() }) });
  const findSoon = useDebouncedCallback(find, PAUSE);
  const write = (words: string) => {
    setText(words);
    findSoon(words);
  };
  const choose = (shown: Shown) => onChange({ ...(shown === "solved" && { show: shown }), ...(text.trim() && { search: text.trim() }) });
  useShortcut("/", () => input?.focus(), { description: t("find"), group: t("title") });
  return (
    <div className={classes.filter}>
      <SegmentedControl
        className={classes.shown}
        aria-label={t("shown.label")}
        data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        value={show ?? "open"}
        onChange={choose}
      />
      <form
        role="search"
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          find(text);
        }}
      >
        <TextInput
          ref={setInput}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && write("")}
          aria-label={t("find")}
          placeholder={t("find")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={text !== "" && <CloseButton size="sm" aria-label={t("findNothing")} onClick={() => write("")} />}
          autoComplete="off"
          enterKeyHint="search"
        />
      </form>
    </div>
  );
}
