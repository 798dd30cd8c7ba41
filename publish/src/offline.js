// Registers the service worker, offers new versions, and removes the offline copy.
//
// It is loaded when the page is idle: see page.js. It adds a line to the footer, and a notice over the page for a new
// version.
"use strict";
(async (root, container) => {
  if (!window.chargeboardKeeps) return;
  // Messages, filled in by publish/src/offline.rs.
  const words = /*words*/;
  const folder = new URL("./", location.href).href;
  const slow = () => {
    const line = navigator.connection;
    return Boolean(line && (line.saveData || /2g/.test(line.effectiveType)));
  };
  // The reader's last choice. A browser without storage does not keep the page either.
  const note = `chargeboard-offline ${folder}`;
  const refused = () => {
    try {
      return localStorage.getItem(note) === "no";
    } catch {
      return true;
    }
  };
  const refuse = (no) => {
    try {
      if (no) localStorage.setItem(note, "no");
      else localStorage.removeItem(note);
    } catch {
      // Then the next visit asks again.
    }
  };
  // Another page of this host may have registered one that covers this folder.
  const registered = async () => (await container.getRegistrations()).find(({ scope }) => scope === folder);

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const ask = (worker, wish) =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => done(data);
      worker.postMessage(wish, [port2]);
    });

  // In the footer: whether the page is available offline, and a button to change that.
  const state = element("span", {});
  const other = element("button", { class: "clear", "data-action": "offline" });
  const line = element("p", { class: "save-file" }, state, " ", other);
  const show = (kept) => {
    state.textContent = kept ? words.kept : words.notKept;
    other.textContent = kept ? words.remove : words.keep;
    other.onclick = kept ? remove : keep;
    root.setAttribute("data-offline", kept ? "core" : "none");
    place();
  };

  // Over the page: the new version. A reload closes data that is open and not saved.
  const sentence = element("p", {});
  const load = element("button", { "data-action": "load-version" }, words.load);
  const later = element("button", { class: "clear", "data-action": "drop-version" }, words.later);
  const news = element("section", { class: "notice news", "data-notice": "version", role: "status" }, sentence, load, later);
  let told = false;
  const tell = (others) => {
    const own = root.dataset.dataset === "own" ? words.openAgain : "";
    sentence.textContent = others
      ? new Intl.PluralRules(root.lang).select(others) === "one"
        ? words.closeOne
        : words.closeOther.replace("{}", new Intl.NumberFormat(root.lang).format(others))
      : words.ready + own;
  };

  // The whole page takes the place of the first load, and all that stands in it.
  const place = () => {
    const foot = document.querySelector("footer.bottom");
    if (foot && line.parentNode !== foot && state.textContent) foot.append(line);
    if (told && news.parentNode !== document.body) document.body.append(news);
    if (told) tell(0);
  };
  new MutationObserver(place).observe(root, { attributes: true, attributeFilter: ["data-ready", "data-dataset"] });

  const watch = (registration) => {
    let kept = false;
    const look = async () => {
      const { waiting, active } = registration;
      if (waiting && active && !told) {
        told = true;
        place();
      }
      if (active?.state !== "activated" || kept) return;
      kept = true;
      show(true);
      if (!slow() && (await ask(active, "rest"))) root.setAttribute("data-offline", "all");
    };
    const follow = (next) => next?.addEventListener("statechange", look);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    follow(registration.installing);
    load.onclick = async () => {
      const next = registration.waiting;
      next?.addEventListener("statechange", () => next.state === "activated" && location.reload());
      const others = next ? await ask(next, "activate") : location.reload();
      if (others) tell(others);
    };
    later.onclick = () => {
      told = false;
      news.remove();
    };
    return look();
  };

  const removed = async (registration) => {
    await registration?.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`chargeboard-page ${folder} `)) await caches.delete(name);
    show(false);
  };
  async function remove() {
    refuse(true);
    await removed(await registered());
  }
  async function keep() {
    refuse(false);
    try {
      await watch(await container.register("./sw.js", { updateViaCache: "none" }));
    } catch {
      state.textContent = words.cannotKeep;
      other.remove();
    }
  }

  // If the host has removed sw.js, remove the offline copy. Without network there is nothing to update.
  const update = async (registration) => {
    try {
      await registration.update();
    } catch {
      const { status } = await fetch("./sw.js", { cache: "no-store" }).catch(() => ({}));
      if (status === 404 || status === 410) {
        await removed(registration);
        line.remove();
      }
    }
  };

  const registration = await registered();
  if (refused()) return registration ? removed(registration) : show(false);
  if (!registration) return slow() ? show(false) : keep();
  watch(registration);
  let last = Date.now();
  await update(registration);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - last < 3600000) return;
    last = Date.now();
    update(registration);
  });
})(document.documentElement, navigator.serviceWorker);
