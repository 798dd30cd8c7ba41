// The page's side of the import benchmark: two readers of the same file. Starting one, and getting the file, is not
// measured; what a reader leaves are columns, and their totals are asked for afterwards.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

let marker, file, reader, totals;

// The classes of our reader, in its order.
const CLASSES = ['ac_slow', 'ac_medium', 'ac_fast', 'dc_slow', 'dc_fast', 'dc_ultra1', 'dc_ultra2', 'ac_unknown', 'dc_unknown', 'unknown'];

// AFIR's class of a power, an AC power within 1 % of a nominal one taken for it.
const CLASS = `CASE WHEN kind = 'AC' THEN CASE
    WHEN kw < 7.4 AND abs(kw - 7.4) > 0.074 THEN 'ac_slow'
    WHEN kw <= 22 OR abs(kw - 22) <= 0.22 THEN 'ac_medium' ELSE 'ac_fast' END
  ELSE CASE WHEN kw < 50 THEN 'dc_slow' WHEN kw < 150 THEN 'dc_fast' WHEN kw < 350 THEN 'dc_ultra1' ELSE 'dc_ultra2' END END`;

// The same columns from the same ones, without the trimming, the repairs and the report, which make ours slower.
const COLUMNS = `operator, country, region, site, lat, lon, points, (kw * 1000)::INTEGER AS watts, ${CLASS} AS kind_of, opened`;
const MAPPINGS = {
  irve: `SELECT ${COLUMNS} FROM (
      SELECT nom_operateur AS operator, 'FR' AS country, left(code_insee_commune, 2) AS region, id_station_itinerance AS site,
        split_part(trim(coordonneesXY, '[]'), ',', 2)::DOUBLE AS lat,
        split_part(trim(coordonneesXY, '[]'), ',', 1)::DOUBLE AS lon,
        1 AS points, puissance_nominale AS kw, date_mise_en_service AS opened,
        CASE WHEN prise_type_combo_ccs OR prise_type_chademo THEN 'DC' ELSE 'AC' END AS kind
      FROM read_csv('register.csv', header = true, types = {'code_insee_commune': 'VARCHAR'})
      QUALIFY row_number() OVER (PARTITION BY id_pdc_itinerance ORDER BY date_maj DESC) = 1)`,
  plain: `SELECT ${COLUMNS} FROM (
      SELECT operator, country, state AS region, site, lat, lon, points, power AS kw, current AS kind, opened
      FROM read_csv('register.csv', header = true))`,
};

const readers = {
  chargeboard: () => {
    const worker = new Worker('/page/import-worker.mjs', { type: 'module' });
    const ask = message => new Promise((done, failed) => {
      worker.onerror = event => failed(new Error(event.message));
      worker.onmessage = ({ data }) => done(data);
      worker.postMessage(message);
    });
    return { start: () => ask(null), read: async () => { totals = await ask(file); }, totals: async () => totals };
  },
  duckdb: kind => {
    const dist = '/node_modules/@duckdb/duckdb-wasm/dist/';
    let db, con;
    return {
      async start() {
        db = new AsyncDuckDB(new VoidLogger(), new Worker(dist + 'duckdb-browser-eh.worker.js'));
        await db.instantiate(new URL(dist + 'duckdb-eh.wasm', location.href).href);
        con = await db.connect();
        // In its own memory already when the clock starts.
        await db.registerFileBuffer('register.csv', new Uint8Array(await file.arrayBuffer()));
      },
      read: () => con.query(`CREATE TABLE points AS ${MAPPINGS[kind]}`),
      async totals() {
        const classes = CLASSES.map(name => `coalesce(sum(points) FILTER (WHERE kind_of = '${name}'), 0)`);
        const answer = await con.query(`SELECT unnest([count(*), sum(points), sum(points::BIGINT * watts),
          sum(round(lat * 1e7)), sum(round(lon * 1e7)), sum(strftime(opened, '%Y%m%d')::BIGINT), count(DISTINCT operator),
          count(DISTINCT region), count(DISTINCT site), ${classes}]::DOUBLE[]) AS total FROM points`);
        return [...answer.getChild('total').toArray()];
      },
    };
  },
};

async function timed(action) {
  const since = performance.now();
  await action();
  return performance.now() - since;
}

window.bench = {
  frame: () => new Promise(done => requestAnimationFrame(() => setTimeout(done))),

  // A worker tells the runner which process this page is in.
  mark(on) {
    if (on) marker = new Worker(URL.createObjectURL(new Blob([''])));
    else marker.terminate();
  },
  async start({ name, kind }) {
    file = await (await fetch(`/.build/${kind}.csv`)).blob();
    reader = readers[name](kind);
    await reader.start();
  },
  read: () => timed(() => reader.read()),
  totals: () => reader.totals(),
};
