import Plotly from "plotly.js-basic-dist-min";
import { charts, ready, room, rows, sums } from "./rows.mjs";

const all = await rows();
for (const name of charts) {
  const found = sums(all, name).reverse();
  const bars = { type: "bar", orientation: "h", x: found.map(([, points]) => points), y: found.map(([key]) => key) };
  await Plotly.newPlot(room(name), [bars], { width: 360, height: 420, margin: { l: 140 } });
}
ready();
