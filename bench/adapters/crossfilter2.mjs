// crossfilter2 over row numbers (not objects), the leanest way it can be fed. Every group is kept up
// to date by the library itself as filters change; only changed filters are set.
import crossfilter from 'crossfilter2';
import { CHARTS, DIMS, chart, isRange } from '../page/data.mjs';
import { EMPTY } from '../page/script.mjs';

let dims, groups, all, last = EMPTY;

export async function load(c) {
  const { points, power } = c;
  const reduce = [
    (a, i) => { a.sites++; a.points += points[i]; a.power += power[i]; return a; },
    (a, i) => { a.sites--; a.points -= points[i]; a.power -= power[i]; return a; },
    () => ({ sites: 0, points: 0, power: 0 }),
  ];
  const cf = crossfilter(Array.from({ length: points.length }, (_, i) => i));
  dims = Object.fromEntries(DIMS.map(d => { const column = c[d]; return [d, cf.dimension(i => column[i])]; }));
  groups = CHARTS.map(([name, dim]) => [name, dim, dims[dim].group().reduce(...reduce)]);
  all = cf.groupAll().reduce(...reduce);
  all.value();
  for (const [, , group] of groups) group.all();
}

export async function filter(state) {
  for (const dim of DIMS) {
    const want = state[dim];
    if (want === last[dim]) continue;
    if (!want) dims[dim].filterAll();
    else if (isRange(dim)) dims[dim].filterRange([want[0], want[1] + 1]);
    else if (want.length === 1) dims[dim].filterExact(want[0]);
    else { const set = new Set(want); dims[dim].filterFunction(v => set.has(v)); }
  }
  last = state;
  const out = { totals: all.value() };
  for (const [name, dim, group] of groups) {
    const { points, power } = out[name] = chart(dim);
    for (const { key, value } of group.all()) { points[key] = value.points; power[key] = value.power; }
  }
  return out;
}
