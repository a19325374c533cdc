import { useTranslation } from "react-i18next";
import { Logo } from "~/ui/logo";
import { PRODUCT } from "~/ui/product";
import classes from "./brand-panel.module.css";
import { HealthList } from "./health-list";

export function BrandPanel() {
  const { t } = useTranslation("accounts");
  return (
    <aside className={classes.panel} aria-label={PRODUCT}>
      <div className={classes.brand}>
        <Logo size={32} />
        {PRODUCT}
      </div>
      <div className={classes.claim}>
        <p className={classes.headline}>{t("brand.headline")}</p>
        <p className={classes.detail}>{t("brand.detail")}</p>
      </div>
      <HealthList />
    </aside>
  );
}
