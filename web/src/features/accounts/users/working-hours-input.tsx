import { Input, Select, Stack, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DAYS, namesOfDays, usualWeek, type WorkingHours } from "../working-week";
import { WorkingDay } from "./working-day";

interface WorkingHoursInputProps {
  /** Null: always. */
  value: WorkingHours | null;
  onChange: (value: WorkingHours | null) => void;
  error?: React.ReactNode;
}

/** When somebody may be given tickets. */
export function WorkingHoursInput({ value, onChange, error }: WorkingHoursInputProps) {
  const { t, i18n } = useTranslation("users");
  const nameOf = namesOfDays(i18n.language, "long");
  return (
    <Stack gap="sm">
      <Switch
        label={t("hours.label")}
        description={t("hours.detail")}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? usualWeek() : null)}
      />
      {value && (
        <>
          <Select
            label={t("hours.zone")}
            data={zones(value.zone)}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t("hours.noZone")}
            value={value.zone}
            onChange={(zone) => zone !== null && onChange({ ...value, zone })}
          />
          {DAYS.map((day, index) => (
            <WorkingDay key={day} name={nameOf(index)} spans={value[day] ?? []} onChange={(spans) => onChange({ ...value, [day]: spans })} />
          ))}
          {error && <Input.Error role="alert">{error}</Input.Error>}
        </>
      )}
    </Stack>
  );
}

/** What the browser knows, and what is set already under an older name. */
function zones(current: string): string[] {
  return [...new Set([current, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
}
