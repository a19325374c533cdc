import type { Role } from "~/lib/api/types";

export const ROLES = ["customer", "agent", "admin"] as const satisfies readonly Role[];

/** What the address of the user list says. */
export interface UserSearch {
  search?: string;
  role?: Role;
  is_active?: boolean;
  department?: string;
}

export function userSearch(given: Record<string, unknown>): UserSearch {
  const role = ROLES.find((one) => one === given.role);
  const active = given.is_active;
  return {
    ...textOf("search", given.search),
    ...(role && { role }),
    ...(typeof active === "boolean" && { is_active: active }),
    ...textOf("department", given.department),
  };
}

function textOf<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? ({ [key]: text } as Record<Key, string>) : {};
}
