import type { Client } from "openapi-fetch";
import { api } from "~/lib/api/client";
import type { Priority, Sentiment } from "~/lib/api/types";

export type GuessedField = "category" | "priority" | "department" | "sentiment" | "urgency_score" | "language";

/** What triage made of one field of a ticket, and what stands there now. */
export interface Guess {
  field: GuessedField;
  value: string;
  /** 0 to 1 */
  confidence: number;
  /** Null where there is none, such as no department. */
  current: string | null;
  given_by: "triage" | "customer" | "agent";
}

export interface TicketTriage {
  model: string | null;
  /** Empty when nothing was tried. */
  guesses: Guess[];
}

export interface Classification {
  suggested_category: string;
  suggested_priority: Priority;
  suggested_department: string | null;
  sentiment: Sentiment;
  urgency_score: number;
  language: string;
  confidence: number;
  /** Only of the fields that something could be said of. */
  confidences: Partial<Record<GuessedField, number>>;
  used_fallback: boolean;
}

/** How often guesses were kept. What was judged: tickets that an agent corrected, or resolved as they were. */
export interface FieldAccuracy {
  field: string;
  judged: number;
  kept: number;
  /** 0 to 1; means nothing while nothing was judged. */
  accuracy: number;
  labels: { label: string; suggested: number; kept: number; accuracy: number }[];
  by_day: { day: string; judged: number; kept: number }[];
  confusions: { suggested: string; kept_as: string; count: number }[];
}

export interface Accuracy {
  days: number;
  fields: FieldAccuracy[];
}

export interface TriageModel {
  id: number;
  created_at: string;
  reason: "exemplars" | "learned" | "asked";
  is_active: boolean;
  exemplars: number;
  learned: number;
  /** For each field, on cases that were held back: 0 to 1. */
  accuracy: Record<string, number>;
  /** Why it was not taken; null if it was. */
  refusal: string | null;
  /** Whether one can go back to it. */
  is_kept: boolean;
}

interface Answer<Status extends number, Body> {
  responses: Record<Status, { headers: Record<string, unknown>; content: { "application/json": Body } }>;
}

interface TriagePaths {
  "/api/tickets/{id}/triage": { get: Answer<200, TicketTriage> & { parameters: { path: { id: number } } } };
  "/api/tickets/classify": {
    post: Answer<200, Classification> & { requestBody: { content: { "application/json": { description: string; subject?: string } } } };
  };
  "/api/admin/triage/accuracy": { get: Answer<200, Accuracy> & { parameters: { query: { days: number } } } };
  "/api/admin/triage/models": { get: Answer<200, { items: TriageModel[]; next_cursor: string | null }> & { parameters: { query?: { cursor?: string } } } };
  "/api/admin/triage/models/{id}/activate": { post: Answer<200, unknown> & { parameters: { path: { id: number } } } };
  "/api/admin/triage/retrain": { post: Answer<202, unknown> };
}

export const triageApi = api as unknown as Client<TriagePaths>;
