export type Certainty = "sure" | "likely" | "unsure";

/** How sure a guess is, for those who do not think in numbers. */
export function certaintyOf(confidence: number): Certainty {
  return confidence >= 0.8 ? "sure" : confidence >= 0.5 ? "likely" : "unsure";
}
