import "i18next";
import type accounts from "../../i18n/en/accounts.json";
import type common from "../../i18n/en/common.json";
import type tickets from "../../i18n/en/tickets.json";
import type workspace from "../../i18n/en/workspace.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      common: typeof common;
      tickets: typeof tickets;
      workspace: typeof workspace;
    };
  }
}
