import "i18next";
import type accounts from "../../i18n/en/accounts.json";
import type attachments from "../../i18n/en/attachments.json";
import type common from "../../i18n/en/common.json";
import type ticket from "../../i18n/en/ticket.json";
import type tickets from "../../i18n/en/tickets.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      attachments: typeof attachments;
      common: typeof common;
      ticket: typeof ticket;
      tickets: typeof tickets;
    };
  }
}
