// Runs in the head, before anything is painted: the chosen theme, else the system's.
(function () {
  var root = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");
  if (!root.dataset.theme) {
    root.dataset.theme = system.matches ? "dark" : "light";
  }
})();
