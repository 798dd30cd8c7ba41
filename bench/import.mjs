#!/usr/bin/env node
// Reading a table: the page's worker and DuckDB-WASM, on the same file in the same Chromium. See README.md.
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { cpuMs, memory, within, withPage } from './lib/browser.mjs';
import { serve } from './lib/serve.mjs';
import { median } from './lib/summary.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
    dist: { type: 'string', default: process.env.CHARGEBOARD_DIST ?? join(root, '../dist') },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});

// Records like a register's, in random order; the numbers are of a linear congruence, so the same everywhere.
const COUNTRIES = 'DE FR NL IT GB NO SE ES BE AT CH DK PL PT FI CZ HU IE GR RO'.split(' ');
const POWERS = [[22, 'AC'], [11, 'AC'], [7.36, 'AC'], [50, 'DC'], [150, 'DC'], [300, 'DC'], [400, 'DC'], ['', 'AC']];
async function write(file, bytes) {
  const out = createWriteStream(file);
  let text = 'operator,country,latitude,longitude,charge_points,power_kw,current,opened,station_id,address\n';
  let seed = 7, written = 0;
  const next = most => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % 65521 % most;
  for (let row = 0; written + text.length < bytes; row++) {
    const operator = Math.floor(2000 ** (next(1000) / 1000));
    const [kw, current] = POWERS[(operator + next(3)) % POWERS.length];
    const place = `${(35 + next(30000) / 1000).toFixed(5)},${(next(39000) / 1000 - 9).toFixed(5)}`;
    const day = `${2014 + next(11)}-${String(1 + next(12)).padStart(2, '0')}-15`;
    text += `Operator ${operator},${COUNTRIES[(operator + next(4)) % 20]},${place},${1 + next(4)},${kw},${current},${day},ST${row},"${row} Main Street, ${next(900)}"\n`;
    if (text.length > 1 << 20) {
      written += text.length;
      if (!out.write(text)) await new Promise(done => out.once('drain', done));
      text = '';
    }
  }
  await new Promise(done => out.end(text, done));
}

await build({
  entryPoints: [join(root, 'page/import.mjs')], outdir: join(root, '.build'),
  bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error', legalComments: 'none',
});
const folder = await mkdtemp(join(tmpdir(), 'chargeboard-import-'));
const file = join(folder, 'register.csv');
await write(file, +options.megabytes * 1e6);
const { size } = await stat(file);
const loader = (await readdir(options.dist)).find(name => /^worker-.*_loader\.js$/.test(name));
if (!loader) throw new Error(`${options.dist} has no worker: run \`cargo xtask dist\`.`);
const server = await serve(root, { data: folder, own: options.dist });

const runs = { chargeboard: [], duckdb: [] };
for (let round = 0; round < +options.rounds; round++) {
  for (const name of round % 2 ? ['duckdb', 'chargeboard'] : ['chargeboard', 'duckdb']) {
    const run = await withPage(options.chromium, server.origin, async (page, pid) => {
      await page.evaluate(() => import('/.build/import.js'));
      await page.evaluate(([name, loader]) => importers.start(name, loader), [name, loader]);
      const [blank, since] = [memory(pid).rss, cpuMs(pid)];
      const { ms, sums } = await within(page.evaluate(() => importers.read()), 300, name);
      return { ms, cpu: cpuMs(pid) - since, mb: memory(pid).peak - blank, sums };
    });
    runs[name].push(run);
    process.stderr.write(`round ${round + 1}, ${name}: ${run.ms.toFixed(0)} ms, load average ${loadavg()[0].toFixed(1)}\n`);
  }
}
server.close();
await rm(folder, { recursive: true });

const of = (name, key) => median(runs[name].map(run => run[key]));
console.log(`\n${(size / 1e6).toFixed(0)} MB of CSV, ${options.rounds} rounds, medians.\n`);
console.log('| reader | wall, ms | × | CPU, ms | peak memory, MB | MB/s |\n|---|---|---|---|---|---|');
for (const name of Object.keys(runs)) {
  const wall = of(name, 'ms');
  const cells = [wall.toFixed(0), (wall / of('chargeboard', 'ms')).toFixed(2), of(name, 'cpu').toFixed(0), of(name, 'mb').toFixed(0), (size / 1e3 / wall).toFixed(0)];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
const sums = new Set(Object.values(runs).flat().map(run => run.sums));
console.log(sums.size === 1 ? `\nBoth read the same: ${[...sums][0]}` : `\nThey do not agree: ${[...sums].join(' and ')}`);
process.exitCode = sums.size === 1 ? 0 : 1;
