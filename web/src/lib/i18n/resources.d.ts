import "i18next";
import type accounts from "../../i18n/en/accounts.json";
import type common from "../../i18n/en/common.json";
import type files from "../../i18n/en/files.json";
import type ticket from "../../i18n/en/ticket.json";
import type tickets from "../../i18n/en/tickets.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      common: typeof common;
      files: typeof files;
      ticket: typeof ticket;
      tickets: typeof tickets;
    };
  }
}
