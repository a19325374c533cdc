import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { cssVariables, theme } from "./theme";

// The same key as in public/before-paint.js.
const schemes = localStorageColorSchemeManager({ key: "switchboard.colour-scheme" });

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={schemes} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      <Notifications position="top-right" limit={4} className="below-bar" />
    </MantineProvider>
  );
}
