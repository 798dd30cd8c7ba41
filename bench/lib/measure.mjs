// One contender's run through the script in one page.
import { cpuMs, memory, within } from './browser.mjs';
import { median } from './summary.mjs';

export async function measure(page, pid, { url, rows, shape, counts, steps, limit, loadLimit }) {
  const session = await page.context().newCDPSession(page);
  const call = async (name, argument) => {
    const expression = `bench.${name}(${argument === undefined ? '' : JSON.stringify(argument)})`;
    const { result, exceptionDetails: failed } =
      await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return result.value;
  };
  // Wall and CPU milliseconds of one call.
  const both = async (name, argument, seconds = limit) => {
    await call('frame');
    const since = cpuMs(pid);
    const wall = await within(call(name, argument), seconds, name);
    return [wall, cpuMs(pid) - since];
  };

  const blank = memory(pid).rss;
  const { ms: init_ms, meta } = await within(call('init', { url, rows, shape, counts }), loadLimit, 'init');
  const [load_ms, load_cpu] = await both('load', undefined, loadLimit);
  const { rss } = memory(pid);
  const [first_ms, first_cpu] = await both('first');
  const run = { meta, init_ms, load_ms, load_cpu, first_ms, first_cpu, ms: [], cpu: [], hover: [], sums: [await call('sum')] };
  const idle = [];
  const end = Date.now() + limit * 1000;
  for (let i = 0; i < steps.length && Date.now() < end; i++) {
    const [, hover] = await call('hovers', i) ? await both('hover', i) : [0, 0];
    const [ms, cpu] = await both('step', i);
    run.ms.push(ms);
    run.cpu.push(cpu);
    run.hover.push(hover);
    run.sums.push(await call('sum'));
    if (i % 4 === 0) idle.push((await both('nothing'))[1]);
  }
  // What a call costs in itself comes off.
  const free = median(idle);
  run.cpu = run.cpu.map(x => Math.max(0, x - free));
  run.hover = run.hover.map(x => Math.max(0, x - free));
  return { ...run, rss_mb: rss - blank, peak_mb: Math.max(rss, memory(pid).peak) - blank };
}
