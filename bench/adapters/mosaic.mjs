// Mosaic (core, no drawing) over DuckDB-WASM: four chart clients and a totals client that share one
// crossfilter selection. `hover` activates a chart, which pre-aggregates for it. Query consolidation is
// off: it would have every update wait for an animation frame.
import { Coordinator, Selection, clauseInterval, clausePoints, makeClient, wasmConnector } from '@uwdata/mosaic-core';
import { Query, count, float64, sum } from '@uwdata/mosaic-sql';
import * as duck from './duckdb.mjs';
import { CHARTS, DIMS, SIZES, chart, isRange } from '../page/data.mjs';
import { EMPTY } from '../page/script.mjs';

export const meta = {
  assets: duck.meta.assets,
};
const selection = Selection.crossfilter();
const sources = {}, results = {};
let coordinator, last = EMPTY;

export const init = () => duck.init();

export async function load(c) {
  await duck.load(c);
  coordinator = new Coordinator(wasmConnector({ duckdb: duck.db, connection: duck.con }), { logger: null, consolidate: false });
  const sums = { points: float64(sum('points')), power: float64(sum('power')) };
  const clients = [...CHARTS, ['totals', null]].map(([name, dim]) => {
    const client = makeClient({
      coordinator, selection,
      query: filter => {
        const q = Query.from('sites').where(filter ?? []);
        return dim ? q.select({ id: dim, ...sums }).groupby(dim) : q.select({ sites: count(), ...sums });
      },
      queryResult: data => { results[name] = data; },
      queryError: e => { throw e; },
    });
    if (dim) sources[dim] = client;
    return client;
  });
  sources.region = {};
  await Promise.all(clients.map(client => client.pending));
}


function clause(dim, want) {
  const source = sources[dim];
  const clients = dim === 'region' ? new Set() : new Set([source]);
  return isRange(dim)
    ? clauseInterval(dim, want, { source, clients, scale: { type: 'identity', domain: [0, SIZES[dim]], range: [0, SIZES[dim]] } })
    : clausePoints([dim], want?.map(id => [id]), { source, clients });
}

export async function hover(dim) {
  selection.activate(clause(dim, isRange(dim) ? [0, 0] : [0]));
  await selection.pending('activate');
  await coordinator.exec('SELECT 1'); // queued behind the pre-aggregation
}

export async function filter(state) {
  if (state === EMPTY && last !== EMPTY) {
    selection.reset();
    await selection.pending('value');
  } else {
    for (const dim of DIMS) {
      if (state[dim] === last[dim]) continue;
      selection.update(clause(dim, state[dim]));
      await selection.pending('value');
    }
  }
  last = state;
  const out = {};
  for (const [name, dim] of CHARTS) {
    const [ids, n, w] = ['id', 'points', 'power'].map(k => results[name].getChild(k).toArray());
    out[name] = chart(dim, ids, n, w);
  }
  out.totals = results.totals.get(0);
  return out;
}
