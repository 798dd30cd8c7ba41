// FalconVis over an Arrow table in memory. It only counts rows, so it runs on counts-only data: an
// easier task than the others have. `hover` activates a chart, which builds its data index.
import { ArrowDB, FalconVis } from 'falcon-vis';
import { Table, makeVector } from 'apache-arrow';
import { CHARTS, DIMS, SIZES, chart, isRange } from '../page/data.mjs';
import { EMPTY } from '../page/script.mjs';

export const meta = { countsOnly: true };
let views, total, last = EMPTY;

// Falcon floors a brush to pixels and takes (lo, hi] of values: one pixel a bin, a spare bin at each
// end and a brush a hair below the bin's edges make its answers exact.
const HAIR = 1e-6;

export async function load(c) {
  const vectors = Object.fromEntries(DIMS.map(d => [d, makeVector(c[d])]));
  const falcon = new FalconVis(new ArrowDB(new Table(vectors)));
  views = {};
  for (const name of DIMS) {
    const n = SIZES[name];
    views[name] = await falcon.view1D(isRange(name)
      ? { type: 'continuous', name, resolution: n + 2, binConfig: { start: -1, stop: n + 1, step: 1 } }
      : { type: 'categorical', name, range: Array.from({ length: n }, (_, i) => i) });
  }
  total = await falcon.view0D();
  await falcon.all();
}

export async function hover(dim) {
  await views[dim].activate();
}

export async function filter(state) {
  for (const dim of DIMS) {
    const want = state[dim];
    if (want === last[dim]) continue;
    await views[dim].activate();
    await views[dim].select(want ? (isRange(dim) ? [want[0] - HAIR, want[1] + 1 - HAIR] : want) : undefined);
    await null; await null; // the library does not await its own counts
  }
  last = state;
  const out = {};
  for (const [name, dim] of CHARTS) {
    const from = isRange(dim) ? 1 : 0;
    out[name] = { points: views[dim].state.filter.slice(from, from + SIZES[dim]), power: new Float64Array(SIZES[dim]) };
  }
  out.totals = { sites: total.state.filter, points: total.state.filter, power: 0 };
  return out;
}
