#!/usr/bin/env node
// Every contender in a fresh headless Chromium, interleaved over rounds: see README.md.
import { appendFile, readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { withPage } from './lib/browser.mjs';
import { measure } from './lib/measure.mjs';
import { serve } from './lib/serve.mjs';
import { summarize, table } from './lib/summary.mjs';
import { interactions } from './page/script.mjs';

const OWN = 'chargeboard';
const root = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000,1000000,5000000' },
    peers: { type: 'string', default: '' },
    extra: { type: 'string', multiple: true, default: [] },
    shape: { type: 'string', default: 'independent' },
    rounds: { type: 'string', default: '3' },
    'limit-s': { type: 'string', default: '120' }, // of the script, a contender and round
    'load-limit-s': { type: 'string', default: '180' },
    out: { type: 'string', default: '' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    check: { type: 'boolean', default: false },
  },
});
if (options.check) Object.assign(options, { rows: '100000', rounds: '1' });
const rounds = +options.rounds, limit = +options['limit-s'], loadLimit = +options['load-limit-s'];
// To check that all agree, one tour of either kind is enough.
const steps = interactions().slice(0, options.check ? 100 : undefined);

// The peers' adapters are bundled and minified; ours, and extra ones, are served as they are.
const known = (await readdir(join(root, 'adapters'))).map(file => basename(file, '.mjs'));
const wanted = options.peers ? options.peers.split(',') : known;
for (const name of wanted) if (!known.includes(name)) throw new Error(`There is no adapter ${name}; there are: ${known.join(', ')}.`);
const peers = [...new Set(['scan', ...wanted])]; // the scan's results are the reference
await build({
  entryPoints: peers.map(name => join(root, 'adapters', name + '.mjs')), outdir: join(root, '.build'),
  bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error', legalComments: 'none',
});
const mounts = Object.fromEntries(options.extra.map((path, i) => [`extra${i}`, dirname(resolve(path))]));
const contenders = [
  ...peers.map(name => ({ name, url: `/.build/${name}.js` })),
  { name: OWN, url: '/dist/adapter.mjs' },
  ...options.extra.map((path, i) => ({ name: basename(path).replace(/\.m?js$/, ''), url: `/extra${i}/${basename(path)}` })),
];
const server = await serve(root, mounts);
const inPage = job => withPage(options.chromium, server.origin, job);

// Bytes of a contender's code as it is downloaded: minified bundle, wasm and worker files, brotli 11.
const weights = new Map();
async function weight({ url }, { assets = [] }) {
  let sum = 0;
  for (const asset of [url, ...assets]) {
    const file = server.fileOf(new URL(asset, server.origin + url).pathname);
    if (!weights.has(file)) {
      weights.set(file, brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length);
    }
    sum += weights.get(file);
  }
  return sum;
}

const note = text => process.stderr.write(text + '\n');
async function compare(rows) {
  const runs = new Map(contenders.map(contender => [contender, []]));
  const run = (contender, counts) => inPage((page, pid) =>
    measure(page, pid, { url: contender.url, rows, shape: options.shape, counts, steps, limit, loadLimit }));
  const probes = [];
  let countSums;
  contenders.forEach(contender => delete contender.error);
  for (let round = 0; round < rounds; round++) {
    probes.push(await inPage(page => page.evaluate(bytes => bench.probe(bytes), rows * 9)));
    for (let k = 0; k < contenders.length; k++) {
      const contender = contenders[(k + round) % contenders.length]; // everyone takes every place in turn
      if (contender.error) continue;
      try {
        const result = await run(contender);
        runs.get(contender).push(result);
        if (result.meta.countsOnly) countSums ??= (await run(contenders[0], true)).sums;
        note(`${rows} rows, round ${round + 1}, ${contender.name}: ${result.ms.length} interactions, load average ${loadavg()[0].toFixed(1)}`);
      } catch (error) {
        contender.error = error.message;
        note(`${rows} rows, round ${round + 1}, ${contender.name}: ${error.message}`);
      }
    }
  }
  const scanSums = runs.get(contenders[0])[0]?.sums;
  const lines = [];
  for (const [contender, all] of runs) {
    const meta = all[0]?.meta ?? {};
    lines.push(summarize(contender, rows, all, meta.countsOnly ? countSums : scanSums, all.length && !options.check ? await weight(contender, meta) : null));
  }
  const once = kind => Math.min(...probes.map(probe => probe[kind].best)).toFixed(3);
  console.log(`\n${rows} ${options.shape} rows, ${rounds} rounds; CPU milliseconds, × as much as ${OWN}.`);
  console.log(`The physical limit, ${(rows * 9 / 1e6).toFixed(1)} MB read once: ${once('wasm')} ms in wasm, ${once('js')} ms in JavaScript.\n`);
  console.log(table(lines, OWN, steps.length));
  if (options.out) await appendFile(options.out, lines.map(line => JSON.stringify({ ...line, shape: options.shape }) + '\n').join(''));
  return lines;
}

const lines = [];
for (const rows of options.rows.split(',')) lines.push(...await compare(+rows));
server.close();
if (options.check) {
  const wrong = lines.filter(line => line.same !== true || line.done !== steps.length);
  for (const line of wrong) note(`${line.contender}: ${line.error ?? line.same}, ${line.done ?? 0} of ${steps.length} interactions`);
  process.exitCode = wrong.length ? 1 : 0;
}
