import { useTranslation } from "react-i18next";
import type { View } from "./use-views";

/** What people call a view. */
export function useViewTitle(): (view: Pick<View, "key" | "name">) => string {
  const { t } = useTranslation("workspace");
  return ({ key, name }) => (key ? t(`view.${key}`) : (name ?? ""));
}
