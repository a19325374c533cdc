import { expect, it } from "vitest";
import { changeOf, losesKey, valuesOf } from "./provider-change";
import type { AiSettings } from "./use-ai-settings";

const settings: AiSettings = {
  provider: "openai", base_url: "https://llm.example/v1", model: "small", has_api_key: true, timeout_seconds: 30, drafts_per_hour: 30,
  tokens_per_day: 1_000_000, input_price: 0.4, output_price: 1.6,
};

it("sends a key only if one was given", () => {
  const values = valuesOf(settings);
  expect(changeOf(values)).not.toHaveProperty("api_key");
  expect(changeOf({ ...values, api_key: " secret " })).toMatchObject({ api_key: "secret", input_price: 0.4 });
});

it("knows when the key that is set will be gone", () => {
  const values = valuesOf(settings);
  expect(losesKey(settings, { ...values, base_url: "https://llm.example/v1/" })).toBe(false);
  expect(losesKey(settings, { ...values, base_url: "https://other.example/v1" })).toBe(true);
  expect(losesKey(settings, { ...values, provider: "gemini" })).toBe(true);
  expect(losesKey(settings, { ...values, provider: "gemini", api_key: "another" })).toBe(false);
  expect(losesKey({ ...settings, has_api_key: false }, { ...values, provider: "gemini" })).toBe(false);
});

it("sends no key where there is no use for one, also when it was typed before", () => {
  const typed = { ...valuesOf(settings), api_key: "secret" };
  expect(changeOf({ ...typed, provider: "ollama" })).not.toHaveProperty("api_key");
  expect(changeOf({ ...typed, provider: "none" })).not.toHaveProperty("api_key");
  expect(changeOf({ ...typed, provider: "gemini" })).toHaveProperty("api_key", "secret");
});
