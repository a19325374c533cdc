import type { LinkProps } from "@tanstack/react-router";
import type { ParseKeys } from "i18next";

/** The links of the customer's top bar. */
export const CUSTOMER_NAVIGATION: readonly { to: NonNullable<LinkProps["to"]>; label: ParseKeys }[] = [
  { to: "/", label: "navigation.home" },
  { to: "/new", label: "navigation.newTicket" },
  { to: "/help", label: "navigation.help" },
];
