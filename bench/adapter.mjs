// Chargeboard's engine for the benchmark: see README.md for what an adapter is.
import { CHARTS, DIMS, SIZES } from '/page/data.mjs';

export const meta = { name: 'chargeboard', packages: [], assets: ['engine.wasm'] };
let engine;

export async function init() {
  const response = fetch(new URL('engine.wasm', import.meta.url));
  engine = (await WebAssembly.instantiateStreaming(response)).instance.exports;
}

// Power stays in kW: the engine adds up whole numbers of any unit.
export async function load(columns) {
  for (const name of [...DIMS, 'points', 'power']) {
    const from = columns[name];
    const address = engine.column(from.BYTES_PER_ELEMENT, from.length);
    new from.constructor(engine.memory.buffer, address, from.length).set(from);
  }
  say(DIMS.map(dim => SIZES[dim]));
  if (!engine.load()) throw new Error('the engine refused the rows');
}

export async function filter(state) {
  const words = [];
  for (const dim of DIMS) {
    const want = state[dim];
    if (!want) words.push(0);
    else if (dim === 'powerClass' || dim === 'month') words.push(2, ...want);
    else words.push(1, want.length, ...want);
  }
  say(words);
  const address = engine.filter();
  // One copy of all numbers; the charts are views of it.
  const count = 3 + CHARTS.reduce((sum, [, dim]) => sum + 2 * SIZES[dim], 0);
  const numbers = new Float64Array(engine.memory.buffer, address, count).slice();
  let at = 3;
  const take = size => numbers.subarray(at, at += size);
  const out = { totals: { sites: numbers[0], points: numbers[1], power: numbers[2] } };
  for (const [name, dim] of CHARTS) out[name] = { points: take(SIZES[dim]), power: take(SIZES[dim]) };
  return out;
}

function say(words) {
  new Uint32Array(engine.memory.buffer, engine.words(words.length), words.length).set(words);
}
