import { IconLock, IconMessage, IconSparkles, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Message } from "~/lib/api/types";
import { isStaff, useMe } from "~/lib/session/use-me";
import classes from "./timeline.module.css";

const LOOKS = {
  internal: { Icon: IconLock, tone: "internal" },
  ai: { Icon: IconSparkles, tone: "public" },
  reply: { Icon: IconMessage, tone: "public" },
  customer: { Icon: IconUser, tone: "grey" },
} as const;

export type MessageKind = keyof typeof LOOKS;

export function kindOf({ is_internal, is_ai, author_kind }: Pick<Message, "is_internal" | "is_ai" | "author_kind">): MessageKind {
  return is_internal ? "internal" : is_ai ? "ai" : author_kind === "customer" ? "customer" : "reply";
}

/** What kind of message it is, in words: between colleagues, who reads it; for customers, who says it. */
export function useKindName(): (kind: MessageKind) => string {
  const { t } = useTranslation("ticket");
  const staff = isStaff(useMe());
  return (kind) => (staff ? t(`message.${kind}`) : t(`message.toCustomer.${kind === "internal" ? "reply" : kind}`));
}

export function MessageLabel({ kind }: { kind: MessageKind }) {
  const nameOf = useKindName();
  const { Icon, tone } = LOOKS[kind];
  return (
    <span className={classes.label} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {nameOf(kind)}
    </span>
  );
}
