import { ActionIcon, Button, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconArrowsDiagonal, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ExportButton } from "../export/export-button";
import type { TicketQuery } from "../filters/ticket-query";
import type { Listing } from "../views/listing";
import { ViewMenu } from "../views/view-menu";
import classes from "./list-header.module.css";
import { SortMenu } from "./sort-menu";

interface ListHeaderProps {
  title: string;
  listing: Listing;
  isSplit: boolean;
  onExpand: () => void;
  onChange: (query: TicketQuery) => void;
}

export function ListHeader({ title, listing, isSplit, onExpand, onChange }: ListHeaderProps) {
  const { t } = useTranslation("workspace");
  return (
    <div className={classes.header}>
      <Group gap={8} wrap="nowrap" miw={0}>
        <Title order={1} size="h3" className={classes.title ?? ""}>
          {title}
        </Title>
        {listing.isChanged && listing.view?.key !== "all" && (
          <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
            {t("views.changed")}
          </Text>
        )}
      </Group>
      <div className={classes.tools}>
        <SortMenu query={listing.query} onChange={onChange} />
        <ExportButton query={listing.query} title={title} />
        <ViewMenu listing={listing} />
        {isSplit ? (
          <Tooltip label={t("list.expand")}>
            <ActionIcon variant="subtle" color="gray" aria-label={t("list.expand")} onClick={onExpand}>
              <IconArrowsDiagonal size={16} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button size="compact-sm" leftSection={<IconPlus size={14} />} renderRoot={(props) => <Link {...props} to="/tickets/new" search={true} />}>
            {t("new.open")}
          </Button>
        )}
      </div>
    </div>
  );
}
