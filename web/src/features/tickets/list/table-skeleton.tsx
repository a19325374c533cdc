import { Skeleton } from "@mantine/core";
import classes from "./table-skeleton.module.css";

/** As high as the rows that will be there. Not seen at all when they come at once. */
export function TableSkeleton() {
  return (
    <div className={classes.rows} aria-hidden>
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={12} width={`${32 + ((row * 7) % 5) * 8}%`} />
          <Skeleton height={10} width={`${48 + ((row * 3) % 4) * 10}%`} />
        </div>
      ))}
    </div>
  );
}
