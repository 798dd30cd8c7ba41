// Chargeboard on this device: keeps one whole version of the page, and serves it with and without network.
//
// Law: what is served is of this version to the last byte, or it comes from the network untouched. A newer version is
// fetched whole beside this one, and takes its place when the reader says so, or when no tab shows this one any more.
"use strict";

// Every file with its SHA-256: what the page opens with, and what it brings when it is asked for.
const CORE = {/*core*/};
const REST = {/*rest*/};
const FILES = { ...CORE, ...REST };

const PAGE = "index.html";
const SCOPE = self.registration.scope;
// The folder keeps two pages of one host apart. What the reader keeps of their own data has another name.
const OURS = `chargeboard-page ${SCOPE} `;
const VERSION = `${OURS}/*version*/`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(clear((name) => name !== VERSION)));
self.addEventListener("fetch", (event) => {
  const name = named(event.request);
  // What goes wrong here is no reason not to ask the host.
  if (name) event.respondWith(answer(name, event.request).catch(() => fetch(event.request)));
});
self.addEventListener("message", (event) => {
  const wishes = { rest, activate };
  const wish = Object.hasOwn(wishes, event.data) && wishes[event.data];
  if (wish) event.waitUntil(wish(event.source).then((said) => event.ports[0]?.postMessage(said)));
});

// The core, all of it or nothing; of the rest what a former version has already.
async function install() {
  const cache = await caches.open(VERSION);
  try {
    await Promise.all(Object.keys(CORE).map(async (name) => {
      const response = (await formerly(name)) ?? (await fetched(name));
      if (!response) throw new Error(`${name} is not the one of this version`);
      await cache.put(address(name), response);
    }));
  } catch (why) {
    await caches.delete(VERSION);
    throw why;
  }
  for (const name of Object.keys(REST)) {
    const response = await formerly(name);
    if (response) await cache.put(address(name), response).catch(() => {});
  }
}

// Brings the rest, one file after the other; whether all of it is here.
async function rest() {
  const cache = await caches.open(VERSION);
  let all = true;
  for (const name of Object.keys(REST)) {
    try {
      if (await cache.match(address(name))) continue;
      const response = await fetched(name);
      if (response) await cache.put(address(name), response);
      else all = false;
    } catch {
      all = false;
    }
  }
  return all;
}

// Takes the former version's place, unless another tab shows that: it would get this one's files. How many do.
async function activate(asking) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== asking.id && isPage(new URL(url)));
  if (!others.length) await self.skipWaiting();
  return others.length;
}

async function answer(name, request) {
  // Nothing is kept any more: the reader or the browser has removed it.
  if (!(await caches.has(VERSION))) return fetch(request);
  const cache = await caches.open(VERSION);
  const kept = await cache.match(address(name)).then((found) => found && sound(name, found)).catch(() => {});
  if (kept) return kept;
  // Not brought yet, or damaged.
  await cache.delete(address(name)).catch(() => {});
  let fresh;
  try {
    fresh = await fetched(name);
  } catch {
    return explained(request);
  }
  if (fresh) {
    await cache.put(address(name), fresh.clone()).catch(() => {});
    return fresh;
  }
  // The host has another version, so this one will not be whole again.
  if (name in CORE) {
    await self.registration.unregister();
    await caches.delete(VERSION);
    return fetch(request);
  }
  self.registration.update().catch(() => {});
  return new Response("This file is of another version.", { status: 404, headers: { "Content-Type": "text/plain" } });
}

// Without network, and with nothing that can be trusted.
function explained({ mode }) {
  const type = mode === "navigate" ? "text/html" : "text/plain";
  const html = /*explanation*/;
  const text = mode === "navigate" ? html : "You are offline.";
  return new Response(text, { status: 503, headers: { "Content-Type": `${type}; charset=utf-8` } });
}

// Which file a request is for; none for what is not of this version.
function named({ method, url }) {
  const asked = new URL(url);
  if (method !== "GET" || !url.startsWith(SCOPE)) return null;
  if (isPage(asked)) return PAGE;
  const name = asked.pathname.slice(new URL(SCOPE).pathname.length);
  return !asked.search && Object.hasOwn(FILES, name) ? name : null;
}

// The page, with any view in its query.
function isPage({ origin, pathname }) {
  return [SCOPE, SCOPE + PAGE].includes(origin + pathname);
}

// Hosts send `index.html` elsewhere.
function address(name) {
  return SCOPE + (name === PAGE ? "" : name);
}

// A file from the network, or from the browser's own memory where that has the right one; none where it is another one.
async function fetched(name) {
  const hasHash = /-[0-9a-f]{16}[_.]/.test(name);
  for (const cache of [hasHash ? "default" : "no-cache", "reload"]) {
    const response = await fetch(address(name), { cache });
    const found = response.ok && (await sound(name, response));
    if (found) return found;
  }
}

// A file as a former version kept it, where it is the same one.
async function formerly(name) {
  for (const former of await versions()) {
    const found = await (await caches.open(former)).match(address(name));
    const same = found && (await sound(name, found));
    if (same) return same;
  }
}

// The same answer, if its bytes are those of this version.
async function sound(name, response) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (btoa(String.fromCharCode(...digest)) !== FILES[name]) return null;
  const headers = new Headers(response.headers);
  // These are of the bytes on their way.
  for (const header of ["Content-Encoding", "Content-Length", "Transfer-Encoding", "Vary"]) headers.delete(header);
  return new Response(bytes, { headers });
}

async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

async function clear(which) {
  await Promise.all((await versions()).filter(which).map((name) => caches.delete(name)));
}
