import type { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { api, ok } from "~/lib/api/client";
import { tokens } from "~/lib/api/tokens-of-this-tab";
import { isLanguageChosen, type Language } from "~/lib/i18n/language";
import { meQuery } from "~/lib/session/use-me";

/** Has whoever is signed in be written to in the language that they chose, here and now or before they signed in. */
export function watchLanguage(queries: QueryClient): void {
  const save = async (locale: Language) => {
    if (!tokens.held || queries.getQueryData(meQuery.queryKey)?.locale === locale) {
      return;
    }
    try {
      queries.setQueryData(meQuery.queryKey, await ok(api.PATCH("/api/me", { body: { locale } })));
    } catch {
      // The app speaks it all the same; the server is told at the next sign-in.
    }
  };
  i18next.on("languageChanged", (language) => void save(language as Language));
  tokens.onChange((change) => {
    if (change === "signed-in" && isLanguageChosen()) {
      void save(i18next.language as Language);
    }
  });
}
