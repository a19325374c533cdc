import { IconFolder } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCategories } from "~/features/tickets/categories/use-categories";
import { ChoiceMenu } from "./choice-menu";
import classes from "./header.module.css";

interface CategoryMenuProps {
  category: string;
  onChange: (category: string) => void;
}

export function CategoryMenu({ category, onChange }: CategoryMenuProps) {
  const { t } = useTranslation("ticket");
  const categories = useCategories().data ?? [];
  const name = categories.find(({ key }) => key === category)?.name ?? category;
  return (
    <ChoiceMenu
      label={t("field.is", { field: t("field.category"), value: name })}
      value={category}
      choices={categories.map(({ key, name: label }) => ({ value: key, label }))}
      onChoose={onChange}
    >
      <IconFolder size={16} stroke={1.5} aria-hidden />
      <span className={classes.text}>{name}</span>
    </ChoiceMenu>
  );
}
