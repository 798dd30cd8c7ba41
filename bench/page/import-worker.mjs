// The import as the page uses it: in a worker, fed by pieces of the file.
import start from '/dist/importer.js';

const SIZE = 1 << 18;
const TOTALS = 19;
let importer;

onmessage = async ({ data: file }) => {
  if (!file) {
    importer = await start({ module_or_path: '/dist/importer_bg.wasm' });
    return postMessage(null);
  }
  for (let at = 0, next = read(file, 0); at < file.size; at += SIZE) {
    const bytes = await next;
    next = read(file, at + SIZE);
    const address = importer.piece(bytes.byteLength);
    new Uint8Array(importer.memory.buffer, address, bytes.byteLength).set(new Uint8Array(bytes));
    importer.feed();
  }
  const address = importer.finish();
  postMessage(address ? [...new Float64Array(importer.memory.buffer, address, TOTALS)] : []);
};

const read = (file, at) => file.slice(at, at + SIZE).arrayBuffer();
