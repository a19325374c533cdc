import { Switch, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAvailability } from "./use-availability";

/** Whether one takes new tickets. */
export function AvailabilityToggle() {
  const { t } = useTranslation();
  const { isAvailable, setAvailable } = useAvailability();
  return (
    <Tooltip label={t(isAvailable ? "availability.onDetail" : "availability.offDetail")}>
      <Switch
        size="xs"
        color="teal.8"
        label={t(isAvailable ? "availability.on" : "availability.off")}
        checked={isAvailable}
        onChange={(event) => setAvailable(event.currentTarget.checked)}
      />
    </Tooltip>
  );
}
