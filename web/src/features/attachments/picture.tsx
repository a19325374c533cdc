import { Button, Group, Modal, Skeleton, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure, useInViewport } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "~/lib/api/types";
import { notifyProblem } from "~/ui/toasts";
import classes from "./attachments.module.css";
import { BlobImage } from "./blob-image";
import { FileChip } from "./file-chip";
import { shownName } from "./file-name";
import { download } from "./read-file";
import { useFileSize } from "./use-file-size";
import { useFile } from "./use-file";

/** A thumbnail, read when it comes into sight; a click shows it large. What turns out to be no picture becomes a file. */
export function Picture({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation("files");
  const { t: common } = useTranslation();
  const sizeOf = useFileSize();
  const [opened, { open, close }] = useDisclosure();
  const { ref, inViewport } = useInViewport<HTMLButtonElement>();
  const [seen, setSeen] = useState(false);
  const [broken, setBroken] = useState(false);
  if (inViewport && !seen) {
    setSeen(true);
  }
  const { data: blob, isError } = useFile(attachment.id, seen);
  const name = shownName(attachment.file_name);
  if (isError || broken) {
    return <FileChip attachment={attachment} />;
  }
  return (
    <>
      <UnstyledButton ref={ref} className={classes.picture} onClick={open} aria-label={t("show", { name })} title={name}>
        {blob ? <BlobImage blob={blob} alt="" onError={() => setBroken(true)} /> : <Skeleton w="100%" h="100%" radius={0} />}
      </UnstyledButton>
      <Modal opened={opened} onClose={close} size="xl" title={<Text truncate>{name}</Text>} closeButtonProps={{ "aria-label": common("close") }}>
        {blob && <BlobImage blob={blob} className={classes.full} alt={name} />}
        <Group justify="end" mt="md">
          <Text size="sm" c="dimmed">
            {sizeOf(attachment.size)}
          </Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void download(attachment).catch((error: unknown) => notifyProblem(error))}
          >
            {t("save")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
