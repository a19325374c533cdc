import { useEffect, useState } from "react";

/** Seconds until one may do something again; `start` sets them going. */
export function useCountdown(): { left: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === 0) {
      return undefined;
    }
    const look = () => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) {
        clearInterval(clock);
      }
    };
    const clock = setInterval(look, 250);
    return () => clearInterval(clock);
  }, [until]);
  return {
    left,
    start: (seconds) => {
      setLeft(Math.ceil(seconds));
      setUntil(Date.now() + seconds * 1000);
    },
  };
}
