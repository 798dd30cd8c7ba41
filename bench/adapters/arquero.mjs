// Arquero: one filter for each distinct predicate, then a group-by and rollup for each chart (faster
// here than filtering pre-grouped tables).
import { op, table } from 'arquero';
import { CHARTS, DIMS, chart, isRange } from '../page/data.mjs';

const sums = { points: op.sum('points'), power: op.sum('power') };
let base;

export async function load(columns) {
  base = table({ ...columns });
}

// Arquero compiles expression strings: ids and bounds go in as literals.
function predicate(state, own) {
  const tests = DIMS.filter(d => d !== own && state[d]).map(d => {
    const want = state[d];
    return isRange(d)
      ? `(d.${d} >= ${want[0]} && d.${d} <= ${want[1]})`
      : `(${want.map(id => `d.${d} === ${id}`).join(' || ')})`;
  });
  return tests.length ? `d => ${tests.join(' && ')}` : '';
}

export async function filter(state) {
  const filtered = new Map([['', base]]);
  const rows = own => {
    const p = predicate(state, own);
    if (!filtered.has(p)) filtered.set(p, base.filter(p));
    return filtered.get(p);
  };
  const out = {};
  for (const [name, dim] of CHARTS) {
    const r = rows(dim).groupby(dim).rollup(sums);
    const ids = r.array(dim), n = r.array('points'), w = r.array('power');
    out[name] = chart(dim, ids, n, w);
  }
  out.totals = rows().rollup({ sites: op.count(), ...sums }).object();
  return out;
}
