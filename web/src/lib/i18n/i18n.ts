import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { chosenLanguage, LANGUAGES } from "./language";

const messages = import.meta.glob<Record<string, unknown>>("../../i18n/*/*.json", { import: "default" });

/** One file for each language and namespace, loaded when it is first needed. */
const files = {
  type: "backend" as const,
  async read(language: string, namespace: string): Promise<Record<string, unknown>> {
    const load = messages[`../../i18n/${language}/${namespace}.json`];
    if (!load) {
      throw new Error(`There are no messages ${language}/${namespace}.`);
    }
    return load();
  },
};

export async function startI18n(): Promise<void> {
  i18next.on("languageChanged", (language) => (document.documentElement.lang = language));
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      supportedLngs: LANGUAGES,
      // Both languages say all there is to say (`npm run messages`), so the other one need never be loaded.
      fallbackLng: false,
      ns: ["common"],
      defaultNS: "common",
      interpolation: { escapeValue: false },
    });
}
