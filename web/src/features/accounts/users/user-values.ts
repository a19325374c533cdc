import type { TFunction } from "i18next";
import type { Role, User } from "~/lib/api/types";
import { isWeek, type WorkingHours } from "../working-week";
import type { UserChange } from "./use-change-user";

/** What a form about a user holds. */
export interface UserValues {
  name: string;
  username: string;
  email: string;
  role: Role;
  /** By key. */
  departments: string[];
  /** Empty while somebody types. */
  capacity: number | string;
  is_available: boolean;
  skills: string[];
  languages: string[];
  /** Null: always. */
  working_hours: WorkingHours | null;
  company: string;
  phone: string;
  /** Of a new user who gets one that was chosen. */
  password: string;
  [key: string]: unknown;
}

const CAPACITY = 5;
const LARGEST = 1000;

export const NOBODY: UserValues = {
  name: "",
  username: "",
  email: "",
  role: "agent",
  departments: [],
  capacity: CAPACITY,
  is_available: false,
  skills: [],
  languages: [],
  working_hours: null,
  company: "",
  phone: "",
  password: "",
};

/** A customer has none of what agents have. */
export function valuesOf(user: User): UserValues {
  return {
    name: user.name,
    username: user.username,
    email: user.email,
    role: user.role,
    departments: user.departments.map(({ key }) => key),
    capacity: user.capacity ?? CAPACITY,
    is_available: user.is_available ?? false,
    skills: user.skills ?? [],
    languages: user.languages ?? [],
    working_hours: user.working_hours ?? null,
    company: user.company,
    phone: user.phone,
    password: "",
  };
}

/** What goes with the role. Nobody but staff is in departments. */
export function detailsOf(values: UserValues): UserChange {
  const { name, email, role, departments, capacity, is_available, skills, languages, working_hours, company, phone } = values;
  const common = { name: name.trim(), email: email.trim(), role };
  return role === "customer"
    ? { ...common, departments: [], company: company.trim(), phone: phone.trim() }
    : { ...common, departments, capacity: Number(capacity), is_available, skills, languages, working_hours };
}

/** Only what was changed, so that what others change meanwhile stays. */
export function changesOf(before: User, values: UserValues): UserChange {
  const [old, now] = [detailsOf(valuesOf(before)), detailsOf(values)];
  const changed = Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key as keyof UserChange]));
  return Object.fromEntries(changed);
}

export function validateUser(t: TFunction<"users">) {
  return {
    username: (name: string) => (name.trim() === "" ? t("field.required") : /^[\p{L}\p{N}._+-]+$/u.test(name.trim()) ? null : t("field.usernameSigns")),
    email: (email: string) => (email.trim() === "" ? t("field.required") : /^[^@\s]+@[^@\s]+$/.test(email.trim()) ? null : t("field.noEmail")),
    capacity: (capacity: number | string, { role }: UserValues) =>
      role === "customer" || (typeof capacity === "number" && capacity >= 0 && capacity <= LARGEST) ? null : t("field.capacityRange", { most: LARGEST }),
    working_hours: (hours: WorkingHours | null, { role }: UserValues) => (role === "customer" || !hours || isWeek(hours) ? null : t("hours.wrong")),
  };
}

/** Ours for what the server says in English of a field. */
export function wordsOfServer(t: TFunction<"users">): Record<string, string> {
  return { "is taken": t("field.usernameTaken"), "has an account already": t("field.emailTaken") };
}
