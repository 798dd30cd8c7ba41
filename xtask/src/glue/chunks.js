// Chunks of the program: each is loaded once, and again only after it failed.
const chunksComing = new Map();
function chunk(name) {
  let coming = chunksComing.get(name);
  if (!coming) {
    coming = chunkModule(name);
    chunksComing.set(name, coming);
    coming.catch(() => chunksComing.delete(name));
  }
  return coming;
}
async function chunkModule(name) {
  const inPage = document.querySelector(`script[data-later$="_${name}.wasm"]`);
  if (inPage) return WebAssembly.compile(Uint8Array.from(atob(inPage.textContent), (letter) => letter.charCodeAt(0)));
  const response = await fetch(import.meta.url.replace(/\.js(#.*)?$/, `_${name}.wasm`));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
const chunksStarted = new Map();
async function loadChunks(names, call, data) {
  let loaded = true;
  try {
    const modules = await Promise.all(names.map(chunk));
    for (const [at, name] of names.entries()) {
      if (!chunksStarted.has(name)) chunksStarted.set(name, WebAssembly.instantiate(modules[at], { __wasm_split: wasm }));
      await chunksStarted.get(name);
    }
  } catch (why) {
    console.error(why);
    loaded = false;
  }
  wasm.__indirect_function_table.get(call)(data, loaded);
}
