import { Button } from "@mantine/core";
import { Link, Outlet, useRouteContext } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isStaff } from "~/lib/session/use-me";
import { LanguageChoice } from "~/ui/language-choice";
import { Logo } from "~/ui/logo";
import { PRODUCT } from "~/ui/product";
import classes from "./customer-shell.module.css";
import { Shell } from "./shell";
import { MAIN, SkipLink } from "./skip-link";

/** Around the public articles: the customer's own shell, or a slim header for strangers and for staff who look at what those see. */
export function HelpShell() {
  const { me } = useRouteContext({ from: "/help" });
  return me !== null && !isStaff(me) ? <Shell /> : <SlimShell isStaff={me !== null} />;
}

function SlimShell({ isStaff: isAtWork }: { isStaff: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <SkipLink />
      <div className={classes.page}>
        <header className={classes.bar}>
          <Link to="/help" className={classes.brand} aria-label={PRODUCT}>
            <Logo />
            <span className={classes.name}>{PRODUCT}</span>
          </Link>
          <nav aria-label={t("navigation.main")} className={classes.links}>
            <Link to="/help" className={classes.link} activeOptions={{ includeSearch: false }}>
              {t("navigation.help")}
            </Link>
          </nav>
          <div className={classes.tools}>
            <LanguageChoice />
            <Button component={Link} to="/" size="xs" variant={isAtWork ? "default" : "filled"}>
              {t(isAtWork ? "navigation.backToWork" : "navigation.signIn")}
            </Button>
          </div>
        </header>
        <main id={MAIN} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
