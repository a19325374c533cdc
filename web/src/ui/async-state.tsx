import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemAlert } from "./problem-alert";

interface AsyncStateProps<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isError" | "refetch">;
  /** Of the size of what will be there, so that nothing jumps. */
  skeleton: ReactNode;
  /** What says so and what to do, when `isEmpty`. See `EmptyState`. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
}

/** The four states of what is read: loading, empty, error, full. Data once there stays, also when reading it anew fails. */
export function AsyncState<T>({ query, skeleton, empty, isEmpty, children }: AsyncStateProps<T>) {
  if (query.data !== undefined) {
    return empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data);
  }
  return query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : skeleton;
}
