import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

/**
 * The field one will want to type into takes the focus when it appears.
 *
 * @param wanted false where the focus belongs elsewhere, such as on the tab that was just chosen
 */
export function useArrivalFocus<E extends HTMLElement>(wanted = true): RefObject<E | null> {
  const ref = useRef<E>(null);
  const arrive = useEffectEvent(() => wanted && ref.current?.focus({ preventScroll: true }));
  useEffect(() => void arrive(), []);
  return ref;
}
