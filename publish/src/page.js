(function (root, search) {
  // A saved file has its view in an attribute, unless its address has one.
  search = search || (root.dataset.view ? "?" + root.dataset.view : "");
  // A link with a view of its own must not show the default view's figures. A theme is not another view.
  var theme = /^\?theme=(light|dark)$/.exec(search);
  if (theme) root.setAttribute("data-theme", theme[1]);
  else if (search.length > 1) root.setAttribute("data-asked", "1");
  // The lower part of the page is laid out when the reader scrolls, unless the browser will
  // restore a scroll position.
  if (!location.hash && performance.getEntriesByType("navigation")[0].type === "navigate") {
    root.setAttribute("data-brief", "1");
    addEventListener("scroll", function () { root.removeAttribute("data-brief"); }, { once: true });
  }
  // Trusted Types: only constants of the program become markup, and only
  // scripts of this folder are loaded. The policy names are in the content security policy.
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
  // Record all errors. Before the page is ready each one is shown; afterwards only errors of the program count.
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
  // Load the script for recovery and offline use: after an error, or when the page is idle.
  function bring() {
    var name = document.querySelector("meta[name=care]");
    if (care || !name) return;
    care = document.createElement("script");
    care.src = "./" + name.content + ".js";
    document.head.appendChild(care);
  }
  // Not for a saved file, a frame or an embed.
  window.chargeboardKeeps = navigator.serviceWorker && self === top && !root.hasAttribute("data-view") && !/[?&]embed=1/.test(search);
  function keep() {
    root.hasAttribute("data-ready") || root.hasAttribute("data-broken") ? bring() : setTimeout(keep, 4000);
  }
  if (window.chargeboardKeeps) setTimeout(keep, 4000);
})(document.documentElement, location.search);
function fit() {
  var rooms = [].slice.call(document.querySelectorAll("#prerendered .room:not([data-fitted])")).map(function (room) {
    return { room: room, width: room.clientWidth, seen: room.getBoundingClientRect().top < innerHeight };
  });
  rooms.forEach(function (each) {
    each.room.setAttribute("data-fitted", "");
    // Pictures that change their height are fitted now, so that nothing moves later. Each of the others below the window
    // gets its own task, so that the browser can respond in between.
    if (each.seen || each.room.querySelector("[data-heights]")) fitted(each.room, each.width);
    else setTimeout(function () { fitted(each.room, each.width); });
  });
}
function fitted(room, width) {
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
// The picture keeps its coordinates and gets the height of the live picture.
function scale(scene, width) {
  scene.setAttribute("width", Math.max(width, scene.dataset.least || 0));
  scene.dataset.heights.split(" ").forEach(function (part) {
    var rule = part.split(":").map(Number);
    if (width >= rule[0]) scene.setAttribute("height", Math.floor(width * rule[1] / 20) + rule[2]);
  });
}
