import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { Language } from "~/lib/i18n/language";
import type { TemplateKind } from "./template-search";
import type { TemplateTexts } from "./use-save-template";

export interface Draft extends TemplateTexts {
  /** A ticket to show it with. */
  ticket_id: number | null;
}

/** What a mail by these texts would look like; the last one stays while the next is made. */
export function usePreview(kind: TemplateKind, language: Language, draft: Draft) {
  return useQuery({
    queryKey: ["mail-preview", kind, language, draft],
    queryFn: ({ signal }) => ok(api.POST("/api/admin/mail-templates/{kind}/{language}/preview", { params: { path: { kind, language } }, body: draft, signal })),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}

/** Sends a mail by these texts to oneself. */
export function useTestMail(kind: TemplateKind, language: Language) {
  return useMutation({
    mutationFn: (draft: Draft) => ok(api.POST("/api/admin/mail-templates/{kind}/{language}/test", { params: { path: { kind, language } }, body: draft })),
  });
}
