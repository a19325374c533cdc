import i18next from "i18next";
import { lazy } from "react";
import { isStaff, useMe } from "~/lib/session/use-me";
import { ShellTools } from "./shell-tools";

const StaffShell = lazy(async () => {
  const [module] = await Promise.all([import("./staff-shell"), i18next.loadNamespaces("workspace")]);
  return { default: module.StaffShell };
});
const CustomerShell = lazy(() => import("./customer-shell").then((module) => ({ default: module.CustomerShell })));

/** What surrounds each page behind the sign-in. */
export function Shell() {
  const staff = isStaff(useMe());
  return <ShellTools>{(tools) => (staff ? <StaffShell {...tools} /> : <CustomerShell {...tools} />)}</ShellTools>;
}
