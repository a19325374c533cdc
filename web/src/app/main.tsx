import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./theme.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "~/lib/api/query-client";
import { startI18n } from "~/lib/i18n/i18n";
import { shortcuts } from "~/lib/shortcuts/registry";
import { Providers } from "./providers";
import { createAppRouter } from "./router";
import { watchLanguage } from "./watch-language";
import { watchLiveUpdates } from "./watch-live-updates";
import { watchSession } from "./watch-session";

const queries = createQueryClient();
const router = createAppRouter(queries);

watchSession(router, queries);
watchLiveUpdates(queries);
watchLanguage(queries);
addEventListener("keydown", shortcuts.handle);

const place = document.getElementById("root");
if (place) {
  await startI18n();
  createRoot(place).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
