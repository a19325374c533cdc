import { useQuery } from "@tanstack/react-query";
import { readFile } from "./read-file";

/** The bytes of a file once it is wanted; they stay a while, for when it is shown again. */
export function useFile(id: number, wanted: boolean) {
  return useQuery({
    queryKey: ["attachments", id],
    queryFn: ({ signal }) => readFile(id, signal),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
