import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** The number of a ticket by its number or its reference; null if one sees none that is called so. */
export function useFindTicket() {
  return useMutation({
    mutationFn: async (name: string): Promise<number | null> => {
      const number = /^#?(\d+)$/.exec(name)?.[1];
      if (number !== undefined) {
        return Number(number);
      }
      const { items } = await ok(api.GET("/api/tickets", { params: { query: { search: name, limit: 10 } } }));
      return items.find(({ reference }) => reference.toLowerCase() === name.toLowerCase())?.id ?? null;
    },
  });
}
