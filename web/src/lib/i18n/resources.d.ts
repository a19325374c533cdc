import "i18next";
import type accounts from "../../i18n/en/accounts.json";
import type categories from "../../i18n/en/categories.json";
import type common from "../../i18n/en/common.json";
import type departments from "../../i18n/en/departments.json";
import type imports from "../../i18n/en/imports.json";
import type mail from "../../i18n/en/mail.json";
import type settings from "../../i18n/en/settings.json";
import type system from "../../i18n/en/system.json";
import type tickets from "../../i18n/en/tickets.json";
import type users from "../../i18n/en/users.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      categories: typeof categories;
      common: typeof common;
      departments: typeof departments;
      imports: typeof imports;
      mail: typeof mail;
      settings: typeof settings;
      system: typeof system;
      tickets: typeof tickets;
      users: typeof users;
    };
  }
}
