import { Box, Button, FileButton, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./imports.module.css";

/** Drop a file here, or look for one. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation("imports");
  const [over, setOver] = useState(false);
  return (
    <Box
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) {
          onFile(file);
        }
      }}
    >
      <IconFileUpload size={28} stroke={1.5} aria-hidden />
      <Text fw={550}>{t("choose.title")}</Text>
      <Text size="sm" c="dimmed" maw={480}>
        {t("choose.detail")}
      </Text>
      <FileButton accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,application/x-ndjson" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button variant="default" mt={4} {...props}>
            {t("choose.action")}
          </Button>
        )}
      </FileButton>
    </Box>
  );
}
