import { Button, Divider, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { keepReturnAddress } from "~/lib/session/return-address";
import { ProviderIcon } from "./provider-icon";
import { useProviders } from "./use-providers";

/** Ways in by someone else who knows one. They lead out of the app and back to its start page. */
export function ProviderButtons({ back }: { back: string | undefined }) {
  const { t } = useTranslation("accounts");
  const providers = useProviders().data?.oidc ?? [];
  return (
    providers.length > 0 && (
      <Stack gap="sm" mt="lg">
        <Divider label={t("provider.or")} />
        {providers.map(({ name, label, start_url }) => (
          <Button
            key={name}
            component="a"
            href={start_url}
            variant="default"
            leftSection={<ProviderIcon name={name} />}
            onClick={() => keepReturnAddress(back)}
          >
            {t("provider.action", { provider: label })}
          </Button>
        ))}
      </Stack>
    )
  );
}
