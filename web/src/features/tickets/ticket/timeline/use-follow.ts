import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Nearer to the end than this is at the end. In pixels. */
const NEAR = 64;

export interface Follow {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLOListElement | null>;
  isAtEnd: boolean;
  toEnd: () => void;
}

/**
 * Keeps the end of a thread in sight for those who are there, and the place of those who are reading further up.
 *
 * @param first names what the thread begins with: another one means that earlier things came in before it
 */
export function useFollow(first: number): Follow {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const follows = useRef(true);
  const height = useRef(0);

  useLayoutEffect(() => {
    const place = scroller.current;
    if (place && !follows.current) {
      place.scrollTop += place.scrollHeight - height.current;
    }
  }, [first]);

  useEffect(() => {
    const place = scroller.current;
    if (!place || !content.current) {
      return undefined;
    }
    let top = place.scrollTop;
    const follow = (yes: boolean) => {
      follows.current = yes;
      setAtEnd(yes);
    };
    const look = () => {
      const isNear = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR;
      // What grows below makes the end go away without anybody having left it.
      if (isNear || place.scrollTop < top) {
        follow(isNear);
      }
      top = place.scrollTop;
    };
    const settle = () => {
      if (follows.current) {
        place.scrollTop = place.scrollHeight;
      }
      height.current = place.scrollHeight;
    };
    const watch = new ResizeObserver(settle);
    watch.observe(content.current);
    watch.observe(place);
    place.addEventListener("scroll", look, { passive: true });
    settle();
    return () => {
      watch.disconnect();
      place.removeEventListener("scroll", look);
    };
  }, []);

  const toEnd = () => {
    follows.current = true;
    setAtEnd(true);
    if (scroller.current) {
      scroller.current.scrollTop = scroller.current.scrollHeight;
    }
  };
  return { scroller, content, isAtEnd, toEnd };
}
