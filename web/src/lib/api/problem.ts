export interface FieldError {
  field: string;
  message: string;
}

/** `refused`: the server said no. `network`: there was no answer at all. */
export type ProblemKind = "refused" | "network";

interface Particulars {
  title?: string;
  detail?: string;
  errors?: FieldError[];
  legal?: string[];
  current?: unknown;
  retryAfter?: number;
  traceId?: string;
}

/** What every failed request throws: an answer of RFC 9457, or the lack of one. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: ProblemKind;
  /** As over HTTP; 0 when there was no answer. */
  readonly status: number;
  readonly title: string | undefined;
  /** In words for the person who asked, in English; absent when the server gave none. */
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  /** What would be possible instead, with a 409. */
  readonly legal: readonly string[];
  /** The state one did not know of, with a 412. */
  readonly current: unknown;
  /** In seconds. */
  readonly retryAfter: number | undefined;
  readonly traceId: string | undefined;

  constructor(kind: ProblemKind, status: number, particulars: Particulars = {}, options?: ErrorOptions) {
    super(particulars.detail ?? particulars.title ?? `${kind} ${status}`, options);
    this.kind = kind;
    this.status = status;
    this.title = particulars.title;
    this.detail = particulars.detail;
    this.errors = particulars.errors ?? [];
    this.legal = particulars.legal ?? [];
    this.current = particulars.current;
    this.retryAfter = particulars.retryAfter;
    this.traceId = particulars.traceId;
  }

  static network(cause?: unknown): Problem {
    return new Problem("network", 0, {}, { cause });
  }

  /** From the fields of problem+json or of an `error` event of the socket; what is not as it should be is left out. */
  static of(status: number, body: unknown, retryAfterHeader?: string | null): Problem {
    const fields = isRecord(body) ? body : {};
    const retryAfter = number(fields.retry_after) ?? seconds(retryAfterHeader);
    return new Problem("refused", status, {
      ...given("title", text(fields.title)),
      ...given("detail", text(fields.detail)),
      ...given("traceId", text(fields.trace_id)),
      ...given("retryAfter", retryAfter),
      errors: list(fields.errors).filter(isFieldError),
      legal: list(fields.legal).filter((value) => typeof value === "string"),
      current: fields.current,
    });
  }

  /** Whether the same request may well succeed in a moment. */
  get isTransient(): boolean {
    return this.kind === "network" || this.status >= 500;
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem("refused", 500, {}, { cause: error });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === "string" && typeof value.message === "string";
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function seconds(header: string | null | undefined): number | undefined {
  return header && /^\d+$/.test(header) ? Number(header) : undefined;
}
