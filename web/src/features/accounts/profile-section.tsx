import { Paper, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

interface ProfileSectionProps {
  title: string;
  detail?: string;
  /** By which name an address leads here. */
  anchor?: string;
  children: ReactNode;
}

export function ProfileSection({ title, detail, anchor, children }: ProfileSectionProps) {
  const id = useId();
  return (
    <Paper component="section" id={anchor} withBorder radius="md" p={{ base: "md", sm: "lg" }} aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {detail !== undefined && (
        <Text c="dimmed" size="sm" mt={4}>
          {detail}
        </Text>
      )}
      <div style={{ marginTop: 16 }}>{children}</div>
    </Paper>
  );
}
