import { TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useMatch, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import { KeyHint } from "~/ui/key-hint";
import { MAIN } from "./skip-link";

/** Searches the tickets one may see. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Other pages search something else, by a parameter of the same name.
  const searched = useMatch({ from: "/inside/tickets", shouldThrow: false, select: ({ search }) => search.search }) ?? "";
  const [state, setState] = useState({ searched, text: searched });
  const text = state.searched === searched ? state.text : searched;
  const input = useRef<HTMLInputElement>(null);
  const hasKeys = useMediaQuery("(hover: hover)");
  const look = (words: string) => void navigate({ to: "/tickets", search: { view: "all", ...(words === "" ? {} : { search: words }) } });
  useShortcut("/", () => input.current?.focus(), { description: t("shortcuts.search"), group: t("shortcuts.general") });
  return (
    <form
      role="search"
      style={{ flex: "0 1 360px" }}
      onSubmit={(event) => {
        event.preventDefault();
        look(text.trim());
        // What was found is gone through with single keys, which the field would take for words.
        document.getElementById(MAIN)?.focus();
      }}
    >
      <TextInput
        ref={input}
        type="search"
        size="xs"
        value={text}
        onChange={(event) => {
          const words = event.currentTarget.value;
          setState({ searched, text: words });
          // Emptied: what was searched for does not matter any more.
          if (words === "" && searched !== "") {
            look("");
          }
        }}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={hasKeys ? <KeyHint keys="/" /> : null}
        rightSectionPointerEvents="none"
        autoComplete="off"
      />
    </form>
  );
}
