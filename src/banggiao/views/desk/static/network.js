// Who deals with whom: nodes as large as their engagements are many, lines likewise.
const box = document.querySelector("#network");
if (box) {
  const data = JSON.parse(box.dataset.network);
  const probe = document.createElement("i");
  document.body.append(probe);
  const colour = (name) => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
  // Cytoscape knows rgb() only, and light-dark() may come back in other forms.
  const rgb = (name) => {
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = colour(name);
    return context.fillStyle;
  };
  const most = Math.max(1, ...data.nodes.map((n) => n.weight));
  const thickest = Math.max(1, ...data.edges.map((e) => e.weight));
  const graph = cytoscape({
    container: box,
    elements: [
      ...data.nodes.map((n) => ({ data: { ...n, size: 14 + 34 * Math.sqrt(n.weight / most) } })),
      ...data.edges.map((e) => ({ data: { ...e, id: `${e.source}|${e.target}`, width: 1 + 7 * Math.sqrt(e.weight / thickest) } })),
    ],
    style: [
      { selector: "node", style: { width: "data(size)", height: "data(size)", label: "data(name)", "font-family": "Be Vietnam Pro", "font-size": 11, color: rgb("ink"), "background-color": rgb("engagement"), "text-valign": "bottom", "text-margin-y": 3, "text-outline-color": rgb("card"), "text-outline-width": 2 } },
      { selector: 'node[id = "VNM"]', style: { "background-color": rgb("accent-strong") } },
      { selector: "edge", style: { width: "data(width)", "line-color": rgb("soft"), opacity: .45, "curve-style": "haystack" } },
      { selector: ".far", style: { opacity: .12 } },
    ],
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 9000, idealEdgeLength: () => 90, padding: 24 },
    minZoom: .3,
    maxZoom: 4,
  });
  graph.on("mouseover", "node", (event) => { graph.elements().addClass("far"); event.target.closedNeighborhood().removeClass("far"); });
  graph.on("mouseout", "node", () => graph.elements().removeClass("far"));
  graph.on("tap", "edge", (event) => {
    const [a, b] = [event.target.data("source"), event.target.data("target")];
    location.href = b === "VNM" ? `/relations/${b}/${a}` : `/relations/${a}/${b}`;
  });
}
