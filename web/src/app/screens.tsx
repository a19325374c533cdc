import { lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import i18next, { type Namespace } from "i18next";
import type { ComponentType } from "react";
import type { User } from "~/lib/api/types";
import { isStaff, useMe } from "~/lib/session/use-me";

/** A page that is loaded, with its messages, when it is first wanted. */
export function screen<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  namespaces: Namespace & readonly string[],
): RouteComponent {
  const loadAll = async () => {
    const [module] = await Promise.all([load(), i18next.loadNamespaces(namespaces)]);
    return { page: module[name] };
  };
  return lazyRouteComponent<{ page: ComponentType }, "page">(loadAll, "page");
}

/** One address that shows customers something else than staff. */
export function byRole({ customer, staff }: { customer: RouteComponent; staff: RouteComponent }) {
  function ScreenByRole() {
    const Page = isStaff(useMe()) ? staff : customer;
    return <Page />;
  }
  return {
    component: ScreenByRole,
    loader: ({ context }: { context: { me: User } }) => (isStaff(context.me) ? staff : customer).preload?.(),
  };
}
