(function (root, search) {
  // A saved file says itself which view it is of, where its address does not.
  search = search || (root.dataset.view ? "?" + root.dataset.view : "");
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
  // Trusted Types: markup is only what stands among a program's constants, before anything that it was given, and a
  // script is one of this folder. The names are in the page's policy.
  if (window.trustedTypes) {
    window.chargeboardMarkup = trustedTypes.createPolicy("chargeboard", { createHTML: function (text, at, end) {
      if (at < end) return text;
      throw new TypeError("This is no constant of the program");
    } });
    trustedTypes.createPolicy("default", { createScriptURL: function (address) {
      var here = /^\.\/((care|worker)-[0-9a-f]{16}(_loader)?|sw)\.js(#\d+)?$/.test(address);
      return here || root.hasAttribute("data-view") && /^blob:/.test(address) ? address : null;
    } });
  }
  // All that goes wrong is remembered. Before the page is ready it says so; afterwards only a program's fault counts.
  var faults = window.chargeboardFaults = [], care;
  function broken(event) {
    var fault = event.error || event.reason || {};
    if (!root.hasAttribute("data-ready")) root.setAttribute("data-broken", typeof WebAssembly === "object" ? "load" : "wasm");
    else if (!/wasm-function/.test(fault.stack)) return;
    faults.push(fault);
    window.chargeboardMend ? window.chargeboardMend() : bring();
  }
  addEventListener("error", broken, true);
  addEventListener("unhandledrejection", broken);
  // What mends the page, and what keeps it on this device: when something went wrong, or when nobody waits for anything.
  function bring() {
    var name = document.querySelector("meta[name=care]");
    if (care || !name) return;
    care = document.createElement("script");
    care.src = "./" + name.content + ".js";
    document.head.appendChild(care);
  }
  // Not for a file, a frame or an embed.
  window.chargeboardKeeps = navigator.serviceWorker && self === top && !root.hasAttribute("data-view") && !/[?&]embed=1/.test(search);
  function keep() {
    root.hasAttribute("data-ready") || root.hasAttribute("data-broken") ? bring() : setTimeout(keep, 4000);
  }
  if (window.chargeboardKeeps) setTimeout(keep, 4000);
})(document.documentElement, location.search);
function fit() {
  var rooms = [].slice.call(document.querySelectorAll("#still .room"));
  var seen = rooms.filter(function (room) { return room.getBoundingClientRect().top < innerHeight; });
  seen.forEach(fitted);
  // Those further down, each in a task of its own, so that the browser answers in between.
  rooms.filter(function (room) { return seen.indexOf(room) < 0; }).forEach(function (room) { setTimeout(function () { fitted(room); }); });
}
function fitted(room) {
  var width = room.clientWidth;
  if (!width) return;
  room.querySelectorAll(".scene").forEach(function (scene, i, all) {
    var from = i ? +scene.dataset.from : 0, to = i < all.length - 1 ? +scene.dataset.to : Infinity;
    var shown = width >= from && width <= to;
    scene.setAttribute("class", shown ? "scene" : "scene gone");
    if (!shown) return;
    if (scene.dataset.heights) return scale(scene, width);
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
// The picture keeps its own coordinates; its height is the one that the app's picture will have.
function scale(scene, width) {
  scene.setAttribute("width", Math.max(width, scene.dataset.least || 0));
  scene.dataset.heights.split(" ").forEach(function (part) {
    var rule = part.split(":").map(Number);
    if (width >= rule[0]) scene.setAttribute("height", Math.floor(width * rule[1] / 20) + rule[2]);
  });
}
