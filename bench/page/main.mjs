// The page's side of the benchmark. The runner calls one function of `bench` at a time and reads the CPU time of
// this page's threads in between; the clock here is the wall clock.
import { CHARTS, SIZES, generate } from './data.mjs';
import { EMPTY, interactions } from './script.mjs';
import { probe } from './probe.mjs';

const steps = interactions();
let contender, columns, result, over, marker;

async function timed(action) {
  const since = performance.now();
  await action();
  return performance.now() - since;
}

// Same numbers, same hash: 32 bits over all that an interaction returned.
function checksum({ totals, ...charts }) {
  let hash = 0x811c9dc5;
  const mix = number => {
    const value = Number(number);
    hash = Math.imul(hash ^ (value % 4294967296), 0x01000193);
    hash = Math.imul(hash ^ (value / 4294967296), 0x01000193) ^ (hash >>> 13);
  };
  for (const [name, dim] of CHARTS) {
    for (let id = 0; id < SIZES[dim]; id++) {
      mix(charts[name].points[id]);
      mix(charts[name].power[id]);
    }
  }
  [totals.sites, totals.points, totals.power].forEach(mix);
  return hash >>> 0;
}

window.bench = {
  probe,
  frame: () => new Promise(done => requestAnimationFrame(() => setTimeout(done))),
  nothing: async () => 0,

  // A worker tells the runner which process this page is in.
  mark(on) {
    if (on) marker = new Worker(URL.createObjectURL(new Blob([''])));
    else marker.terminate();
  },

  // Importing and starting a library, its wasm included, and making the data: neither is load time.
  // One that only counts rows gets rows of one charge point and no power, so that its counts are sums.
  async init({ url, rows, shape, counts }) {
    const ms = await timed(async () => {
      contender = await import(url);
      await contender.init?.();
    });
    columns = generate(rows, shape);
    if (counts || contender.meta?.countsOnly) {
      columns.points.fill(1);
      columns.power.fill(0);
    }
    return { ms, meta: contender.meta ?? {} };
  },
  load() {
    const given = columns;
    columns = null;
    return timed(() => contender.load(given));
  },
  first: () => timed(async () => { result = await contender.filter(EMPTY); }),

  // The pointer enters the chart of interaction i: what prefetches then is timed apart.
  hovers: i => !!contender.hover && !!steps[i].dim && steps[i].dim !== over,
  hover: i => timed(() => contender.hover(steps[i].dim)),
  step: i => timed(async () => {
    over = steps[i].dim;
    result = await contender.filter(steps[i].state);
  }),
  sum: () => checksum(result),
};
