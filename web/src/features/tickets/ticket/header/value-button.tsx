import { UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import classes from "./header.module.css";

type ValueButtonProps = UnstyledButtonProps & ComponentPropsWithRef<"button">;

/** A value of the ticket that opens what changes it. */
export function ValueButton({ children, ...others }: ValueButtonProps) {
  return (
    <UnstyledButton className={classes.value ?? ""} aria-haspopup="menu" {...others}>
      {children}
      <IconChevronDown size={14} className={classes.chevron} aria-hidden />
    </UnstyledButton>
  );
}
