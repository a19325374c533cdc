/** What a column can be, as the server names it. */
export const IMPORT_FIELDS = [
  "subject",
  "description",
  "reply",
  "department",
  "category",
  "priority",
  "status",
  "language",
  "tags",
  "customer_email",
  "customer_name",
  "agent_email",
  "created_at",
  "replied_at",
  "source_id",
  "sentiment",
  "urgency",
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column was given which field by hand or by guess. */
export type Chosen = Readonly<Record<string, ImportField>>;

/** What other programs call these things. */
const SYNONYMS: Partial<Record<ImportField, RegExp>> = {
  subject: /^(title|betreff|summary|ticket_?subject)$/,
  description: /^(body|text|message|content|beschreibung|question|ticket_?description)$/,
  reply: /^(answer|response|resolution|antwort)$/,
  department: /^(queue|group|team|abteilung)$/,
  category: /^(type|ticket_?type|kategorie)$/,
  priority: /^(ticket_?priority|priorit(y|ät))$/,
  status: /^(state|ticket_?status)$/,
  language: /^(lang|locale|sprache)$/,
  tags: /^(labels|tag_?\d*|schlagw(ort|orte|örter))$/,
  customer_email: /^(e-?mail|requester_?email|from|sender|customer_?e-?mail)$/,
  customer_name: /^(name|customer|requester|requester_?name|kunde)$/,
  agent_email: /^(agent|assignee|assignee_?email)$/,
  created_at: /^(created|date|created_?on|opened_?at|datum|timestamp|erstellt)$/,
  replied_at: /^(answered_?at|resolved_?at)$/,
  source_id: /^(id|ticket_?id|number|key|reference|nummer)$/,
};

/** The field that a column is called like. The server reads such a column as that field unless another one was given it. */
export function ownField(column: string): ImportField | undefined {
  return IMPORT_FIELDS.find((field) => field === column.trim().toLowerCase());
}

/** Names with a comma cannot be said in the mapping. */
export function canBeMapped(column: string): boolean {
  return !column.includes(",");
}

/**
 * What the columns probably are that are not called like a field; or are, but do not hold what we mean by it.
 *
 * @param rows the first of them, as the preview has them
 */
export function guess(columns: readonly string[], rows: readonly (readonly string[])[] = []): Chosen {
  const taken = new Set(columns.map(ownField));
  const chosen: Record<string, ImportField> = {};
  const urgency = columns.findIndex((column) => ownField(column) === "urgency");
  const urgencyColumn = columns[urgency];
  // Ours is a number; others say high or low, which is our priority.
  if (urgencyColumn !== undefined && !taken.has("priority") && rows.some((row) => /\p{L}/u.test(row[urgency] ?? ""))) {
    chosen[urgencyColumn] = "priority";
    taken.add("priority");
  }
  for (const column of columns.filter((one) => !ownField(one) && canBeMapped(one))) {
    const name = column.trim().toLowerCase().replaceAll(/[\s.]+/g, "_");
    const field = IMPORT_FIELDS.find((one) => !taken.has(one) && SYNONYMS[one]?.test(name));
    if (field) {
      chosen[column] = field;
      taken.add(field);
    }
  }
  return chosen;
}

/** Gives a column a field, which it takes from the one that had it; or none. */
export function choose(chosen: Chosen, column: string, field: ImportField | null): Chosen {
  const others = Object.entries(chosen).filter(([other, had]) => other !== column && had !== field);
  return Object.fromEntries(field === null || ownField(column) === field ? others : [...others, [column, field]]);
}

/** The field of a column, as the server will see it. */
export function fieldOf(chosen: Chosen, column: string): ImportField | null {
  const own = ownField(column);
  return chosen[column] ?? (own && !Object.values(chosen).includes(own) ? own : null);
}

/** As the server wants it. */
export function mapOf(chosen: Chosen): string {
  return Object.entries(chosen)
    .map(([column, field]) => `${column}=${field}`)
    .join(",");
}

/** What no column is yet although the file cannot be read without. A line of JSON without a subject gets its first words. */
export function missingFields(chosen: Chosen, columns: readonly string[], format: "csv" | "jsonl"): ImportField[] {
  const needed: ImportField[] = format === "csv" ? ["subject", "description"] : ["description"];
  return needed.filter((field) => !columns.some((column) => fieldOf(chosen, column) === field));
}
