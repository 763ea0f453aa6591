// Figures as bars or lines with their goal.
const probe = document.createElement("i");
document.body.append(probe);
const colour = (name) => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
export const start = (node) => {
  const data = JSON.parse(node.dataset.chart);
  const [size, word] = data.scale;
  const labels = [...data.labels];
  const values = data.values.map((v) => v / size);
  const words = [...data.words];
  const soft = colour("soft"), ink = colour("ink"), line = colour("line"), hue = colour("indicator");
  const chart = window.echarts.init(node, null, { renderer: "canvas" });
  const bars = values.map((value, i) => ({ value, itemStyle: { color: hue, opacity: data.partial[i] ? .4 : 1 } }));
  const width = Math.max(34, Math.floor((node.clientWidth - 70) / (labels.length + (data.goal ? 1 : 0))) - 6);
  if (data.goal) {
    labels.push(data.goal.label);
    words.push(data.goal.words);
    bars.push({ value: data.goal.value / size, itemStyle: { color: "transparent", borderColor: hue, borderType: "dashed", borderWidth: 1.5 } });
  }
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    textStyle: { fontFamily: '"Be Vietnam Pro", sans-serif', color: ink },
    grid: { left: 4, right: 8, top: 22, bottom: 2, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText", formatter: (some) => `${labels[some[0].dataIndex]}\n${words[some[0].dataIndex]}` },
    xAxis: { type: "category", data: labels, axisLabel: { color: soft, fontSize: 11, interval: 0, width, overflow: "break", lineHeight: 14 }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: "value", name: word, nameTextStyle: { color: soft, align: "left", fontSize: 11 }, inverse: data.kind === "rank", axisLabel: { color: soft, fontSize: 11 }, splitLine: { lineStyle: { color: line } } },
    series: [{ type: data.kind === "rank" ? "line" : "bar", data: bars, barMaxWidth: 42, lineStyle: { color: hue } }],
  });
  new ResizeObserver(() => chart.resize()).observe(node);
};
