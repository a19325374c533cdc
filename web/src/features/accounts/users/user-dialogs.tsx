import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { Confirm } from "~/ui/confirm";
import { displayName } from "~/ui/person-avatar";
import { SideDrawer } from "~/ui/side-drawer";
import { notifyDone } from "~/ui/toasts";
import { EditUser } from "./edit-user";
import { useChangeUser } from "./use-change-user";
import { useResetUserPassword } from "./use-reset-user-password";
import type { UserAction } from "./user-row";

interface UserDialogsProps {
  user: User;
  action: UserAction;
  opened: boolean;
  onClose: () => void;
  onPassword: (user: User, password: string) => void;
}

/** What can be done with one user. */
export function UserDialogs({ user, action, opened, onClose, onPassword }: UserDialogsProps) {
  const { t } = useTranslation("users");
  const me = useMe();
  const change = useChangeUser(user.id);
  const reset = useResetUserPassword();
  const name = displayName(user);
  const isMe = user.id === me.id;
  const setActive = async (active: boolean) => {
    await change.mutateAsync({ is_active: active });
    notifyDone(t(active ? "activate.done" : "deactivate.done", { name }));
  };
  return (
    <>
      <SideDrawer opened={opened && action === "edit"} onClose={onClose} title={t("edit.title", { name })} isForm>
        <EditUser key={user.id} user={user} onDone={onClose} />
      </SideDrawer>
      <Confirm
        opened={opened && action === "reset"}
        onClose={onClose}
        title={t("reset.title", { name })}
        action={t("reset.action")}
        onConfirm={async () => onPassword(user, (await reset.mutateAsync(user.id)).password)}
      >
        {t(isMe ? "reset.detailSelf" : "reset.detail", { name })}
      </Confirm>
      <Confirm
        opened={opened && action === "deactivate"}
        onClose={onClose}
        title={t("deactivate.title", { name })}
        action={t("deactivate.action")}
        dangerous
        conflict={t("lastAdmin")}
        onConfirm={() => setActive(false)}
      >
        {t(isMe ? "deactivate.detailSelf" : "deactivate.detail", { name })}
      </Confirm>
      <Confirm
        opened={opened && action === "activate"}
        onClose={onClose}
        title={t("activate.title", { name })}
        action={t("activate.action")}
        onConfirm={() => setActive(true)}
      >
        {t("activate.detail", { name })}
      </Confirm>
    </>
  );
}
