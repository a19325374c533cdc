import type { Icon } from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import type { ParseKeys } from "i18next";
import type { Role } from "~/lib/api/types";

export interface NavigationItem {
  to: NonNullable<LinkProps["to"]>;
  label: ParseKeys;
  icon: Icon;
  /** Everybody on the staff, if not said. */
  roles?: readonly Role[];
}

/** The sidebar's links below the views of tickets, also offered by the command palette. */
export const STAFF_NAVIGATION: readonly NavigationItem[] = [];
