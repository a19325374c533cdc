import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import type { Language } from "~/lib/i18n/language";
import type { TemplateKind } from "./template-search";

export type TemplateEntry = components["schemas"]["TemplateEntry"];
export type TemplateDetail = components["schemas"]["TemplateDetail"];

export function useTemplates() {
  return useQuery({
    queryKey: ["mail-templates"],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/mail-templates", { signal })),
    select: ({ items }) => items,
  });
}

export function templateKey(kind: TemplateKind, language: Language) {
  return ["mail-templates", kind, language] as const;
}

export function useTemplate(kind: TemplateKind, language: Language) {
  return useQuery({
    queryKey: templateKey(kind, language),
    queryFn: ({ signal }) => ok(api.GET("/api/admin/mail-templates/{kind}/{language}", { params: { path: { kind, language } }, signal })),
  });
}
