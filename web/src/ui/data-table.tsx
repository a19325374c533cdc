import { Box, Table } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./data-table.module.css";

interface DataTableProps {
  /** What the table lists, for those who do not see it. */
  label: string;
  /** In pixels; where there is less room, the table scrolls inside its frame. */
  minWidth: number;
  /** The `Table.Th` of the columns. */
  head: ReactNode;
  /** The `Table.Tr` of the rows. */
  children: ReactNode;
}

/** A plain, dense table in a frame. */
export function DataTable({ label, minWidth, head, children }: DataTableProps) {
  return (
    <Box className={classes.frame} role="group" aria-label={label} tabIndex={0}>
      <Table className={classes.table} miw={minWidth} verticalSpacing={8} horizontalSpacing="md" layout="fixed">
        <Table.Thead>
          <Table.Tr>{head}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Box>
  );
}
