// Perspective: a table in its wasm engine (in a worker); a filter change is a new view a chart.
import perspective from '@perspective-dev/client';
import { Table, makeVector, tableToIPC } from 'apache-arrow';
import { CHARTS, DIMS, chart, isRange } from '../page/data.mjs';

export const meta = {
  assets: [
    '/node_modules/@perspective-dev/server/dist/wasm/perspective-server.wasm',
    '/node_modules/@perspective-dev/client/dist/wasm/perspective-js.wasm',
    '/node_modules/@perspective-dev/client/dist/cdn/perspective-server.worker.js',
  ],
};
let client, table;

export async function init() {
  const [server, js] = meta.assets;
  perspective.init_server(fetch(server));
  perspective.init_client(fetch(js));
  client = await perspective.worker(new Worker(meta.assets[2], { type: 'module' }));
}

export async function load(c) {
  const vectors = Object.fromEntries(Object.entries(c).map(([k, v]) => [k, makeVector(v)]));
  table = await client.table(tableToIPC(new Table(vectors), 'stream').buffer);
  await table.size();
}

function filters(state, own) {
  return DIMS.filter(d => d !== own && state[d]).flatMap(d => {
    const want = state[d];
    return isRange(d)
      ? [[d, '>=', want[0]], [d, '<=', want[1]]]
      : [want.length === 1 ? [d, '==', want[0]] : [d, 'in', want]];
  });
}

async function sums(state, own, groupBy, columns) {
  const view = await table.view({
    columns,
    group_by: [groupBy],
    aggregates: { points: 'sum', power: 'sum', month: 'count' },
    filter: filters(state, own),
  });
  const r = await view.to_columns();
  await view.delete();
  return r;
}

export async function filter(state) {
  const out = {};
  for (const [name, dim] of CHARTS) {
    const r = await sums(state, dim, dim, ['points', 'power']);
    const { points, power } = out[name] = chart(dim);
    r.__ROW_PATH__.forEach(([id], i) => {
      if (id !== undefined) { points[id] = r.points[i]; power[id] = r.power[i]; }
    });
  }
  const r = await sums(state, null, 'region', ['points', 'power', 'month']); // row 0 is the grand total
  out.totals = { sites: r.month[0], points: r.points[0], power: r.power[0] };
  return out;
}
