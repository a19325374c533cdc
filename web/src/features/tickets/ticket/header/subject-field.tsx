import { Textarea, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./header.module.css";

interface SubjectFieldProps {
  subject: string;
  canEdit: boolean;
  onChange: (subject: string) => void;
}

const LONGEST = 200;

/** The subject; a click, and it can be written over. */
export function SubjectField({ subject, canEdit, onChange }: SubjectFieldProps) {
  const { t } = useTranslation("ticket");
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <h1 style={{ margin: 0, font: "inherit" }}>
        {canEdit ? (
          <UnstyledButton className={classes.subject ?? ""} title={subject} aria-label={t("subject.edit", { subject })} onClick={() => setText(subject)}>
            {subject}
          </UnstyledButton>
        ) : (
          <span className={classes.subject} title={subject}>
            {subject}
          </span>
        )}
      </h1>
    );
  }
  const keep = () => {
    const wished = text.trim();
    setText(null);
    if (wished !== "" && wished !== subject) {
      onChange(wished);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      keep();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setText(null);
    }
  };
  return (
    <Textarea
      // It takes the place of what was clicked, so the focus goes on there.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      aria-label={t("field.subject")}
      autosize
      minRows={1}
      maxRows={3}
      classNames={{ input: classes.subjectInput ?? "" }}
      value={text}
      maxLength={LONGEST}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setText(currentTarget.value.replaceAll("\n", " "))}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}
