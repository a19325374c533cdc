import { NavLink, Paper } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TonePill } from "~/ui/tone-pill";
import { TEMPLATE_KINDS, type TemplateKind } from "./template-search";
import type { TemplateEntry } from "./use-templates";

interface TemplateListProps {
  entries: readonly TemplateEntry[];
  chosen: TemplateKind;
  onChoose: (kind: TemplateKind) => void;
}

/** What mails can be about. */
export function TemplateList({ entries, chosen, onChoose }: TemplateListProps) {
  const { t } = useTranslation("mail");
  return (
    <Paper component="nav" withBorder radius="md" p={4} aria-label={t("templates.title")}>
      {TEMPLATE_KINDS.map((kind) => (
        <NavLink
          key={kind}
          component="button"
          type="button"
          active={kind === chosen}
          aria-current={kind === chosen}
          label={t(`kind.${kind}`)}
          description={t(`about.${kind}`)}
          rightSection={entries.some((entry) => entry.kind === kind && entry.is_custom) && <TonePill tone="blue">{t("templates.custom")}</TonePill>}
          onClick={() => onChoose(kind)}
        />
      ))}
    </Paper>
  );
}
