import embed from "vega-embed";
import { charts, ready, room, rows } from "./rows.mjs";

const values = await rows();
for (const name of charts) {
  await embed(room(name), {
    data: { values },
    params: [{ name: "chosen", select: { type: "point", encodings: ["y"] } }],
    mark: "bar",
    encoding: {
      x: { aggregate: "sum", field: "points", type: "quantitative" },
      y: { field: name, type: "nominal", sort: "-x" },
    },
  }, { actions: false });
}
ready();
