// From runs to figures, and from figures to a table: the median over rounds of each interaction, then percentiles
// over the interactions.

export const median = values => {
  const sorted = [...values].sort((x, y) => x - y), half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const at = (values, q) => [...values].sort((x, y) => x - y)[Math.max(0, Math.ceil(q * values.length) - 1)];
const fix = (x, digits = 2) => x == null ? null : +x.toFixed(digits);
const FRAME = 1000 / 60;

// `expected` are the scan's checksums.
export function summarize(contender, rows, runs, expected, weight) {
  const { name, error } = contender;
  if (!runs.length) return { contender: name, rows, error };
  const { meta } = runs[0], done = Math.max(...runs.map(run => run.ms.length));
  const each = key => Array.from({ length: done }, (_, i) =>
    median(runs.map(run => run[key][i]).filter(x => x !== undefined)));
  const one = key => fix(median(runs.map(run => run[key])));
  const wall = each('ms'), cpu = each('cpu'), hover = each('hover'), whole = cpu.map((x, i) => x + hover[i]);
  const differs = expected && runs.map(run => run.sums.findIndex((sum, i) => sum !== expected[i])).find(i => i >= 0);
  return {
    contender: meta.name ?? name, counts_only: !!meta.countsOnly, rows, rounds: runs.length, done,
    init_ms: one('init_ms'), load_cpu: one('load_cpu'), load_wall: one('load_ms'), first_cpu: one('first_cpu'),
    p50: fix(median(cpu)), p95: fix(at(cpu, 0.95)), max: fix(at(cpu, 1)),
    p50_hover: fix(median(whole)), p95_hover: fix(at(whole, 0.95)), max_hover: fix(at(whole, 1)),
    in_frame: fix(whole.filter(x => x <= FRAME).length / done, 3),
    wall_p50: fix(median(wall)), wall_p95: fix(at(wall, 0.95)), wall_max: fix(at(wall, 1)),
    rss_mb: one('rss_mb'), peak_mb: one('peak_mb'), bytes_a_row: fix(one('rss_mb') * 2 ** 20 / rows, 1),
    brotli_bytes: weight,
    same: !expected ? 'no reference' : differs === undefined ? true : `differs at result ${differs}`,
    error,
  };
}

const CPU = ['p50_hover', 'p95_hover', 'max_hover'];

// Ratios are of CPU time, hover included, to the contender that `own` names.
export function table(lines, own, steps) {
  const ours = lines.find(line => line.contender === own && line.p95 !== undefined);
  const ratio = (line, key) => ours ? `${fix(line[key] / ours[key], line[key] < 10 * ours[key] ? 1 : 0)} ×` : '-';
  const columns = [
    ['contender', line => line.contender + (line.counts_only ? ' (counts only)' : '')],
    ['load', line => line.load_cpu], ['first', line => line.first_cpu],
    ...CPU.flatMap(key => [[key.replace('_hover', ''), line => line[key]], ['', line => ratio(line, key)]]),
    ['in frame', line => `${fix(line.in_frame * 100, 0)} %`],
    ['wall p95', line => line.wall_p95], ['wall max', line => line.wall_max],
    ['rss MB', line => fix(line.rss_mb, 0)], ['peak MB', line => fix(line.peak_mb, 0)],
    ['bytes a row', line => line.rows < 1e6 ? '-' : line.bytes_a_row],
    ['brotli kB', line => line.brotli_bytes == null ? '-' : fix(line.brotli_bytes / 1000, 1)],
    ['same', line => line.same === true ? 'yes' : line.same], ['done', line => `${line.done}/${steps}`],
  ];
  const row = cells => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(([title]) => title)), '|' + '---|'.repeat(columns.length),
    ...lines.map(line => line.p95 === undefined
      ? row([line.contender, line.error, ...Array(columns.length - 2).fill('')])
      : row(columns.map(([, cell]) => cell(line)))),
  ].join('\n');
}
