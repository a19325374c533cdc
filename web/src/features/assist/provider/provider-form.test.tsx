import { screen } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, expect, it } from "vitest";
import { renderWith } from "~/testing/render-with";
import german from "../../../i18n/de/ai-settings.json";
import { ProviderForm } from "./provider-form";
import type { AiSettings } from "./use-ai-settings";

const SETTINGS: AiSettings = {
  provider: "none", base_url: "", model: "", has_api_key: false, timeout_seconds: 30, drafts_per_hour: 30, tokens_per_day: 1_000_000, input_price: 0.5, output_price: 2,
};

afterEach(() => i18next.changeLanguage("en"));

it("writes numbers as the language does", async () => {
  i18next.addResourceBundle("de", "ai-settings", german);
  await i18next.changeLanguage("de");
  renderWith(<ProviderForm settings={SETTINGS} onDirty={() => undefined} />);
  expect(screen.getByLabelText(german.field.tokens_per_day)).toHaveValue("1.000.000");
  expect(screen.getByLabelText(german.field.input_price)).toHaveValue("0,5");
});
