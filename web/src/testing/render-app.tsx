import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { startI18n } from "~/lib/i18n/i18n";

/** Renders with what every component may count on: English messages, the theme, a query cache of its own. */
export async function renderApp(children: ReactNode, namespaces: string[] = []) {
  await startI18n();
  await i18next.loadNamespaces(namespaces);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, queries };
}
