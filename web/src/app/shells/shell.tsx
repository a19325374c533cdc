import { lazy } from "react";
import { isStaff, useMe } from "~/lib/session/use-me";
import { ShellTools } from "./shell-tools";

const StaffShell = lazy(() => import("./staff-shell").then((module) => ({ default: module.StaffShell })));
const CustomerShell = lazy(() => import("./customer-shell").then((module) => ({ default: module.CustomerShell })));

/** What surrounds each page behind the sign-in. */
export function Shell() {
  const staff = isStaff(useMe());
  return <ShellTools>{(tools) => (staff ? <StaffShell {...tools} /> : <CustomerShell {...tools} />)}</ShellTools>;
}
