// The physical limit: how fast one core of this browser reads memory. sum.wat is the source of CODE.
const CODE =
  'AGFzbQEAAAABBwFgAn9/AX4CCAEBZQFtAgABAwIBAAcHAQNzdW0AAApoAWYBBHsDQCACIAD9AAQA/c4BIQIgAyAA/QAEEP3OASED' +
  'IAQgAP0ABCD9zgEhBCAFIAD9AAQw/c4BIQUgAEHAAGoiACABSQ0ACyACIAP9zgEgBCAF/c4B/c4BIQIgAv0dACAC/R0BfAs=';

// Best and median milliseconds of `times` passes over `bytes` bytes, in wasm SIMD and in plain JS.
export async function probe(bytes, times = 40) {
  const size = Math.ceil(bytes / 65536) * 65536;
  const memory = new WebAssembly.Memory({ initial: size / 65536 });
  new Uint8Array(memory.buffer).fill(3);
  const code = Uint8Array.from(atob(CODE), ch => ch.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(code, { e: { m: memory } });
  const words = new Uint32Array(memory.buffer);
  const inWasm = end => instance.exports.sum(0, end);
  const inJs = end => { let s = 0; for (let i = 0, n = end >> 2; i < n; i++) s = (s + words[i]) | 0; return s; };
  const run = f => {
    const ms = [];
    for (const t = performance.now(); performance.now() - t < 300;) f(65536); // short calls: let it compile
    const passes = Math.ceil(2e7 / size); // enough at a time for the clock
    for (let k = 0; k < times; k++) {
      const t = performance.now();
      for (let j = 0; j < passes; j++) f(size);
      ms.push((performance.now() - t) / passes);
    }
    ms.sort((a, b) => a - b);
    return { best: ms[0], median: ms[times >> 1] };
  };
  const wasm = run(inWasm), js = run(inJs);
  return { bytes: size, wasm, js };
}
