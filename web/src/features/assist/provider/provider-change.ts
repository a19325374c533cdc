import type { AiChange, AiSettings, Provider } from "./use-ai-settings";

export interface ProviderValues {
  provider: Provider;
  base_url: string;
  model: string;
  /** A new key; empty when it stays as it is. */
  api_key: string;
  timeout_seconds: number | string;
  drafts_per_hour: number | string;
  tokens_per_day: number | string;
  input_price: number | string;
  output_price: number | string;
}

export function valuesOf({ provider, base_url, model, timeout_seconds, drafts_per_hour, tokens_per_day, input_price, output_price }: AiSettings): ProviderValues {
  return { provider, base_url, model, api_key: "", timeout_seconds, drafts_per_hour, tokens_per_day, input_price, output_price };
}

/** Whether there is any use for a key; the server refuses one elsewhere. */
export function takesKey(provider: Provider): boolean {
  return provider === "openai" || provider === "gemini";
}

/** What the server is asked for; a key only if one was given that is of use. */
export function changeOf({ api_key: key, ...values }: ProviderValues): AiChange {
  const numbers = {
    timeout_seconds: Number(values.timeout_seconds),
    drafts_per_hour: Number(values.drafts_per_hour),
    tokens_per_day: Number(values.tokens_per_day),
    input_price: Number(values.input_price),
    output_price: Number(values.output_price),
  };
  return { ...values, ...numbers, ...(takesKey(values.provider) && key.trim() !== "" && { api_key: key.trim() }) };
}

/** A key belongs to one provider at one address: with another one it is gone, unless it is given anew. */
export function losesKey(settings: AiSettings, { provider, base_url, api_key }: ProviderValues): boolean {
  const address = (url: string) => url.trim().replace(/\/+$/, "");
  return settings.has_api_key && api_key.trim() === "" && (provider !== settings.provider || address(base_url) !== address(settings.base_url));
}
