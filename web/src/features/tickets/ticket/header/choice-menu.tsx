import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ValueButton } from "./value-button";

export interface MenuChoice<Value extends string> {
  value: Value;
  label: ReactNode;
}

interface ChoiceMenuProps<Value extends string> {
  /** Which value it is, such as "Status". */
  label: string;
  value: Value | null;
  choices: readonly MenuChoice<Value>[];
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
  onChoose: (value: Value) => void;
  children: ReactNode;
}

/** A value with a short list of others. */
export function ChoiceMenu<Value extends string>({ label, value, choices, opened, onOpened, onChoose, children }: ChoiceMenuProps<Value>) {
  return (
    <Menu position="bottom-start" {...(opened === undefined ? {} : { opened })} {...(onOpened ? { onChange: onOpened } : {})}>
      <Menu.Target>
        <ValueButton aria-label={label}>{children}</ValueButton>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            onClick={() => choice.value !== value && onChoose(choice.value)}
            rightSection={choice.value === value ? <IconCheck size={16} aria-hidden /> : null}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
