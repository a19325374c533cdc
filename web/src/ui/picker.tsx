import { Combobox, useCombobox } from "@mantine/core";
import type { ReactNode } from "react";
import { PickerContent, type PickerContentProps } from "./picker-content";

interface PickerProps extends Omit<PickerContentProps, "combobox"> {
  opened: boolean;
  onClose: () => void;
  onChoose: (value: string) => void;
  /** What it opens below. */
  children: ReactNode;
}

/** A list to choose from that opens below something, can be searched at once, and gives the focus back. */
export function Picker({ opened, onClose, onChoose, children, ...content }: PickerProps) {
  const combobox = useCombobox({ opened, onOpenedChange: (open) => !open && onClose() });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={onChoose}
      width={260}
      position="bottom-start"
      shadow="md"
      radius="md"
      // Its end is when the content goes, which gives the focus back.
      transitionProps={{ duration: 0 }}
    >
      <Combobox.DropdownTarget>{children}</Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <PickerContent combobox={combobox} {...content} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
