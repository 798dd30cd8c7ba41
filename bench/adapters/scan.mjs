// Baseline: one pass over typed arrays a query, no index. A row that fails no filter counts in every
// chart; a row that fails exactly one counts in that dimension's own chart.
import { CHARTS, DIMS, SIZES, chart, isRange } from '../page/data.mjs';

let c, fails;

export async function load(columns) {
  c = columns;
  fails = Object.fromEntries(DIMS.map(d => [d, new Uint8Array(SIZES[d])]));
}

export async function filter(state) {
  DIMS.forEach((dim, k) => {
    const want = state[dim], table = fails[dim].fill(want ? 1 << k : 0);
    if (!want) return;
    if (isRange(dim)) table.fill(0, want[0], want[1] + 1);
    else for (const id of want) table[id] = 0;
  });
  const out = Object.fromEntries(CHARTS.map(([name, dim]) =>
    [name, chart(dim)]));
  out.totals = scan(c, fails, out.byOperator, out.byCountry, out.byPowerClass, out.byMonth);
  return out;
}

function scan({ operator, country, region, powerClass, month, points, power }, f, A, B, C, D) {
  const { operator: fo, country: fc, region: fr, powerClass: fp, month: fm } = f;
  const an = A.points, aw = A.power, bn = B.points, bw = B.power;
  const cn = C.points, cw = C.power, dn = D.points, dw = D.power;
  let sites = 0, sumPoints = 0, sumPower = 0;
  for (let i = 0, rows = operator.length; i < rows; i++) {
    const o = operator[i], k = country[i], p = powerClass[i], m = month[i];
    const bits = fo[o] | fc[k] | fr[region[i]] | fp[p] | fm[m];
    if (bits & (bits - 1)) continue;
    const n = points[i], w = power[i];
    if (bits === 0) {
      sites++; sumPoints += n; sumPower += w;
      an[o] += n; aw[o] += w; bn[k] += n; bw[k] += w;
      cn[p] += n; cw[p] += w; dn[m] += n; dw[m] += w;
    } else if (bits === 1) { an[o] += n; aw[o] += w; }
    else if (bits === 2) { bn[k] += n; bw[k] += w; }
    else if (bits === 8) { cn[p] += n; cw[p] += w; }
    else if (bits === 16) { dn[m] += n; dw[m] += w; }
  }
  return { sites, points: sumPoints, power: sumPower };
}
