/** Says something to those who hear the screen instead of seeing it. */
export function announce(words: string): void {
  const place = document.getElementById("announcer") ?? createPlace();
  // Said again even if it is the same as before.
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = words));
}

function createPlace(): HTMLElement {
  const place = document.createElement("div");
  place.id = "announcer";
  place.setAttribute("role", "status");
  place.setAttribute("aria-live", "polite");
  place.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
  document.body.append(place);
  return place;
}
