import i18next from "i18next";

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words. */
export const LANGUAGE_NAMES: readonly { value: Language; label: string }[] = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

const KEY = "switchboard.language";

/** What was chosen here before, else what the browser prefers, else English. */
export function chosenLanguage(preferred: readonly string[] = navigator.languages): Language {
  return [localStorage.getItem(KEY) ?? "", ...preferred].map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

/** Whether somebody chose a language in this browser, instead of taking it as it came. */
export function isLanguageChosen(): boolean {
  return isLanguage(localStorage.getItem(KEY) ?? "");
}

/** Takes the language that the app is read in for one's choice. */
export function keepLanguage(): void {
  localStorage.setItem(KEY, i18next.language);
}

function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}
