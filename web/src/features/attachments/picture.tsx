import { Button, Group, Modal, Skeleton, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure, useInViewport } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "~/lib/api/types";
import { notifyProblem } from "~/ui/toasts";
import classes from "./attachments.module.css";
import { FileChip } from "./file-chip";
import { shownName } from "./file-name";
import { download } from "./read-file";
import { useFileSize } from "./use-file-size";
import { usePicture } from "./use-picture";

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
  const { address, isError } = usePicture(attachment.id, seen);
  const name = shownName(attachment.file_name);
  if (isError || broken) {
    return <FileChip attachment={attachment} />;
  }
  return (
    <>
      <UnstyledButton ref={ref} className={classes.picture} onClick={open} aria-label={t("show", { name })} title={name}>
        {address === undefined ? <Skeleton w="100%" h="100%" radius={0} /> : <img src={address} alt="" onError={() => setBroken(true)} />}
      </UnstyledButton>
      <Modal opened={opened} onClose={close} size="xl" title={<Text truncate>{name}</Text>} closeButtonProps={{ "aria-label": common("close") }}>
        {address !== undefined && <img className={classes.full} src={address} alt={name} />}
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
