import crossfilter from "crossfilter2";
import * as dc from "dc";
import { scaleLinear } from "d3";
import { charts, ready, room, rows } from "./rows.mjs";

const data = crossfilter(await rows());
for (const name of charts) {
  room(name);
  const dimension = data.dimension((row) => row[name]);
  const group = dimension.group().reduceSum((row) => row.points);
  new dc.RowChart(`#${name}`).width(360).height(420).x(scaleLinear()).elasticX(true).dimension(dimension).group(group);
}
dc.renderAll();
ready();
