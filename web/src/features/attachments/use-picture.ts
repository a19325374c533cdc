import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { readFile } from "./read-file";

/** A picture's address for as long as the component shows it. The bytes stay a while, for when it is shown again. */
export function usePicture(id: number, wanted: boolean): { address: string | undefined; isError: boolean } {
  const { data: blob, isError } = useQuery({
    queryKey: ["attachments", id],
    queryFn: ({ signal }) => readFile(id, signal),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) {
      return undefined;
    }
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return { address, isError };
}
