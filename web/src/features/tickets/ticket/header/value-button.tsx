import { UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import classes from "./header.module.css";

type ValueButtonProps = UnstyledButtonProps & ComponentPropsWithRef<"button">;

/** A value of the ticket that opens what changes it. What it is the target of adds a class of its own. */
export function ValueButton({ children, className, ...others }: ValueButtonProps) {
  return (
    <UnstyledButton aria-haspopup="menu" {...others} className={`${classes.value} ${typeof className === "string" ? className : ""}`}>
      {children}
      <IconChevronDown size={14} className={classes.chevron} aria-hidden />
    </UnstyledButton>
  );
}
