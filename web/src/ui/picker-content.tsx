import { Combobox, type ComboboxStore, Loader } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./picker.module.css";
import { useProblemText } from "./problem-text";

export interface Choice {
  value: string;
  label: string;
  icon?: ReactNode;
  detail?: ReactNode;
}

export interface PickerContentProps {
  combobox: ComboboxStore;
  /** What is chosen here: the name of the list, and what the search field says while it is empty. */
  label: string;
  choices: readonly Choice[];
  /** Those that have a mark. */
  chosen?: readonly string[];
  /** Finds the choices elsewhere; without it those that are given are searched. Told "" when it opens. */
  onSearch?: ((text: string) => void) | undefined;
  isLoading?: boolean;
  error?: unknown;
  /** What is said when there is nothing to choose. */
  nothing?: string | undefined;
}

/** What opens: it takes the focus when it comes, and gives it back when it goes. */
export function PickerContent({ combobox, label, choices, chosen = [], onSearch, isLoading = false, error, nothing }: PickerContentProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const begin = useEffectEvent(() => onSearch?.(""));
  useEffect(() => {
    const before = document.activeElement;
    begin();
    const stop = focusOnceShown(field);
    return () => {
      stop();
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  const words = search.trim().toLocaleLowerCase();
  const shown = onSearch ? choices : choices.filter((choice) => choice.label.toLocaleLowerCase().includes(words));
  const first = shown[0]?.value;
  const markFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (first !== undefined) {
      markFirst();
    }
  }, [first]);
  return (
    <>
      <Combobox.Search
        ref={field}
        classNames={{ input: classes.search ?? "" }}
        role="combobox"
        aria-expanded
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
          <Combobox.Option key={value} value={value} active={chosen.includes(value)} className={classes.option ?? ""}>
            {icon}
            <span className={classes.label}>{name}</span>
            {detail !== undefined && <span className={classes.detail}>{detail}</span>}
            {chosen.includes(value) && <IconCheck size={16} aria-label={t("chosen")} />}
          </Combobox.Option>
        ))}
        {error != null && <div className={classes.note}>{problemText(error).title}</div>}
        {error == null && shown.length === 0 && !isLoading && <div className={classes.note}>{nothing ?? t("nothingFound")}</div>}
      </Combobox.Options>
    </>
  );
}

/** What opens is placed first and hidden until then, for a frame or two; what is hidden takes no focus. */
function focusOnceShown(field: RefObject<HTMLInputElement | null>): () => void {
  let frame = requestAnimationFrame(function attempt() {
    field.current?.focus({ preventScroll: true });
    if (field.current !== document.activeElement) {
      frame = requestAnimationFrame(attempt);
    }
  });
  return () => cancelAnimationFrame(frame);
}
