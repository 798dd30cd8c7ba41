// What becomes of a page after a fault: it is started again where it stands, with its view and its data, and says so.
//
// A program that stopped in the middle of something is not to be trusted with the rest, so it is not asked again: a new
// one takes its place, once by itself, and whenever the reader says so. What is offered to be copied names no data.
"use strict";
((root) => {
  // From the catalogue.
  const words = /*words*/;
  const faults = window.chargeboardFaults;
  // Where faults follow one another sooner than this, in milliseconds, the reader is asked.
  const QUIET = 30000;
  let runs = 0;
  let last = -QUIET;

  const button = (action, label, call) => {
    const made = document.createElement("button");
    made.dataset.action = action;
    made.textContent = label;
    made.addEventListener("click", () => call(made));
    return made;
  };

  // What is quoted in an error can be a name of the reader's data, and so can what the address says.
  const place = /[\w-]+\.(?:js|wasm)(?:#\d+)?:\d+(?::\w+)?|wasm-function\[\d+\](?::\w+)?/;
  const told = (fault) => {
    const message = String(fault?.message ?? fault ?? "not loaded").replace(/(["'`“‘]).*["'`”’]/gs, "…");
    const places = String(fault?.stack ?? "").split("\n").map((line) => line.match(place)?.[0]);
    return [`${fault?.name ?? "Fault"}: ${message.slice(0, 300)}`, ...places.filter(Boolean).slice(0, 20)].join("\n  at ");
  };
  const report = () => {
    const programs = [...document.querySelectorAll("meta[name=worker], meta[name=care]")];
    return [
      "A fault of Chargeboard",
      ...faults.slice(-5).map(told),
      `started again: ${runs} times`,
      `page: ${root.dataset.broken ?? (root.dataset.ready ? "ready" : "starting")}, ${[program(), ...programs.map(({ content }) => content)].join(" ")}`,
      `view: ${[...new Set(new URLSearchParams(location.search).keys())].filter((key) => /^[a-z]{1,9}$/.test(key)).join(" ")}`,
      `own data: ${root.dataset.dataset === "own" ? "yes" : "no"}`,
      `browser: ${navigator.userAgent}, ${innerWidth} by ${innerHeight}, ${navigator.onLine ? "online" : "offline"}`,
    ].join("\n");
  };
  const copy = async (from) => {
    const text = report();
    try {
      await navigator.clipboard.writeText(text);
      from.textContent = words.copied;
    } catch {
      const field = document.createElement("textarea");
      Object.assign(field, { readOnly: true, rows: 6, value: text, ariaLabel: words.report });
      from.replaceWith(field);
      field.select();
    }
  };
  const copies = () => button("copy-report", words.copy, copy);
  const reloads = () => button("reload", words.reload, () => location.reload());

  const say = (sentence, ...ways) => {
    document.querySelector("[data-notice=fault]")?.remove();
    const notice = document.createElement("section");
    notice.className = "notice news";
    notice.dataset.notice = "fault";
    notice.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = sentence;
    notice.append(text, ...ways, button("drop-fault", words.close, () => notice.remove()));
    document.body.append(notice);
  };

  const stop = () => (window.chargeboardPrograms ?? []).splice(0).forEach((program) => program());

  // The address of the page's program, which the page preloads.
  const program = () => document.querySelector("link[rel=modulepreload]").getAttribute("href");

  // A new page takes the place of whatever is there. Another address of the same file is another program.
  const start = async () => {
    stop();
    runs += 1;
    const own = new URLSearchParams(location.search).has("own");
    window.chargeboardFiles = (own && window.chargeboardHeld) || [];
    // One that was on its way already may come first; the other one then stays out.
    for (const name of ["data-ready", "data-broken"]) root.removeAttribute(name);
    const { default: begin } = await import(`${new URL(program(), document.baseURI)}#${runs}`);
    await begin({ module_or_path: program().replace(/\.js$/, "_bg.wasm") });
    for (let waited = 0; !root.dataset.ready; waited += 50) {
      if (waited > 10000 || root.dataset.broken) throw new Error("It does not start");
      await new Promise((done) => setTimeout(done, 50));
    }
  };

  let busy = false;
  const mend = async () => {
    busy = true;
    last = performance.now();
    try {
      await start();
      say(words.mended, copies());
    } catch {
      ask();
    }
    busy = false;
  };
  const ask = () => {
    stop();
    say(words.dead, button("start-again", words.again, mend), reloads(), copies());
  };

  // What stopped in a program; all else is a file that did not come.
  const grave = ({ stack }) => /wasm-function/.test(stack);
  const heed = () => {
    if (busy) return;
    // Before the program has come, what there was without it stays.
    const still = document.querySelector("#before [data-notice=broken]");
    if (still) {
      if (root.dataset.broken && !still.querySelector("button")) still.append(reloads(), copies());
    } else if (!faults.some(grave)) {
      return;
    } else if (performance.now() - last > QUIET) mend();
    else ask();
  };
  window.chargeboardMend = heed;
  // A program that came all the same after a fault is half of one.
  new MutationObserver(() => root.dataset.ready && !runs && heed()).observe(root, { attributeFilter: ["data-ready"] });
  if (faults.length) heed();
})(document.documentElement);
