import { useEffect } from "react";
import { announce } from "./announce";
import { PRODUCT } from "./product";

/** The title of the window, said aloud when one comes to another page. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) {
      document.title = `${title} · ${PRODUCT}`;
      announce(title);
    }
  }, [title]);
}
