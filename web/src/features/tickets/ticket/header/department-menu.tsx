import { IconBuilding } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { ChoiceMenu } from "./choice-menu";
import classes from "./header.module.css";

interface DepartmentMenuProps {
  department: string | null;
  onChange: (department: string | null) => void;
}

/** Stands for no department among the choices; no department has an empty key. */
const NONE = "";

export function DepartmentMenu({ department, onChange }: DepartmentMenuProps) {
  const { t } = useTranslation("ticket");
  const departments = useDepartments().data ?? [];
  const name = departments.find(({ key }) => key === department)?.name ?? department ?? t("department.none");
  return (
    <ChoiceMenu
      label={t("field.is", { field: t("field.department"), value: name })}
      value={department ?? NONE}
      choices={[...departments.map(({ key, name: label }) => ({ value: key, label })), { value: NONE, label: t("department.none") }]}
      onChoose={(key) => onChange(key === NONE ? null : key)}
    >
      <IconBuilding size={16} stroke={1.5} aria-hidden />
      <span className={classes.text}>{name}</span>
    </ChoiceMenu>
  );
}
