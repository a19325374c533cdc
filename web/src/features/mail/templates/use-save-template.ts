import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { Language } from "~/lib/i18n/language";
import type { TemplateKind } from "./template-search";
import { templateKey } from "./use-templates";

export interface TemplateTexts {
  subject: string;
  body: string;
}

/** Saves a template, or goes back to what came along (null). */
export function useSaveTemplate(kind: TemplateKind, language: Language) {
  const queries = useQueryClient();
  const params = { path: { kind, language } };
  return useMutation({
    mutationFn: (texts: TemplateTexts | null) =>
      ok(
        texts === null
          ? api.DELETE("/api/admin/mail-templates/{kind}/{language}", { params })
          : api.PUT("/api/admin/mail-templates/{kind}/{language}", { params, body: texts }),
      ),
    onSuccess: (detail) => {
      queries.setQueryData(templateKey(kind, language), detail);
      return queries.invalidateQueries({ queryKey: ["mail-templates"], exact: true });
    },
  });
}
