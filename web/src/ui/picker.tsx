import { Combobox, Loader, useCombobox } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./picker.module.css";
import { useProblemText } from "./problem-text";

export interface Choice {
  value: string;
  label: string;
  icon?: ReactNode;
  detail?: ReactNode;
}

interface PickerProps {
  opened: boolean;
  onClose: () => void;
  /** What is chosen here: the name of the list, and what the search field says while it is empty. */
  label: string;
  choices: readonly Choice[];
  /** Those that have a mark. */
  chosen?: readonly string[];
  onChoose: (value: string) => void;
  /** Finds the choices elsewhere; without it those that are given are searched. */
  onSearch?: ((text: string) => void) | undefined;
  isLoading?: boolean;
  error?: unknown;
  /** What is said when there is nothing to choose. */
  nothing?: string | undefined;
  /** What it opens below. */
  children: ReactNode;
}

/** A list to choose from that opens below something, can be searched at once, and gives the focus back. */
export function Picker({ opened, onClose, label, choices, chosen = [], onChoose, onSearch, isLoading = false, error, nothing, children }: PickerProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({ opened, onOpenedChange: (open) => !open && onClose() });
  const open = useEffectEvent(() => {
    setSearch("");
    onSearch?.("");
    combobox.focusSearchInput();
    combobox.selectFirstOption();
  });
  useEffect(() => {
    if (!opened) {
      return undefined;
    }
    const before = document.activeElement;
    open();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    };
  }, [opened]);
  const words = search.trim().toLocaleLowerCase();
  const shown = onSearch ? choices : choices.filter((choice) => choice.label.toLocaleLowerCase().includes(words));
  const first = shown[0]?.value;
  const markFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (opened && first !== undefined) {
      markFirst();
    }
  }, [opened, first]);
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose} width={260} position="bottom-start" shadow="md" radius="md" withinPortal>
      <Combobox.DropdownTarget>{children}</Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            onSearch?.(event.currentTarget.value);
          }}
          aria-label={label}
          placeholder={label}
          rightSection={isLoading ? <Loader size={14} /> : null}
        />
        <Combobox.Options mah={280} style={{ overflowY: "auto" }} aria-label={label}>
          {shown.map(({ value, label: name, icon, detail }) => (
            <Combobox.Option key={value} value={value} active={chosen.includes(value)} className={classes.option}>
              {icon}
              <span className={classes.label}>{name}</span>
              {detail !== undefined && <span className={classes.detail}>{detail}</span>}
              {chosen.includes(value) && <IconCheck size={16} aria-label={t("chosen")} />}
            </Combobox.Option>
          ))}
          {error != null && <div className={classes.note}>{problemText(error).title}</div>}
          {error == null && shown.length === 0 && !isLoading && <div className={classes.note}>{nothing ?? t("nothingFound")}</div>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
