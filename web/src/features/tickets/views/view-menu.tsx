import { ActionIcon, Menu } from "@mantine/core";
import { IconBookmarkPlus, IconDeviceFloppy, IconDots, IconPencil, IconRestore, IconTrash, IconUsers, IconUsersMinus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "~/lib/session/use-me";
import { Confirm } from "~/ui/confirm";
import { notifyDone, notifyProblem } from "~/ui/toasts";
import type { Listing } from "./listing";
import { useDeleteView } from "./use-delete-view";
import { useSaveView } from "./use-save-view";
import { nameInAddress } from "./use-views";
import { ViewDialog } from "./view-dialog";

/** Keeps what is shown as a view, and looks after the views that were saved. */
export function ViewMenu({ listing: { view, query, isChanged } }: { listing: Listing }) {
  const { t } = useTranslation("workspace");
  const { role } = useMe();
  const navigate = useNavigate();
  const save = useSaveView();
  const remove = useDeleteView();
  const [asking, setAsking] = useState<"new" | "name" | "delete" | null>(null);
  const close = () => setAsking(null);
  const isAdmin = role === "admin";
  const mine = view?.id != null && (isAdmin ? view.is_mine || view.shared : view.is_mine && !view.shared) ? { ...view, id: view.id } : undefined;
  const show = (name: string | number) => void navigate({ to: ".", search: { view: name } });
  const change = (what: { query: typeof query } | { shared: boolean }, done: string) => {
    if (mine) {
      save.mutate(
        { id: mine.id, ...what },
        {
          onSuccess: () => {
            notifyDone(done);
            show(mine.id);
          },
          onError: (error) => notifyProblem(error, { onRetry: () => change(what, done) }),
        },
      );
    }
  };
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("views.menu")}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mine && isChanged && (
            <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => change({ query }, t("views.saved"))}>
              {t("views.saveChanges", { name: mine.name ?? "" })}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconBookmarkPlus size={16} />} onClick={() => setAsking("new")}>
            {t("views.saveNew")}
          </Menu.Item>
          {view && isChanged && (
            <Menu.Item leftSection={<IconRestore size={16} />} onClick={() => show(nameInAddress(view))}>
              {t("views.restore")}
            </Menu.Item>
          )}
          {mine && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAsking("name")}>
                {t("views.rename")}
              </Menu.Item>
              {isAdmin && (
                <Menu.Item
                  leftSection={mine.shared ? <IconUsersMinus size={16} /> : <IconUsers size={16} />}
                  onClick={() => change({ shared: !mine.shared }, t(mine.shared ? "views.isOwn" : "views.isShared"))}
                >
                  {t(mine.shared ? "views.unshare" : "views.share")}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconTrash size={16} />} c="var(--mantine-color-error)" onClick={() => setAsking("delete")}>
                {t("views.delete")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === "new" && (
        <ViewDialog
          query={query}
          onClose={close}
          onSaved={(saved) => {
            close();
            show(nameInAddress(saved));
          }}
        />
      )}
      {asking === "name" && mine && <ViewDialog view={mine} query={query} onClose={close} onSaved={close} />}
      {mine && (
        <Confirm
          opened={asking === "delete"}
          title={t("views.deleteTitle", { name: mine.name ?? "" })}
          action={t("views.deleteAction")}
          dangerous
          onClose={close}
          onConfirm={async () => {
            try {
              await remove.mutateAsync(mine.id);
              show("all");
            } catch (error) {
              notifyProblem(error);
            }
          }}
        >
          {t(mine.shared ? "views.deleteShared" : "views.deleteOwn")}
        </Confirm>
      )}
    </>
  );
}
