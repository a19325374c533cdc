import { Skeleton, Stack } from "@mantine/core";

/** @param height of one row, in pixels */
export function RowsSkeleton({ rows = 8, height = 48 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="sm" p="md" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height - 8} />
      ))}
    </Stack>
  );
}
