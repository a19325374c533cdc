import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** The server finds mail by the whole address only, so it is asked when that is there. */
export function RecipientFilter({ recipient, onChange }: { recipient: string; onChange: (recipient: string) => void }) {
  const { t } = useTranslation("mail");
  const [state, setState] = useState({ recipient, text: recipient });
  const text = state.recipient === recipient ? state.text : recipient;
  return (
    <form
      role="search"
      aria-label={t("filter.label")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim());
      }}
    >
      <TextInput
        type="search"
        w={320}
        maw="100%"
        aria-label={t("filter.label")}
        placeholder={t("filter.hint")}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={recipient !== "" && <CloseButton size="sm" aria-label={t("filter.clear")} onClick={() => onChange("")} />}
        value={text}
        maxLength={254}
        onChange={(event) => setState({ recipient, text: event.currentTarget.value })}
      />
    </form>
  );
}
