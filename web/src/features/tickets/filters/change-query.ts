import type { ChoiceField } from "./use-choices";
import type { TicketQuery } from "./ticket-query";

export function valuesOf(query: TicketQuery, field: ChoiceField): readonly string[] {
  return (query[field] ?? []).map(String);
}

/** The query with other values for a field; without the field if there are none. */
export function withValues(query: TicketQuery, field: ChoiceField, values: readonly string[]): TicketQuery {
  const rest: TicketQuery = { ...query };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the rest of the object, by a name that is not known before
  delete rest[field];
  return values.length === 0 ? rest : { ...rest, [field]: field === "customer" ? values.map(Number) : values };
}

export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}
