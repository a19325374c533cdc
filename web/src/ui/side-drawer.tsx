import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./side-drawer.module.css";

interface SideDrawerProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Something is typed in there, which a click beside it must not throw away. */
  isForm?: boolean;
  children: ReactNode;
}

/** Slides in from the right, over a page that stays where it is. */
export function SideDrawer({ opened, onClose, title, isForm = false, children }: SideDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={480}
      closeOnClickOutside={!isForm}
      closeButtonProps={{ "aria-label": t("close") }}
      classNames={{ body: classes.body ?? "" }}
      styles={{ title: { fontWeight: 600, fontSize: "1rem", minWidth: 0, overflowWrap: "anywhere" } }}
    >
      {children}
    </Drawer>
  );
}
