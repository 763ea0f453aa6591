// The map: world outlines (Robinson projection), our own layer of islands, countries coloured by what is asked.
const NS = "http://www.w3.org/2000/svg";
const X = [1, .9986, .9954, .99, .9822, .973, .96, .9427, .9216, .8962, .8679, .835, .7986, .7597, .7186, .6732, .6213, .5722, .5322];
const Y = [0, .062, .124, .186, .248, .31, .372, .434, .4958, .5571, .6176, .6769, .7346, .7903, .8435, .8936, .9394, .9761, 1];
const project = ([lon, lat]) => {
  const at = Math.min(Math.abs(lat), 89.99) / 5, i = Math.floor(at), f = at - i;
  const x = X[i] + (X[i + 1] - X[i]) * f, y = Y[i] + (Y[i + 1] - Y[i]) * f;
  return [500 + (500 * x * lon) / 180, 253.6 - Math.sign(lat) * 253.6 * y];
};
const make = (name, attributes = {}, parent = null) => {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  parent?.append(node);
  return node;
};
// A ring that crosses the 180th meridian goes on beyond it rather than back across the whole map.
const ring = (points) => {
  let shift = 0, crossed = false, before = null;
  const on = points.map(([lon, lat]) => {
    if (before !== null && Math.abs(lon - before) > 180) { shift += lon < before ? 360 : -360; crossed = true; }
    before = lon;
    return [lon + shift, lat];
  });
  const east = crossed && Math.min(...on.map(([lon]) => lon)) < -180 ? 360 : 0;
  return `M${on.map(([lon, lat]) => project([lon + east, lat]).map((n) => n.toFixed(2)).join(",")).join("L")}Z`;
};
const shape = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings.map(ring).join("")).join("");
const shades = (numbers) => {
  const most = Math.max(1, ...numbers);
  return (n) => (n ? Math.min(6, 1 + Math.floor((5 * Math.log1p(n)) / Math.log1p(most))) : 0);
};
const VIEWS = { world: [40, 5, 940, 445], asia: [680, 95, 270, 215] };
const words = document.documentElement.lang === "en" ? { world: "World", asia: "Asia" } : { world: "Thế giới", asia: "Châu Á" };

export const start = async (box) => {
  const told = JSON.parse(box.dataset.map);
  const [world, islands] = await Promise.all([fetch(box.dataset.world), fetch(box.dataset.islands)].map(async (r) => (await r).json()));
  const svg = make("svg", { role: "group" }, null);
  const land = make("g", {}, svg);
  const links = {};
  for (const feature of topojson.feature(world, world.objects.countries).features) {
    const code = feature.id;
    const known = told.partners?.[code] || (told.counts?.[code] ? [told.names[code]] : null);
    const path = { d: shape(feature.geometry) };
    if (code === told.home) make("path", path, make("g", { class: "home" }, land));
    else if (known) {
      const href = told.links ? told.links[code] : `/relations/${told.home}/${code}`;
      const link = make("a", { href, "aria-label": known[0] }, land);
      make("path", path, link);
      (links[code] ??= []).push(link);
    } else make("path", path, land);
  }
  const labels = make("g", {}, svg);
  const dots = [];
  for (const group of islands.groups) {
    for (const point of group.points) {
      const [cx, cy] = project(point);
      dots.push(make("circle", { cx, cy, class: "isle" }, labels));
    }
    const [x, y] = project(group.label);
    make("text", { x: x + 2, y, "data-size": 11, "data-shift": 6 }, labels).textContent = told.words[group.name];
  }
  const [sx, sy] = project(islands.sea);
  make("text", { x: sx, y: sy, class: "sea", "data-size": 12, "text-anchor": "middle" }, labels).textContent = told.words.sea;
  box.append(svg);

  const line = document.createElement("p");
  line.className = "told";
  line.hidden = true;
  line.setAttribute("role", "status");
  box.append(line);
  const say = (code) => {
    const p = told.partners?.[code];
    line.hidden = false;
    line.textContent = p ? `${p[0]} · ${p[1] || told.words.no_tier} · ${p[3]} ${told.words.events} · ${p[4]} ${told.words.promises}` : `${told.names[code]} · ${told.counts[code]}`;
  };
  for (const [code, some] of Object.entries(links)) {
    for (const link of some) {
      link.addEventListener("mouseenter", () => say(code));
      link.addEventListener("focus", () => say(code));
      link.addEventListener("mouseleave", () => { line.hidden = true; });
    }
  }
  const paint = (by) => {
    const number = (code) => (told.counts ? told.counts[code] : told.partners[code][{ tier: 2, activity: 3, promises: 4 }[by]]) || 0;
    const shade = by === "tier" ? (n) => n : shades(Object.keys(links).map(number));
    for (const [code, some] of Object.entries(links)) for (const link of some) link.setAttribute("class", `c${shade(number(code))}`);
    explain(by, shade, Math.max(0, ...Object.keys(links).map(number)));
  };
  const legend = document.createElement("ul");
  legend.className = "map-legend";
  box.after(legend);
  const explain = (by, shade, most) => {
    legend.replaceChildren();
    const rows = by === "tier" ? Object.entries(told.words.tiers).reverse() : [];
    if (by !== "tier") {
      let from = 1;
      for (let n = 1; n <= most; n += 1) {
        if (n < most && shade(n + 1) === shade(from)) continue;
        rows.push([shade(from), from === n ? `${n}` : `${from}–${n}`]);
        from = n + 1;
      }
      if (!rows.length) rows.push([0, "0"]);
    }
    for (const [shade, words] of rows) {
      const row = document.createElement("li");
      make("rect", { width: "100%", height: "100%", class: `c${shade}` }, make("svg", { "aria-hidden": "true" }, row));
      row.append(words);
      legend.append(row);
    }
  };
  const look = (name) => {
    if (!box.clientWidth) return;
    const view = VIEWS[name];
    svg.setAttribute("viewBox", view.join(" "));
    const unit = Math.max(view[2] / box.clientWidth, view[3] / box.clientHeight);
    for (const text of labels.querySelectorAll("text")) text.setAttribute("font-size", text.dataset.size * unit * (name === "world" && box.clientWidth < 1000 ? 0.8 : 1));
    labels.querySelector(".sea").style.display = name === "world" ? "none" : "";
    for (const dot of dots) dot.setAttribute("r", (name === "world" ? 1.3 : 2.2) * unit);
    for (const button of zooms.children) button.setAttribute("aria-pressed", String(button.dataset.view === name));
  };
  const zooms = document.createElement("div");
  zooms.className = "switch zooms";
  for (const name of Object.keys(VIEWS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.view = name;
    button.textContent = words[name];
    button.addEventListener("click", () => look(name));
    zooms.append(button);
  }
  box.append(zooms);
  const first = box.clientWidth < 600 ? "asia" : "world";
  look(first);
  new ResizeObserver(() => { if (box.clientWidth) look(zooms.querySelector('[aria-pressed="true"]').dataset.view); }).observe(box);
  paint(box.dataset.colour);
  const buttons = document.querySelectorAll("button[data-colour]");
  for (const button of buttons) {
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      paint(button.dataset.colour);
    });
  }
};
