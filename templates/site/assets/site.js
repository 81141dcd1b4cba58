(function () {
  "use strict";

  // Copies what a column of a chart says into the line above it: better than a bubble under a thumb.
  function tell(event) {
    var hit = event.target.closest ? event.target.closest(".hit,.bar,.span,.ev,.dot") : null;
    if (!hit) return;
    var title = hit.querySelector("title"), graph = hit.closest(".graph");
    var out = graph && graph.querySelector(".readout");
    if (title && out) out.textContent = title.textContent;
  }
  document.addEventListener("pointerover", tell);
  document.addEventListener("pointerdown", tell);

  // Full-width and half-width, upper and lower case are the same.
  function norm(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  // Search: the text of a language comes as a script when the box is first used.
  var box = document.getElementById("q");
  function search() {
    var form = box.form, list = form.querySelector("ol"), status = form.querySelector("p");
    var docs = null, asked = false;
    form.hidden = false;
    function load() {
      if (asked) return;
      asked = true;
      var script = document.createElement("script");
      script.src = box.dataset.src;
      script.onload = function () {
        docs = window.STOREOPS_DOCS.map(function (d) {
          return {url: d[0], title: d[1], text: d[2], t: norm(d[1]), x: norm(d[2])};
        });
        run();
      };
      document.head.appendChild(script);
    }
    function rank(doc, terms) {
      var score = 0;
      for (var i = 0; i < terms.length; i++) {
        var inTitle = doc.t.indexOf(terms[i]) >= 0, count = doc.x.split(terms[i]).length - 1;
        if (!inTitle && !count) return 0;
        score += (inTitle ? 10 : 0) + Math.min(5, count);
      }
      return score;
    }
    function shown(hit, term) {
      var item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
      link.href = box.dataset.root + hit.doc.url;
      link.textContent = hit.doc.title;
      var at = Math.max(0, hit.doc.x.indexOf(term) - 24), part = hit.doc.text.slice(at, at + 90);
      var k = norm(part).length === part.length ? norm(part).indexOf(term) : -1;
      if (k < 0) text.textContent = part;
      else {
        var mark = document.createElement("mark");
        mark.textContent = part.substr(k, term.length);
        text.append(part.slice(0, k), mark, part.slice(k + term.length));
      }
      item.append(link, text);
      return item;
    }
    function run() {
      if (!docs) return;
      var terms = norm(box.value).split(/\s+/).filter(Boolean);
      list.textContent = status.textContent = "";
      if (!terms.length) return;
      var hits = docs.map(function (d) { return {doc: d, score: rank(d, terms)}; })
        .filter(function (h) { return h.score; })
        .sort(function (a, b) { return b.score - a.score; });
      status.textContent = status.dataset.t.replace("{n}", hits.length);
      hits.slice(0, 20).forEach(function (h) { list.appendChild(shown(h, terms[0])); });
    }
    box.addEventListener("focus", load);
    box.addEventListener("input", function () { load(); run(); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var first = list.querySelector("a");
      if (first) first.click();
    });
    box.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { box.value = ""; run(); }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        box.focus();
      }
    });
  }
  if (box) search();

  // Tables of more than a few rows are sorted by their heads and filtered by a word.
  function key(row, column) {
    var cell = row.cells[column], data = cell && cell.querySelector("data");
    return data ? Number(data.value) : cell ? cell.textContent.trim() : "";
  }
  function compare(a, b) {
    if (a === b) return 0;
    if (a === "" || a === "\u2013") return 1;
    if (b === "" || b === "\u2013") return -1;
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), document.documentElement.lang, {numeric: true});
  }
  function sortable(frame) {
    var table = frame.querySelector("table"), body = table.tBodies[0], heads = table.tHead.rows[0].cells;
    if (body.rows.length < 4) return;
    Array.prototype.forEach.call(heads, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = frame.dataset.sort;
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending" || (!head.hasAttribute("aria-sort") && head.className === "num");
        Array.prototype.forEach.call(heads, function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        Array.prototype.slice.call(body.rows)
          .map(function (row, i) { return {row: row, key: key(row, column), i: i}; })
          .sort(function (a, b) {
            var none = a.key === "" || a.key === "\u2013" || b.key === "" || b.key === "\u2013";
            return (down && !none ? -1 : 1) * compare(a.key, b.key) || a.i - b.i;
          })
          .forEach(function (r) { body.appendChild(r.row); });
      });
    });
    if (body.rows.length < 12) return;
    var input = document.createElement("input");
    input.type = "search";
    input.className = "filter";
    input.placeholder = frame.dataset.filter;
    input.setAttribute("aria-label", frame.dataset.filter + ": " + frame.getAttribute("aria-label"));
    input.addEventListener("input", function () {
      var word = norm(input.value);
      Array.prototype.forEach.call(body.rows, function (row) {
        row.hidden = norm(row.textContent).indexOf(word) < 0;
      });
    });
    frame.parentNode.insertBefore(input, frame);
  }
  Array.prototype.forEach.call(document.querySelectorAll(".scroll"), sortable);
})();
