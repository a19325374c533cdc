import { Alert, Skeleton } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileChoice } from "./file-choice";
import { ImportForm } from "./import-form";
import { type Preview, previewOf } from "./preview";
import type { ImportOrder } from "./use-start-import";

type State = { step: "choose" } | { step: "reading" } | { step: "unreadable"; name: string } | { step: "map"; file: File; preview: Preview };

interface NewImportProps {
  busy: boolean;
  error: unknown;
  onStart: (order: ImportOrder) => void;
  onCancel: () => void;
}

/** Choose a file, then say what its columns are. */
export function NewImport({ onCancel, ...rest }: NewImportProps) {
  const { t } = useTranslation("imports");
  const [state, setState] = useState<State>({ step: "choose" });
  const read = async (file: File) => {
    setState({ step: "reading" });
    // A folder that was dropped cannot be read either.
    const preview = await previewOf(file).catch(() => null);
    setState(preview ? { step: "map", file, preview } : { step: "unreadable", name: file.name });
  };
  if (state.step === "reading") {
    return <Skeleton height={208} radius="md" />;
  }
  if (state.step === "map") {
    const cancel = () => {
      setState({ step: "choose" });
      onCancel();
    };
    return <ImportForm file={state.file} preview={state.preview} onCancel={cancel} {...rest} />;
  }
  return (
    <>
      <FileChoice onFile={(file) => void read(file)} />
      {state.step === "unreadable" && (
        <Alert color="red" variant="light" mt="sm" icon={<IconAlertCircle size={18} />} role="alert" title={t("unreadable", { name: state.name })}>
          {t("unreadableDetail")}
        </Alert>
      )}
    </>
  );
}
