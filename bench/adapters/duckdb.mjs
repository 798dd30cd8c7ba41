// DuckDB-WASM (single-threaded `eh` build, the default bundle): Arrow in, SQL per interaction.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { Table, makeVector, tableToIPC } from 'apache-arrow';
import { CHARTS, DIMS, chart, isRange } from '../page/data.mjs';

const dist = '/node_modules/@duckdb/duckdb-wasm/dist/';
export const meta = {
  assets: [dist + 'duckdb-eh.wasm', dist + 'duckdb-browser-eh.worker.js'],
};
let db, con;

export async function init() {
  const [wasm, worker] = meta.assets;
  db = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
  await db.instantiate(new URL(wasm, location.href).href);
  con = await db.connect();
}

export async function load(c) {
  const vectors = Object.fromEntries(Object.entries(c).map(([k, v]) => [k, makeVector(v)]));
  await con.insertArrowFromIPCStream(tableToIPC(new Table(vectors), 'stream'), { name: 'sites' });
}

export { db, con };

export function where(state, own) {
  const tests = DIMS.filter(d => d !== own && state[d]).map(d => {
    const want = state[d];
    return isRange(d)
      ? `${d} BETWEEN ${want[0]} AND ${want[1]}`
      : `${d} IN (${want.join()})`;
  });
  return tests.length ? ` WHERE ${tests.join(' AND ')}` : '';
}

const SUMS = 'sum(points)::DOUBLE points, sum(power)::DOUBLE power';

export async function filter(state) {
  const out = {};
  for (const [name, dim] of CHARTS) {
    const r = await con.query(`SELECT ${dim} id, ${SUMS} FROM sites${where(state, dim)} GROUP BY ${dim}`);
    const [ids, n, w] = ['id', 'points', 'power'].map(k => r.getChild(k).toArray());
    out[name] = chart(dim, ids, n, w);
  }
  const t = await con.query(`SELECT count(*)::DOUBLE sites, ${SUMS} FROM sites${where(state)}`);
  out.totals = t.get(0).toJSON();
  return out;
}
