// Chargeboard's engine for the benchmark: see README.md for what an adapter is.
import { CHARTS, DIMS, SIZES } from '/page/data.mjs';

export const meta = { name: 'chargeboard', assets: ['engine.wasm'] };
const answers = Array.from({ length: 4 }, space);
let engine, turn = 0;

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
  const { numbers, charts } = answers[turn = (turn + 1) % answers.length];
  numbers.set(new Float64Array(engine.memory.buffer, address, numbers.length));
  return { ...charts, totals: { sites: numbers[0], points: numbers[1], power: numbers[2] } };
}

// Space for an answer, and its charts as views of it. Answers take turns: new space for each one would cost more
// than all of the engine's work on few rows.
function space() {
  const numbers = new Float64Array(3 + 2 * CHARTS.reduce((sum, [, dim]) => sum + SIZES[dim], 0));
  let at = 3;
  const take = size => numbers.subarray(at, at += size);
  const charts = CHARTS.map(([name, dim]) => [name, { points: take(SIZES[dim]), power: take(SIZES[dim]) }]);
  return { numbers, charts: Object.fromEntries(charts) };
}

function say(words) {
  new Uint32Array(engine.memory.buffer, engine.words(words.length), words.length).set(words);
}
