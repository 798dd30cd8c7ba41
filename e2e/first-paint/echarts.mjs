import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { charts, ready, room, rows, sums } from "./rows.mjs";

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);
const all = await rows();
for (const name of charts) {
  const found = sums(all, name).reverse();
  init(room(name), null, { renderer: "svg" }).setOption({
    animation: false,
    tooltip: {},
    grid: { left: 140 },
    xAxis: { type: "value" },
    yAxis: { type: "category", data: found.map(([key]) => key) },
    series: [{ type: "bar", data: found.map(([, points]) => points) }],
  });
}
ready();
