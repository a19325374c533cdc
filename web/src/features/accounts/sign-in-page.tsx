import { Tabs, Title } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "~/ui/use-page-title";
import { BrandPanel } from "./brand-panel";
import { CreateAccount } from "./create-account";
import { LanguageChoice } from "~/ui/language-choice";
import { PasswordReset } from "./password-reset";
import { ProviderButtons } from "./provider-buttons";
import { SignInForm } from "./sign-in-form";
import { SignInNotice } from "./sign-in-notice";
import classes from "./sign-in-page.module.css";

type View = "sign-in" | "create" | "reset";

/** The first screen anyone sees. Where it leads afterwards is not its business: see app/watch-session. */
export function SignInPage() {
  const { t } = useTranslation("accounts");
  const { back, error } = useSearch({ from: "/sign-in" });
  const [view, setView] = useState<View>("sign-in");
  const [wasReset, setWasReset] = useState(false);
  usePageTitle(t(view === "sign-in" ? "signIn.title" : view === "create" ? "create.title" : "reset.title"));
  const finishReset = () => {
    setWasReset(true);
    setView("sign-in");
  };
  return (
    <div className={classes.page}>
      <BrandPanel />
      <main className={classes.side}>
        <div className={classes.card}>
          {view === "reset" ? (
            <PasswordReset onDone={finishReset} onBack={() => setView("sign-in")} />
          ) : (
            <>
              <Title order={1} mb="md">
                {t(view === "sign-in" ? "signIn.welcome" : "create.welcome")}
              </Title>
              <Tabs value={view} onChange={(chosen) => setView(chosen === "create" ? "create" : "sign-in")} keepMounted={false}>
                <Tabs.List grow mb="lg">
                  <Tabs.Tab value="sign-in">{t("signIn.tab")}</Tabs.Tab>
                  <Tabs.Tab value="create">{t("create.tab")}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="sign-in">
                  <SignInNotice error={error} wasSentHere={back !== undefined} wasReset={wasReset} />
                  <SignInForm onForgotten={() => setView("reset")} />
                </Tabs.Panel>
                <Tabs.Panel value="create">
                  <CreateAccount />
                </Tabs.Panel>
              </Tabs>
              <ProviderButtons back={back} />
            </>
          )}
        </div>
        <LanguageChoice />
      </main>
    </div>
  );
}
