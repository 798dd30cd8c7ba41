// The workload: 200 interactions, four tours of 50. A state holds one filter a dimension:
// null, or a sorted list of ids (operator, country, region), or an inclusive [lo, hi] (powerClass, month).

export const EMPTY = { operator: null, country: null, region: null, powerClass: null, month: null };

const TOURS = [
  { order: 'lists', operators: [0, 3, 17], countries: [0, 4], cls: 2, month: 24 },
  { order: 'brush', operators: [1, 8, 60], countries: [1, 7], cls: 3, month: 60 },
  { order: 'lists', operators: [5, 40, 300], countries: [2, 12], cls: 4, month: 80 },
  { order: 'brush', operators: [2, 120, 900], countries: [3, 30], cls: 0, month: 0 },
];

export function interactions() {
  const steps = [];
  let state = EMPTY;
  const put = (kind, dim, value) => {
    state = dim ? { ...state, [dim]: value } : EMPTY;
    steps.push({ kind, dim, state });
  };
  const toggle = (dim, id) => {
    const ids = new Set(state[dim]);
    if (!ids.delete(id)) ids.add(id);
    put('toggle', dim, ids.size ? [...ids].sort((a, b) => a - b) : null);
  };
  const clear = dim => put('clear', dim, null);
  const classes = lo => { for (let k = 0; k < 4; k++) put('range', 'powerClass', [lo, lo + k]); };
  const brush = m => {
    for (let k = 0; k < 12; k++) put('drag', 'month', [m, m + k]);
    for (let k = 1; k <= 20; k++) put('drag', 'month', [m + k, m + k + 11]);
  };
  for (const { order, operators: [a, b, c], countries: [x, y], cls, month } of TOURS) {
    const region = x % 5;
    const lists = () => {
      toggle('operator', a); toggle('operator', b);
      toggle('country', x); toggle('country', y);
      toggle('region', region); toggle('region', region);
    };
    if (order === 'lists') {
      lists(); classes(cls); brush(month);
      toggle('operator', b); toggle('operator', c); toggle('country', y);
      clear('month'); clear('powerClass');
      toggle('region', region); toggle('operator', a);
    } else {
      brush(month); classes(cls); lists();
      clear('powerClass');
      for (let k = 1; k <= 4; k++) put('drag', 'month', [month + 20, month + 31 + k]);
      toggle('operator', a); toggle('region', region);
    }
    put('reset', null);
  }
  return steps;
}
