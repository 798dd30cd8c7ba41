// Charge-point records as columns of typed arrays, 9 bytes a row: seeded, and the same on every machine.
// engine/src/generate.rs makes the same ones, bit for bit.

export const SIZES = { operator: 2000, country: 50, region: 5, powerClass: 8, month: 120 };
export const DIMS = Object.keys(SIZES);
export const CHARTS = [
  ['byOperator', 'operator'],
  ['byCountry', 'country'],
  ['byPowerClass', 'powerClass'],
  ['byMonth', 'month'],
];
export const isRange = dim => dim === 'powerClass' || dim === 'month';

// A chart's numbers, by id; `ids` says whose the given ones are.
export function chart(dim, ids = [], points = [], power = []) {
  const out = { points: new Float64Array(SIZES[dim]), power: new Float64Array(SIZES[dim]) };
  for (let i = 0; i < ids.length; i++) {
    out.points[ids[i]] = points[i];
    out.power[ids[i]] = power[i];
  }
  return out;
}

// Kilowatts of one charge point, lowest and highest, by power class.
const KILOWATTS = [[2, 3], [4, 7], [8, 22], [23, 43], [44, 50], [51, 149], [150, 349], [350, 400]];

// A Weyl sequence with a two-round mixer: 32 random bits a call.
export function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = Math.imul(s ^ (s >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

// 65,536 slots shared out in proportion to the weights: a draw is one lookup.
function lottery(weights) {
  const total = weights.reduce((a, b) => a + b, 0);
  const slots = new Uint16Array(65536);
  let sum = 0, from = 0;
  weights.forEach((w, id) => {
    sum += w;
    const to = Math.round((sum / total) * 65536);
    slots.fill(id, from, to);
    from = to;
  });
  return slots;
}

const weights = (n, f) => Array.from({ length: n }, (_, i) => f(i));

// One of at most `most` draws that are an operator's own.
const own = (operator, salt, bits, most) => {
  const count = 1 + random((operator ^ salt) >>> 0)() % most;
  return random((Math.imul(operator, 31) ^ salt ^ ((bits % count) << 20)) >>> 0)() >>> 16;
};

// 'independent' dimensions make more distinct combinations than any register has; in 'correlated' ones, an
// operator works in one to four countries and builds one to three power classes.
export function generate(rows, shape = 'independent', seed = 20240607) {
  const next = random(seed);
  const operators = lottery(weights(SIZES.operator, i => 1 / (i + 1)));
  const countries = lottery(weights(SIZES.country, i => 1 / (i + 1)));
  const classes = lottery([4, 10, 46, 18, 5, 7, 7, 3]);
  const months = lottery(weights(SIZES.month, i => 40 + i));
  const points = lottery(weights(24, i => 1 / (i + 1) ** 1.3));
  const c = {
    operator: new Uint16Array(rows),
    country: new Uint8Array(rows),
    region: new Uint8Array(rows),
    powerClass: new Uint8Array(rows),
    month: new Uint8Array(rows),
    points: new Uint8Array(rows),
    power: new Uint16Array(rows),
  };
  for (let i = 0; i < rows; i++) {
    const a = next(), b = next(), d = next();
    const operator = operators[a & 0xffff];
    let place = a >>> 16, kind = b >>> 16;
    if (shape === 'correlated') {
      place = own(operator, 0x5eed, place, 4);
      kind = own(operator, 0xc1a5, kind, 3);
    }
    const country = countries[place], cls = classes[kind];
    const n = points[d >>> 16] + 1;
    const [lo, hi] = KILOWATTS[cls];
    c.operator[i] = operator;
    c.country[i] = country;
    c.region[i] = country % SIZES.region;
    c.powerClass[i] = cls;
    c.month[i] = months[b & 0xffff];
    c.points[i] = n;
    c.power[i] = n * (lo + (((d & 0xffff) * (hi - lo + 1)) >>> 16));
  }
  return c;
}
