const NAMES: Record<string, string> = { openai: "OpenAI", gemini: "Gemini", ollama: "Ollama" };

/** A provider as it calls itself. */
export function providerName(provider: string): string {
  return NAMES[provider] ?? provider;
}
