import { LANGUAGES, type Language } from "~/lib/i18n/language";
import { isOneOf } from "../mail-search";

/** As the server has them, in the order in which they are listed. */
export const TEMPLATE_KINDS = [
  "message_received", "internal_note", "assigned_to_you", "agent_assigned", "status_changed", "ticket_received", "sign_up_code", "account_exists", "password_reset_code", "frame",
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Which template is being edited. */
export interface TemplateSearch {
  kind?: TemplateKind;
  language?: Language;
}

export function templateSearch({ kind, language }: Record<string, unknown>): TemplateSearch {
  return { ...(isOneOf(TEMPLATE_KINDS, kind) ? { kind } : {}), ...(isOneOf(LANGUAGES, language) ? { language } : {}) };
}
