import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import classes from "./filters.module.css";

interface FilterChipProps {
  field: string;
  value: string;
  /** Opens what changes it; without it the filter can only be removed. */
  onOpen?: () => void;
  opened?: boolean;
  onRemove: () => void;
  ref?: Ref<HTMLDivElement>;
}

/** One filter that applies: what it says, and a way to take it away. */
export function FilterChip({ field, value, onOpen, opened, onRemove, ref }: FilterChipProps) {
  const { t } = useTranslation("workspace");
  const words = (
    <>
      <span className={classes.field}>{field}</span>
      <span className={classes.names}>{value}</span>
    </>
  );
  return (
    <div className={classes.chip} ref={ref}>
      {onOpen ? (
        <UnstyledButton className={classes.value} fz="inherit" onClick={onOpen} aria-haspopup="dialog" aria-expanded={opened}>
          {words}
        </UnstyledButton>
      ) : (
        <div className={classes.value}>{words}</div>
      )}
      <UnstyledButton className={classes.remove} onClick={onRemove} aria-label={t("filter.remove", { field })}>
        <IconX size={12} aria-hidden />
      </UnstyledButton>
    </div>
  );
}
