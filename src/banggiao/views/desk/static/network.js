// Who deals with whom: nodes as large as their engagements are many, lines likewise; no label covers another.
const FONT = 12, EDGE = 26;
const probe = document.createElement("i");
document.body.append(probe);
const pen = document.createElement("canvas").getContext("2d");
// Cytoscape knows rgb() only, and light-dark() may come back in other forms.
const rgb = (name) => {
  probe.style.color = `var(--${name})`;
  pen.fillStyle = getComputedStyle(probe).color;
  return pen.fillStyle;
};
const wide = (name) => { pen.font = `${FONT}px "Be Vietnam Pro", sans-serif`; return pen.measureText(name).width; };

// Stretch the layout to the whole canvas, then push apart what covers each other: a node with its label is one box.
const spread = (nodes, width, height) => {
  const boxes = nodes.map((node) => {
    const size = node.data("size"), label = node.data("label");
    return { node, w: Math.max(size, label ? wide(label) : 0) / 2 + 5, up: size / 2 + 3, down: size / 2 + (label ? FONT + 8 : 3), ...node.position() };
  });
  const range = (key) => [Math.min(...boxes.map((b) => b[key])), Math.max(...boxes.map((b) => b[key]))];
  const [left, right] = range("x"), [top, bottom] = range("y");
  for (const b of boxes) {
    b.x = right > left ? EDGE + b.w + ((b.x - left) / (right - left)) * (width - 2 * EDGE - 2 * b.w) : width / 2;
    b.y = bottom > top ? EDGE + b.up + ((b.y - top) / (bottom - top)) * (height - 2 * EDGE - b.up - b.down) : height / 2;
  }
  for (let turn = 0; turn < 300; turn += 1) {
    let moved = false;
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        const a = boxes[i], b = boxes[j];
        const x = a.w + b.w - Math.abs(a.x - b.x);
        const y = a.y <= b.y ? a.down + b.up - (b.y - a.y) : b.down + a.up - (a.y - b.y);
        if (x <= 0 || y <= 0) continue;
        moved = true;
        if (y < x) { const by = ((a.y <= b.y ? 1 : -1) * y) / 2; a.y -= by; b.y += by; }
        else { const by = ((a.x <= b.x ? 1 : -1) * x) / 2; a.x -= by; b.x += by; }
      }
    }
    for (const b of boxes) {
      b.x = Math.min(Math.max(b.x, b.w + 4), width - b.w - 4);
      b.y = Math.min(Math.max(b.y, b.up + 4), height - b.down - 4);
    }
    if (!moved) break;
  }
  for (const b of boxes) b.node.position({ x: b.x, y: b.y });
};

export const start = async (box) => {
  const data = JSON.parse(box.dataset.network);
  await document.fonts?.ready;
  const [width, height] = [box.clientWidth, box.clientHeight];
  const most = Math.max(1, ...data.nodes.map((n) => n.weight));
  const thickest = Math.max(1, ...data.edges.map((e) => e.weight));
  const room = Math.max(12, Math.floor((width * height) / 9000)); // labels that the canvas has room for
  const named = new Set([...data.nodes].sort((a, b) => b.weight - a.weight).slice(0, room).map((n) => n.id));
  const largest = width < 600 ? 34 : 48;
  const graph = window.cytoscape({
    container: box,
    elements: [
      ...data.nodes.map((n) => ({ data: { ...n, label: named.has(n.id) ? n.name : "", size: 10 + (largest - 10) * Math.sqrt(n.weight / most) } })),
      ...data.edges.map((e) => ({ data: { ...e, id: `${e.source}|${e.target}`, width: 1 + 7 * Math.sqrt(e.weight / thickest) } })),
    ],
    style: [
      { selector: "node", style: { width: "data(size)", height: "data(size)", label: "data(label)", "font-family": "Be Vietnam Pro, sans-serif", "font-size": FONT, color: rgb("ink"), "background-color": rgb("engagement"), "border-width": 1.5, "border-color": rgb("card"), "text-valign": "bottom", "text-margin-y": 3, "text-outline-color": rgb("card"), "text-outline-width": 2.5 } },
      { selector: 'node[id = "VNM"]', style: { "background-color": rgb("accent-strong") } },
      { selector: "edge", style: { width: "data(width)", "line-color": rgb("soft"), opacity: .38, "curve-style": "haystack" } },
      { selector: ".near", style: { label: "data(name)", "z-index": 9 } },
      { selector: ".far", style: { opacity: .1 } },
    ],
    layout: { name: "cose", animate: false, randomize: false, fit: false, boundingBox: { x1: 0, y1: 0, w: width, h: height }, nodeRepulsion: () => 90000, idealEdgeLength: () => 70, nodeOverlap: 30, gravity: 60, numIter: 1500 },
    minZoom: .4,
    maxZoom: 4,
    userZoomingEnabled: matchMedia("(pointer: fine)").matches,
  });
  graph.nodes().unlock();
  spread(graph.nodes().toArray(), width, height);
  graph.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  const light = (node) => { graph.elements().addClass("far"); node.closedNeighborhood().removeClass("far").filter("node").addClass("near"); };
  const dim = () => graph.elements().removeClass("far near");
  graph.on("mouseover", "node", (event) => light(event.target));
  graph.on("mouseout", "node", dim);
  graph.on("tap", "node", (event) => { dim(); light(event.target); });
  graph.on("tap", (event) => { if (event.target === graph) dim(); });
  graph.on("tap", "edge", (event) => {
    const [a, b] = [event.target.data("source"), event.target.data("target")];
    location.href = b === "VNM" ? `/relations/${b}/${a}` : `/relations/${a}/${b}`;
  });
};
