import { expect, it } from "vitest";
import { suggestedOf } from "./suggested";
import type { Classification } from "./use-classification";

const classification: Classification = {
  suggested_category: "billing", suggested_priority: "high", suggested_department: null, sentiment: "neutral", urgency_score: 50, language: "en",
  confidence: 0.9, confidences: { category: 0.9, priority: 0.6 }, used_fallback: false,
};

it("suggests what is sure enough", () => {
  expect(suggestedOf(classification)).toEqual({ category: "billing", priority: "high" });
  expect(suggestedOf({ ...classification, confidences: { category: 0.49, priority: 0.5 } })).toEqual({ priority: "high" });
});

it("suggests nothing of which nothing could be said", () => {
  expect(suggestedOf({ ...classification, confidences: {} })).toEqual({});
  expect(suggestedOf({ ...classification, used_fallback: true })).toEqual({});
  expect(suggestedOf(undefined)).toEqual({});
});
