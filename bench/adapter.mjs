// Chargeboard's engine for the benchmark: see README.md for what an adapter is.
import { CHARTS, DIMS, SIZES } from '/page/data.mjs';

export const meta = { name: 'chargeboard', assets: ['engine.wasm'] };
let engine, answer;

// Starts the engine, and runs it on a few made-up rows so that the browser has compiled it.
export async function init() {
  const response = fetch(new URL('engine.wasm', import.meta.url));
  engine = (await WebAssembly.instantiateStreaming(response)).instance.exports;
  engine.warm_up();
}

// Power stays in kW: the engine adds up whole numbers of any unit.
export async function load(columns) {
  for (const name of [...DIMS, 'points', 'power']) {
    const from = columns[name];
    const rows = from.length, address = engine.column(from.BYTES_PER_ELEMENT, rows);
    new from.constructor(engine.memory.buffer, address, rows).set(from);
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
  if (answer?.buffer !== engine.memory.buffer || answer.address !== address) answer = view(address);
  const [sites, points, power] = answer.totals;
  return { ...answer.charts, totals: { sites, points, power } };
}

// The charts as the engine keeps them: good until the next filter.
function view(address) {
  const { buffer } = engine.memory;
  let at = address;
  const take = size => new Float64Array(buffer, (at += size * 8) - size * 8, size);
  const totals = take(3);
  const charts = Object.fromEntries(CHARTS.map(([name, dim]) =>
    [name, { points: take(SIZES[dim]), power: take(SIZES[dim]) }]));
  return { buffer, address, totals, charts };
}

function say(words) {
  new Uint32Array(engine.memory.buffer, engine.words(words.length), words.length).set(words);
}
