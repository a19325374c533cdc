import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { durationText } from "./duration";
import { relativeTime } from "./relative-time";

export interface Format {
  /** 5 March 2026 */
  date: (when: string | Date) => string;
  /** 5 March 2026 at 14:05:09 */
  exact: (when: string | Date) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Friday 14:05; for what is less than a week away */
  weekdayTime: (when: string | Date) => string;
  /** 40 seconds, 15 minutes, 6 hours: whole units, rounded up, so that waiting so long is long enough */
  duration: (seconds: number) => string;
  /** 5 min ago */
  relative: (when: string | Date, now?: number) => string;
  list: (items: readonly string[]) => string;
}

/** Dates and numbers as the chosen language writes them; in the region of the browser if it speaks that language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatOf(localeOf(i18n.language)), [i18n.language]);
}

export function localeOf(language: string, preferred: readonly string[] = navigator.languages): string {
  return preferred.find((tag) => tag.split("-")[0] === language) ?? language;
}

function formatOf(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" });
  const weekdayTime = new Intl.DateTimeFormat(locale, { weekday: "long", hour: "numeric", minute: "2-digit" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    date: (when) => date.format(new Date(when)),
    exact: (when) => exact.format(new Date(when)),
    weekdayTime: (when) => weekdayTime.format(new Date(when)),
    duration: (seconds) => durationText(seconds, locale),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    relative: (when, now = Date.now()) => relativeTime(new Date(when).getTime(), now, locale),
    list: (items) => list.format(items),
  };
}
