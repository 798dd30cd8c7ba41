// The page's side of the import benchmark: a file is fetched as a blob beforehand, then each reader has it.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';

const COUNTRIES = ['DE', 'FR', 'NL', 'RO'];
let blob, read;

// The worker's messages, in the format of src/wire.rs: postcard, so variants and lengths are single small bytes here.
const text = word => [word.length, ...new TextEncoder().encode(word)];
const OPEN = [0, 1, ...text('register.csv'), 0];
const NAMED = [3, 0, COUNTRIES.length, ...COUNTRIES.flatMap(text)];
const READY = 0, REFUSED = 2, OPENED = 3, ANSWER = 6;

// A reply's numbers after its variant, seven bits a byte.
function* numbers(bytes) {
  for (let at = 1; at < bytes.length;) {
    let number = 0, scale = 1, byte;
    do {
      byte = bytes[at++];
      number += (byte & 127) * scale;
      scale *= 128;
    } while (byte & 128);
    yield number;
  }
}

async function chargeboard(loader) {
  const worker = new Worker(`/own/${loader}`);
  const reply = wanted => new Promise((done, fail) => {
    worker.onmessage = ({ data }) => {
      if (data[0] === wanted) done(data);
      if (data[0] === REFUSED) fail(new Error(new TextDecoder().decode(data.slice(2))));
    };
  });
  await reply(READY);
  return async () => {
    const opened = reply(OPENED);
    worker.postMessage([new Uint8Array(OPEN), blob]);
    await opened;
    return async () => {
      const answer = reply(ANSWER);
      worker.postMessage([new Uint8Array(NAMED)]);
      // No operators; then for each country that it is there, and its charge points.
      return [...numbers(await answer)].slice(2).filter((_, at) => at % 2);
    };
  };
}

// The classes of AFIR with an AC power within 1 % of a nominal one taken for it, as the page has them.
const NOMINAL = [2.3, 3.7, 7.4, 11, 22, 43];
const snapped = `CASE ${NOMINAL.map(kw => `WHEN abs(kw - ${kw}) <= ${kw * 0.01} THEN ${kw}`).join(' ')} ELSE kw END`;
const SQL = `
  CREATE TABLE register AS
  SELECT trim(operator) AS operator, upper(country) AS country, latitude, longitude, charge_points, kw * 1000 AS watts,
    CASE WHEN ac AND kw IS NULL THEN 'ac-unknown' WHEN ac AND ${snapped} < 7.4 THEN 'ac-slow'
      WHEN ac AND ${snapped} <= 22 THEN 'ac-medium' WHEN ac THEN 'ac-fast' WHEN kw IS NULL THEN 'dc-unknown'
      WHEN kw < 50 THEN 'dc-slow' WHEN kw < 150 THEN 'dc-fast' WHEN kw < 350 THEN 'dc-ultra-1' ELSE 'dc-ultra-2' END AS class,
    strftime(opened, '%Y-%m') AS month, station_id
  FROM (SELECT *, CASE WHEN power_kw > 0 THEN power_kw END AS kw, current = 'AC' AS ac FROM read_csv('register.csv', header = true))
  WHERE latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180`;

async function duckdb() {
  const dist = '/node_modules/@duckdb/duckdb-wasm/dist/';
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(dist + 'duckdb-browser-eh.worker.js'));
  await db.instantiate(new URL(dist + 'duckdb-eh.wasm', location.href).href);
  const con = await db.connect();
  return async () => {
    await db.registerFileHandle('register.csv', blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await con.query(SQL);
    return async () => {
      const sums = await con.query('SELECT country, sum(charge_points)::DOUBLE AS points FROM register GROUP BY country');
      const points = Object.fromEntries(sums.toArray().map(row => [row.country, row.points]));
      return COUNTRIES.map(country => points[country]);
    };
  };
}

window.importers = {
  async start(name, loader) {
    blob = new File([await (await fetch('/data/register.csv')).blob()], 'register.csv');
    read = await { chargeboard, duckdb }[name](loader);
  },
  async read() {
    const since = performance.now();
    const sums = await read();
    const ms = performance.now() - since;
    const points = await sums();
    return { ms, sums: COUNTRIES.map((country, at) => `${country} ${points[at]}`).join(', ') };
  },
};
