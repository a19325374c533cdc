import { Table, VisuallyHidden } from "@mantine/core";
import { IconUserSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe } from "~/lib/session/use-me";
import { AsyncState } from "~/ui/async-state";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { useUsers } from "./use-users";
import { type UserAction, UserRow } from "./user-row";
import type { UserSearch } from "./user-search";
import type { User } from "~/lib/api/types";

export function UserTable({ search, onAction }: { search: UserSearch; onAction: (action: UserAction, user: User) => void }) {
  const { t } = useTranslation("users");
  const me = useMe();
  const query = useUsers(search);
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton rows={10} height={52} />}
      isEmpty={(users) => users.length === 0}
      empty={
        <EmptyState icon={IconUserSearch} title={t("list.nothing")}>
          {t("list.nothingDetail")}
        </EmptyState>
      }
    >
      {(users) => (
        <div style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
          <DataTable
            label={t("title")}
            minWidth={340}
            head={
              <>
                <Table.Th>{t("list.user")}</Table.Th>
                <Table.Th w={128}>{t("list.role")}</Table.Th>
                <Table.Th w={176} visibleFrom="md">{t("list.departments")}</Table.Th>
                <Table.Th w={96} ta="right" visibleFrom="lg">
                  {t("list.capacity")}
                </Table.Th>
                <Table.Th w={144} visibleFrom="sm">{t("list.state")}</Table.Th>
                <Table.Th w={112} visibleFrom="lg">{t("list.lastSeen")}</Table.Th>
                <Table.Th w={60} data-actions>
                  <VisuallyHidden>{t("list.actionsColumn")}</VisuallyHidden>
                </Table.Th>
              </>
            }
          >
            {users.map((user) => (
              <UserRow key={user.id} user={user} isMe={user.id === me.id} onAction={onAction} />
            ))}
          </DataTable>
          <LoadMore query={query} />
        </div>
      )}
    </AsyncState>
  );
}
