import { UnstyledButton } from "@mantine/core";
import { IconLock, IconMessage } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import classes from "./composer.module.css";

interface ModeSwitchProps {
  isInternal: boolean;
  onChange: (isInternal: boolean) => void;
}

const MODES = [
  { internal: false, label: "composer.public", Icon: IconMessage },
  { internal: true, label: "composer.internal", Icon: IconLock },
] as const;

/** Who will read it: the customer, too, or colleagues only. */
export function ModeSwitch({ isInternal, onChange }: ModeSwitchProps) {
  const { t } = useTranslation("ticket");
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      onChange(!isInternal);
      event.currentTarget.querySelector<HTMLElement>('[aria-checked="false"]')?.focus();
    }
  };
  return (
    // The arrows move within the group, as with all radio buttons.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={classes.modes} role="radiogroup" aria-label={t("composer.mode")} onKeyDown={onKeyDown}>
      {MODES.map(({ internal, label, Icon }) => (
        <UnstyledButton
          key={label}
          className={classes.mode ?? ""}
          role="radio"
          aria-checked={internal === isInternal}
          tabIndex={internal === isInternal ? 0 : -1}
          onClick={() => onChange(internal)}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
          {t(label)}
        </UnstyledButton>
      ))}
    </div>
  );
}
