import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, type RenderResult } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { initReactI18next } from "react-i18next";
import type { User } from "~/lib/api/types";
import { meQuery } from "~/lib/session/use-me";

const messages = import.meta.glob<object>("../i18n/en/*.json", { eager: true, import: "default" });
const resources = Object.fromEntries(Object.entries(messages).map(([path, texts]) => [/(\w[\w-]*)\.json$/.exec(path)?.[1] ?? "", texts]));
await i18next.use(initReactI18next).init({ lng: "en", defaultNS: "common", resources: { en: resources }, interpolation: { escapeValue: false } });

/** In what surrounds every screen: theme, messages in English, and someone who is signed in. */
export function renderWith(children: ReactNode, me: Partial<User> = {}): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(meQuery.queryKey, { id: 3, username: "mara", name: "Mara Lindqvist", role: "agent", ...me } as User);
  return render(
    <QueryClientProvider client={queries}>
      <MantineProvider env="test">{children}</MantineProvider>
    </QueryClientProvider>,
  );
}
