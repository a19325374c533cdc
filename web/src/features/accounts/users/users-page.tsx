import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { PageFrame } from "~/ui/page-frame";
import { displayName } from "~/ui/person-avatar";
import { SideDrawer } from "~/ui/side-drawer";
import { notifyDone } from "~/ui/toasts";
import { useDialog } from "~/ui/use-dialog";
import { NewUser } from "./new-user";
import { PasswordOnce } from "./password-once";
import { UserDialogs } from "./user-dialogs";
import { UserFilters } from "./user-filters";
import type { UserAction } from "./user-row";
import { UserTable } from "./user-table";

export function UsersPage() {
  const { t } = useTranslation("users");
  const search = useSearch({ from: "/inside/admin/users" });
  const navigate = useNavigate();
  const [creating, { open: create, close: closeCreate }] = useDisclosure();
  const about = useDialog<{ user: User; action: UserAction }>();
  const once = useDialog<{ user: User; password: string }>();
  const { open } = about;
  const act = useCallback((action: UserAction, user: User) => open({ user, action }), [open]);
  return (
    <PageFrame
      title={t("title")}
      explanation={t("explanation")}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={create}>
          {t("create.open")}
        </Button>
      }
    >
      <UserFilters search={search} onChange={(next) => void navigate({ to: "/admin/users", search: next, replace: true })} />
      <UserTable search={search} onAction={act} />
      <SideDrawer opened={creating} onClose={closeCreate} title={t("create.title")} isForm>
        <NewUser
          onCancel={closeCreate}
          onDone={(user, password) => {
            closeCreate();
            if (password === undefined) {
              notifyDone(t("create.done", { name: displayName(user) }));
            } else {
              once.open({ user, password });
            }
          }}
        />
      </SideDrawer>
      {about.subject && (
        <UserDialogs {...about.subject} opened={about.opened} onClose={about.close} onPassword={(user, password) => once.open({ user, password })} />
      )}
      {once.subject && <PasswordOnce {...once.subject} opened={once.opened} onClose={once.close} />}
    </PageFrame>
  );
}
