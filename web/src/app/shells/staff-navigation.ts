import {
  type Icon, IconAdjustments, IconBook2, IconBuilding, IconCategory, IconFileImport, IconHeartbeat, IconInbox, IconMail, IconMessageQuestion,
  IconShieldExclamation, IconSparkles, IconTargetArrow, IconUsers,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import type { ParseKeys } from "i18next";
import type { ComponentType } from "react";
import { MisuseCount } from "~/features/moderation/misuse-count";

export interface NavigationItem {
  to: NonNullable<LinkProps["to"]>;
  label: ParseKeys;
  icon: Icon;
  /** How much waits there. */
  Count?: ComponentType;
}

/** The links under "Knowledge". */
export const KNOWLEDGE_NAVIGATION: readonly NavigationItem[] = [
  { to: "/knowledge", label: "navigation.articles", icon: IconBook2 },
  { to: "/knowledge/unanswered", label: "navigation.unanswered", icon: IconMessageQuestion },
];

/** The links under "Administration", for admins. */
export const ADMIN_NAVIGATION: readonly NavigationItem[] = [
  { to: "/admin/users", label: "navigation.users", icon: IconUsers },
  { to: "/admin/departments", label: "navigation.departments", icon: IconBuilding },
  { to: "/admin/categories", label: "navigation.categories", icon: IconCategory },
  { to: "/admin/imports", label: "navigation.imports", icon: IconFileImport },
  { to: "/admin/inbox", label: "navigation.inbox", icon: IconInbox },
  { to: "/admin/mails", label: "navigation.mails", icon: IconMail },
  { to: "/admin/misuse", label: "navigation.misuse", icon: IconShieldExclamation, Count: MisuseCount },
  { to: "/admin/triage", label: "navigation.triage", icon: IconTargetArrow },
  { to: "/admin/ai", label: "navigation.ai", icon: IconSparkles },
  { to: "/admin/settings", label: "navigation.settings", icon: IconAdjustments },
  { to: "/admin/system", label: "navigation.system", icon: IconHeartbeat },
];
