/** A key as `KeyboardEvent.key` names it, in lower case, after modifiers: `j`, `?`, `enter`, `mod+k`, `shift+j`. `mod` is Cmd on a Mac, else Ctrl. */
export type Keys = string;

export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

export function keysOf(event: KeyboardEvent): Keys {
  const key = event.key.toLowerCase();
  const mod = isMac ? event.metaKey : event.ctrlKey;
  // A sign such as "?" already tells that Shift was held.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [mod && "mod", event.altKey && "alt", shift && "shift", key].filter(Boolean).join("+");
}

/** As shown to people: one text for each key of the combination. */
export function namesOf(keys: Keys): string[] {
  return keys.split("+").map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

const NAMES: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl",
  alt: isMac ? "⌥" : "Alt",
  shift: "⇧",
  enter: "↵",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};
