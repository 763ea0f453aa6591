"""Fetch the desk's front-end files from npm, pinned, and put them with their licences where they are served from.

Run by `make vendor`; the result is committed, so that installing and serving need no Node.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pycountry

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "vendor"
MODULES = WORK / "node_modules"
DESK = ROOT / "src" / "banggiao" / "views" / "desk" / "static" / "vendor"
TESTS = ROOT / "tests" / "views" / "desk" / "vendor"

PINNED = {
    "@fontsource/be-vietnam-pro": "5.3.0",
    "@picocss/pico": "2.1.1",
    "axe-core": "4.14.1",
    "cytoscape": "3.34.4",
    "echarts": "6.1.0",
    "esbuild": "0.28.2",
    "htmx.org": "2.0.11",
    "topojson-client": "3.1.0",
    "world-atlas": "2.0.2",
}
FACES = ("400-normal", "400-italic", "600-normal", "700-normal")
SUBSETS = ("latin", "latin-ext", "vietnamese")

# Only what the desk draws: lines and bars on a grid. The whole of ECharts is three times as large.
CHARTS = """
import {init, use} from 'echarts/core';
import {LineChart, BarChart} from 'echarts/charts';
import {GridComponent, TooltipComponent, LegendComponent, MarkLineComponent, AriaComponent} from 'echarts/components';
import {CanvasRenderer} from 'echarts/renderers';
use([LineChart, BarChart, GridComponent, TooltipComponent, LegendComponent, MarkLineComponent, AriaComponent,
     CanvasRenderer]);
window.echarts = {init};
"""
# Natural Earth has no ISO number for these.
NAMELESS = {"Kosovo": "XKX"}


def fetch() -> None:
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "package.json").write_text(json.dumps({"private": True, "dependencies": PINNED}), encoding="utf-8")
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=WORK, check=True)


def fonts() -> None:
    source, target = MODULES / "@fontsource" / "be-vietnam-pro", DESK / "fonts"
    target.mkdir(exist_ok=True)
    rules = []
    for face in FACES:
        weight, style = face.split("-")
        css = (source / (f"{weight}.css" if style == "normal" else f"{weight}-italic.css")).read_text(encoding="utf-8")
        ranges = dict(re.findall(r"/\* be-vietnam-pro-([a-z-]+)-\d.*?unicode-range: ([^;]+);", css, re.DOTALL))
        for subset in SUBSETS:
            name = f"be-vietnam-pro-{subset}-{face}.woff2"
            shutil.copyfile(source / "files" / name, target / name)
            rules.append(
                f'@font-face{{font-family:"Be Vietnam Pro";font-style:{style};font-weight:{weight};font-display:swap;'
                f'src:url("fonts/{name}") format("woff2");unicode-range:{ranges[subset]}}}'
            )
    (DESK / "fonts.css").write_text("\n".join(rules) + "\n", encoding="utf-8")


def charts() -> None:
    entry = WORK / "charts.js"
    entry.write_text(CHARTS, encoding="utf-8")
    command = ["node_modules/.bin/esbuild", "charts.js", "--bundle", "--minify", "--format=iife"]
    command += ["--legal-comments=eof", "--log-level=warning", f"--outfile={DESK / 'echarts.min.js'}"]
    subprocess.run(command, cwd=WORK, check=True)


def world() -> None:
    """Country outlines by ISO 3166 alpha-3 code instead of number, so that the ledger's codes find them."""
    topology = json.loads((MODULES / "world-atlas" / "countries-50m.json").read_text(encoding="utf-8"))
    kept = []
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape.get("properties", {}).get("name", "")
        country = pycountry.countries.get(numeric=shape.get("id", ""))
        code = country.alpha_3 if country else NAMELESS.get(name)
        if code == "ATA":  # Antarctica has no relations
            continue
        kept.append({"type": shape["type"], "arcs": shape["arcs"], **({"id": code} if code else {})})
    topology["objects"] = {"countries": {"type": "GeometryCollection", "geometries": kept}}
    text = json.dumps(topology, separators=(",", ":"))
    (DESK / "world-50m.json").write_text(text + "\n", encoding="utf-8")


def copies() -> None:
    shutil.copyfile(MODULES / "@picocss/pico/css/pico.min.css", DESK / "pico.min.css")
    shutil.copyfile(MODULES / "cytoscape/dist/cytoscape.min.js", DESK / "cytoscape.min.js")
    shutil.copyfile(MODULES / "htmx.org/dist/htmx.min.js", DESK / "htmx.min.js")
    shutil.copyfile(MODULES / "topojson-client/dist/topojson-client.min.js", DESK / "topojson-client.min.js")
    TESTS.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(MODULES / "axe-core/axe.min.js", TESTS / "axe.min.js")


def licences() -> None:
    target = DESK / "licences"
    target.mkdir(exist_ok=True)
    shipped = {}
    for name, version in PINNED.items():
        if name == "esbuild":
            continue
        folder = MODULES / name
        wanted = re.compile(r"(licen[sc]e|notice)", re.IGNORECASE)
        found = sorted(p for p in folder.iterdir() if p.is_file() and wanted.match(p.name))
        if not found:
            sys.exit(f"{name} has no licence file: look at its repository before shipping it")
        place = TESTS if name == "axe-core" else target
        for path in found:
            kind = path.stem.lower().replace("license", "licence")
            shutil.copyfile(path, place / f"{name.replace('@', '').replace('/', '-')}.{kind}.txt")
        if place is target:
            terms = json.loads((folder / "package.json").read_text(encoding="utf-8"))["license"]
            shipped[name] = {"version": version, "licence": terms}
    (DESK / "versions.json").write_text(json.dumps(shipped, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    DESK.mkdir(parents=True, exist_ok=True)
    for step in (fetch, fonts, charts, world, copies, licences):
        step()
    size = sum(p.stat().st_size for p in DESK.rglob("*") if p.is_file())
    print(f"{DESK.relative_to(ROOT)}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
