(function (root, search) {
  // A saved file says itself which view it is of, where its address does not.
  search = search || root.dataset.view || "";
  // A link that asks for a view of its own never shows another one's figures; a theme alone is no other view.
  var theme = /^\?theme=(light|dark)$/.exec(search);
  if (theme) root.setAttribute("data-theme", theme[1]);
  else if (search.length > 1) root.setAttribute("data-asked", "1");
  // Until the reader scrolls, what is further down waits to be laid out. Where the browser knows of a place further down,
  // it does not.
  if (!location.hash && performance.getEntriesByType("navigation")[0].type === "navigate") {
    root.setAttribute("data-brief", "1");
    addEventListener("scroll", function () { root.removeAttribute("data-brief"); }, { once: true });
  }
  function broken() {
    if (root.hasAttribute("data-ready") || root.hasAttribute("data-broken")) return;
    root.setAttribute("data-broken", typeof WebAssembly === "object" ? "load" : "wasm");
  }
  addEventListener("error", broken, true);
  addEventListener("unhandledrejection", broken);
  // What keeps the page on this device comes when nobody waits for anything; not for a file, a frame or an embed.
  var kept = navigator.serviceWorker && self === top && !root.hasAttribute("data-view") && !/[?&]embed=1/.test(search);
  function keep() {
    if (!root.hasAttribute("data-ready") && !root.hasAttribute("data-broken")) return void setTimeout(keep, 4000);
    var script = document.createElement("script");
    script.src = "./" + document.querySelector("meta[name=offline]").content + ".js";
    document.head.appendChild(script);
  }
  if (kept) setTimeout(keep, 4000);
})(document.documentElement, location.search);
function fit() {
  var rooms = [].slice.call(document.querySelectorAll("#still .room"));
  var seen = rooms.filter(function (room) { return room.getBoundingClientRect().top < innerHeight; });
  seen.forEach(fitted);
  // Those further down, each in a task of its own, so that the browser answers in between.
  rooms.filter(function (room) { return seen.indexOf(room) < 0; }).forEach(function (room) { setTimeout(fitted, 0, room); });
}
function fitted(room) {
  var width = room.clientWidth;
  if (!width) return;
  room.querySelectorAll(".scene").forEach(function (scene, i, all) {
    var from = i ? +scene.dataset.from : 0, to = i < all.length - 1 ? +scene.dataset.to : Infinity;
    var shown = width >= from && width <= to;
    scene.setAttribute("class", shown ? "scene" : "scene gone");
    if (!shown) return;
    var more = width - scene.getAttribute("width");
    scene.setAttribute("width", width);
    scene.setAttribute("viewBox", "0 0 " + width + " " + scene.getAttribute("height"));
    ["x", "width"].forEach(function (name) {
      scene.querySelectorAll("[data-" + name + "]").forEach(function (shape) {
        shape.setAttribute(name, Math.max(0, Math.round(+shape.getAttribute(name) + shape.getAttribute("data-" + name) * more)));
      });
    });
    scene.querySelectorAll("[data-points]").forEach(function (line) {
      var by = Math.round(line.dataset.points * more);
      line.setAttribute("points", line.getAttribute("points").replace(/(\d+),/g, function (_, x) { return +x + by + ","; }));
    });
  });
}
