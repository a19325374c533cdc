import "i18next";
import type accounts from "../../i18n/en/accounts.json";
import type attachmentPicker from "../../i18n/en/attachment-picker.json";
import type common from "../../i18n/en/common.json";
import type files from "../../i18n/en/files.json";
import type myTickets from "../../i18n/en/my-tickets.json";
import type newTicket from "../../i18n/en/new-ticket.json";
import type profile from "../../i18n/en/profile.json";
import type tickets from "../../i18n/en/tickets.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      "attachment-picker": typeof attachmentPicker;
      common: typeof common;
      files: typeof files;
      "my-tickets": typeof myTickets;
      "new-ticket": typeof newTicket;
      profile: typeof profile;
      tickets: typeof tickets;
    };
  }
}
