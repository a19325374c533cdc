import type { TicketSettings } from "./use-settings";

export interface SettingField {
  name: keyof TicketSettings;
  /** As the server has it; the least is 0. */
  most: number;
}

export interface SettingGroup {
  id: "customers" | "lifeCycle" | "assignment";
  fields: readonly SettingField[];
}

/** What is saved together. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  { id: "customers", fields: [{ name: "daily_limit", most: 10_000 }] },
  { id: "lifeCycle", fields: [{ name: "auto_close_days", most: 3_650 }] },
  { id: "assignment", fields: [{ name: "anyone_after_minutes", most: 100_000 }] },
];
