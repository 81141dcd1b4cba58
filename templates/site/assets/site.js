// Copies what a column of a chart says into the line above it: better than a bubble under a thumb.
(function () {
  "use strict";
  function tell(event) {
    var hit = event.target.closest ? event.target.closest(".hit,.bar,.span,.ev,.dot") : null;
    if (!hit) return;
    var title = hit.querySelector("title"), graph = hit.closest(".graph");
    var out = graph && graph.querySelector(".readout");
    if (title && out) out.textContent = title.textContent;
  }
  document.addEventListener("pointerover", tell);
  document.addEventListener("pointerdown", tell);
})();
