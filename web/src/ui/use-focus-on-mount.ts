import { useEffect, useRef, type RefObject } from "react";

/** Puts the focus here, or into the first field within, when the component comes, unless it is somewhere already: a new page, or a step after another. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement === document.body) {
      (place.current?.querySelector("input") ?? place.current)?.focus();
    }
  }, []);
  return place;
}
