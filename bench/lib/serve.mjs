// The benchmark's files on a local port, cross-origin isolated: a clock of 5 µs, and shared memory allowed.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

// `mounts` are folders outside the root, by the first part of their path.
export async function serve(root, mounts) {
  const fileOf = url => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const mount = path.split('/')[1];
    return mounts[mount] ? join(mounts[mount], path.slice(mount.length + 1)) : join(root, path);
  };
  const server = createServer(async (request, response) => {
    try {
      const file = fileOf(request.url);
      const body = await readFile(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...HEADERS, 'Content-Type': type }).end(body);
    } catch {
      response.writeHead(404, HEADERS).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise(done => server.once('listening', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, fileOf, close: () => server.close() };
}
