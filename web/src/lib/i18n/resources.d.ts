import "i18next";
import type accounts from "../../i18n/en/accounts.json";
import type aiPanel from "../../i18n/en/ai-panel.json";
import type aiSettings from "../../i18n/en/ai-settings.json";
import type attachmentPicker from "../../i18n/en/attachment-picker.json";
import type bot from "../../i18n/en/bot.json";
import type categories from "../../i18n/en/categories.json";
import type common from "../../i18n/en/common.json";
import type departments from "../../i18n/en/departments.json";
import type files from "../../i18n/en/files.json";
import type help from "../../i18n/en/help.json";
import type imports from "../../i18n/en/imports.json";
import type knowledge from "../../i18n/en/knowledge.json";
import type mail from "../../i18n/en/mail.json";
import type moderation from "../../i18n/en/moderation.json";
import type myTickets from "../../i18n/en/my-tickets.json";
import type newTicket from "../../i18n/en/new-ticket.json";
import type notifications from "../../i18n/en/notifications.json";
import type profile from "../../i18n/en/profile.json";
import type settings from "../../i18n/en/settings.json";
import type system from "../../i18n/en/system.json";
import type ticket from "../../i18n/en/ticket.json";
import type triage from "../../i18n/en/triage.json";
import type users from "../../i18n/en/users.json";
import type workspace from "../../i18n/en/workspace.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      "ai-panel": typeof aiPanel;
      "ai-settings": typeof aiSettings;
      "attachment-picker": typeof attachmentPicker;
      bot: typeof bot;
      categories: typeof categories;
      common: typeof common;
      departments: typeof departments;
      files: typeof files;
      help: typeof help;
      imports: typeof imports;
      knowledge: typeof knowledge;
      mail: typeof mail;
      moderation: typeof moderation;
      "my-tickets": typeof myTickets;
      "new-ticket": typeof newTicket;
      notifications: typeof notifications;
      profile: typeof profile;
      settings: typeof settings;
      system: typeof system;
      ticket: typeof ticket;
      triage: typeof triage;
      users: typeof users;
      workspace: typeof workspace;
    };
  }
}
