(function (root, search) {
  // A saved file says itself which view it is of, where its address does not.
  search = search || root.dataset.view || "";
  // A link that asks for a view of its own never shows another one's figures; a theme alone is no other view.
  var theme = /^\?theme=(light|dark)$/.exec(search);
  if (theme) root.setAttribute("data-theme", theme[1]);
  else if (search.length > 1) root.setAttribute("data-asked", "1");
  function broken() {
    if (root.hasAttribute("data-ready") || root.hasAttribute("data-broken")) return;
    root.setAttribute("data-broken", typeof WebAssembly === "object" ? "load" : "wasm");
  }
  addEventListener("error", broken, true);
  addEventListener("unhandledrejection", broken);
})(document.documentElement, location.search);
function fit() {
  document.querySelectorAll("#still .room").forEach(function (room) {
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
  });
}
