import { Loader, Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "~/ui/problem-text";
import { customersFoundQuery } from "../use-customers-found";
import type { ChosenCustomer } from "./staff-ticket-draft";

interface CustomerSelectProps {
  value: ChosenCustomer | null;
  onChange: (customer: ChosenCustomer | null) => void;
  error?: ReactNode;
}

/** In milliseconds. */
const TYPING = 200;

/** Finds a customer by the beginning of a name, a username or an address. */
export function CustomerSelect({ value, onChange, error }: CustomerSelectProps) {
  const { t } = useTranslation("workspace");
  const problemText = useProblemText();
  const [search, setSearch] = useState(value?.name ?? "");
  const [typed] = useDebouncedValue(search.trim(), TYPING);
  const isAsking = typed !== "" && typed !== value?.name;
  const found = useQuery({ ...customersFoundQuery(typed), enabled: isAsking });
  const customers = isAsking ? (found.data ?? []) : [];
  const others = customers.filter(({ id }) => id !== value?.id).map(({ id, name }) => ({ value: String(id), label: name }));
  const nothing = found.isError ? problemText(found.error).title : t("new.noCustomer");
  return (
    <Select
      label={t("new.customer")}
      description={t("new.customerDetail")}
      placeholder={t("new.customerExample")}
      required
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("new.customerClear") }}
      autoComplete="off"
      data={[...(value ? [{ value: String(value.id), label: value.name }] : []), ...others]}
      value={value ? String(value.id) : null}
      onChange={(id, option: { label: string } | null) => onChange(id === null || option === null ? null : { id: Number(id), name: option.label })}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={typed === "" || found.isFetching ? undefined : nothing}
      rightSection={found.isFetching ? <Loader size={14} /> : undefined}
      error={error}
      renderOption={({ option }) => {
        const customer = customers.find(({ id }) => String(id) === option.value);
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            {customer && (
              <Text size="xs" c="dimmed">
                {[customer.email, customer.company].filter(Boolean).join(" · ")}
              </Text>
            )}
          </div>
        );
      }}
    />
  );
}
