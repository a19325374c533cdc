// Runs before the first paint: the page never flashes in the wrong colours.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("switchboard.colour-scheme");
  } catch {
    // Storage may be forbidden; the system's scheme it is then.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
