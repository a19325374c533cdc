import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch } from "~/lib/api/client";
import { type Import, IMPORTS } from "./use-imports";

export interface ImportOrder {
  file: File;
  /** `column=field,…` */
  map: string;
  /** The name under which its rows are known again. */
  source: string;
  /** Whether departments that are not there are made; else their tickets are sorted as if they named none. */
  makesDepartments: boolean;
  /** Whether to look only. */
  isDryRun: boolean;
}

/** The options go in the body: a mapping may be longer than an address. */
export function useStartImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, map, source, makesDepartments, isDryRun }: ImportOrder) => {
      const body = new FormData();
      body.set("map", map);
      body.set("source", source);
      body.set("departments", makesDepartments ? "make" : "map");
      body.set("dry_run", String(isDryRun));
      body.set("file", file);
      const answer = await apiFetch(new Request(`${location.origin}/api/admin/imports`, { method: "POST", body }));
      return (await answer.json()) as Import;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: IMPORTS }),
  });
}
