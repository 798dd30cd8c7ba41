#!/usr/bin/env node
// Two readers of the same CSV in the same headless Chromium, interleaved over rounds: see README.md.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { cpuMs, memory, withPage, within } from './lib/browser.mjs';
import { KINDS, register } from './lib/register.mjs';
import { serve } from './lib/serve.mjs';
import { median } from './lib/summary.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const megabytes = +options.megabytes, READERS = ['chargeboard', 'duckdb'];
const LIMIT = 300; // seconds, of one reader and round

await mkdir(join(root, '.build'), { recursive: true });
await build({
  entryPoints: [join(root, 'page/import.mjs')], outdir: join(root, '.build'),
  bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error', legalComments: 'none',
});
const server = await serve(root, {});

async function measure(name, kind) {
  return withPage(options.chromium, server.origin, async (page, pid) => {
    await within(page.evaluate(reader => bench.start(reader), { name, kind }), LIMIT, 'start');
    await page.evaluate(() => bench.frame());
    const before = memory(pid).rss, since = cpuMs(pid);
    const wall = await within(page.evaluate(() => bench.read()), LIMIT, 'read');
    const cpu = cpuMs(pid) - since, peak = memory(pid).peak - before;
    return { wall, cpu, peak, totals: await page.evaluate(() => bench.totals()) };
  }, 'import.html');
}

let agree = true;
console.log('| file | reader | CPU s | MB/s | wall s | peak MB | same |\n|---|---|---|---|---|---|---|');
for (const kind of Object.keys(KINDS)) {
  const file = createWriteStream(join(root, `.build/${kind}.csv`));
  for (const piece of register(kind, megabytes * 1e6)) if (!file.write(piece)) await once(file, 'drain');
  await new Promise(done => file.end(done));
  const runs = Object.fromEntries(READERS.map(name => [name, []]));
  for (let round = 0; round < +options.rounds; round++) {
    for (const name of round % 2 ? READERS.toReversed() : READERS) {
      runs[name].push(await measure(name, kind));
      process.stderr.write(`${kind}, round ${round + 1}, ${name}: load average ${loadavg()[0].toFixed(1)}\n`);
    }
  }
  const one = (name, key) => median(runs[name].map(run => run[key]));
  const reference = JSON.stringify(runs[READERS[0]][0].totals);
  for (const name of READERS) {
    const same = runs[name].every(run => JSON.stringify(run.totals) === reference);
    agree &&= same && runs[name][0].totals.length > 0;
    const cpu = one(name, 'cpu') / 1000, wall = one(name, 'wall') / 1000;
    const cells = [kind, name, cpu.toFixed(2), (megabytes / cpu).toFixed(0), wall.toFixed(2), one(name, 'peak').toFixed(0)];
    console.log(`| ${cells.join(' | ')} | ${same ? 'yes' : JSON.stringify(runs[name][0].totals)} |`);
  }
  const ratio = key => (one('duckdb', key) / one('chargeboard', key)).toFixed(1);
  console.log(`| ${kind} | chargeboard is so many times as fast | ${ratio('cpu')} × | | ${ratio('wall')} × | | |`);
}
server.close();
process.exitCode = agree ? 0 : 1;
