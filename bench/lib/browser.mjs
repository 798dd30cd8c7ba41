// A fresh headless Chromium for each run, and what its page's process uses. Linux only: it reads /proc.
import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export const within = (promise, seconds, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: over ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map(tid => [+tid, readFileSync(`/proc/${pid}/task/${tid}/comm`, 'utf8')]);
  } catch {
    return [];
  }
}
const isWorker = name => name.startsWith('DedicatedWorker');

// CPU milliseconds of the page's main thread and its workers so far, not of the browser's helper threads. On a
// quiet machine the difference of two is the wall time of work that is not parallel; on a busy one it still is.
export function cpuMs(pid) {
  let ns = 0;
  for (const [tid, name] of threads(pid)) {
    if (tid !== pid && !isWorker(name)) continue;
    try {
      ns += +readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'utf8').split(' ')[0];
    } catch {} // it has ended
  }
  return ns / 1e6;
}

// MB of the page's process, workers and wasm memory included: now, and the most there ever was.
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = key => +status.match(new RegExp(key + ':\\s+(\\d+)'))[1] / 1024;
  return { rss: mb('VmRSS'), peak: mb('VmHWM') };
}

// The one renderer that has a worker's thread while the page has a worker.
async function processOf(page, session) {
  await page.evaluate(() => bench.mark(true));
  for (let tries = 0; tries < 50; tries++) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const found = processInfo.filter(({ id }) => threads(id).some(([, name]) => isWorker(name)));
    if (found.length === 1) {
      await page.evaluate(() => bench.mark(false));
      return found[0].id;
    }
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('cannot tell which process the page is in');
}

export async function withPage(executablePath, origin, job, file = 'index.html') {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const errors = [];
  try {
    const page = await browser.newPage();
    page.on('pageerror', error => errors.push(error.message));
    page.on('crash', () => errors.push('the page crashed'));
    await page.goto(`${origin}/page/${file}`);
    await page.waitForFunction('window.bench');
    return await job(page, await processOf(page, await browser.newBrowserCDPSession()));
  } catch (error) {
    throw new Error([error.message.split('\n')[0], ...errors].join('; '));
  } finally {
    await within(browser.close(), 10, 'close').catch(() => {});
  }
}
