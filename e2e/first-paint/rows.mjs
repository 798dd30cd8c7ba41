// The edition as rows, and the four charts that every contender draws: the same for all of them.
export const charts = ["operator", "region", "country", "class"];

export async function rows() {
  const edition = await (await fetch("./edition.json")).json();
  const power = (kw) => (kw == null ? "not stated" : kw < 150 ? "below 150 kW" : kw < 350 ? "150 to under 350 kW" : "350 kW and more");
  return edition.announcements.map((row) => ({
    operator: row.operator,
    region: row.section,
    country: row.places[0].country.value ?? "not stated",
    class: power(row.kw_each.value),
    points: row.charge_points.value ?? 0,
  }));
}

export function sums(all, chart) {
  const sum = new Map();
  for (const row of all) sum.set(row[chart], (sum.get(row[chart]) ?? 0) + row.points);
  return [...sum].sort((a, b) => b[1] - a[1]);
}

export function room(chart) {
  const room = document.createElement("div");
  room.id = chart;
  room.style = "width: 360px; height: 420px";
  document.body.append(room);
  return room;
}

export function ready() {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("app-ready")));
}
