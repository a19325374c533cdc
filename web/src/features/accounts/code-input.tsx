import { Input, PinInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";

export const CODE_LENGTH = 6;

interface CodeInputProps {
  value: string;
  onChange: (value: string) => void;
  onComplete: (value: string) => void;
  isWrong: boolean;
  disabled: boolean;
}

/** Six digits, typed or pasted. */
export function CodeInput({ value, onChange, onComplete, isWrong, disabled }: CodeInputProps) {
  const { t } = useTranslation("accounts");
  const label = useId();
  const error = useId();
  const field = useId();
  const group = useFocusOnMount<HTMLDivElement>();
  return (
    <div>
      <Input.Label labelElement="div" id={label} mb={4}>
        {t("code.label")}
      </Input.Label>
      <PinInput
        // One of its own changes after the first painting, and with it the fields: what has the focus would lose it.
        id={field}
        rootRef={group}
        aria-labelledby={label}
        aria-describedby={isWrong ? error : undefined}
        length={CODE_LENGTH}
        type="number"
        size="md"
        gap="xs"
        placeholder=""
        value={value}
        onChange={onChange}
        onComplete={onComplete}
        error={isWrong}
        disabled={disabled}
        getInputProps={(index) => ({ "aria-label": t("code.digit", { position: index + 1, of: CODE_LENGTH }) })}
      />
      {isWrong && (
        <Input.Error id={error} mt={8} role="alert">
          {t("code.wrong")}
        </Input.Error>
      )}
    </div>
  );
}
