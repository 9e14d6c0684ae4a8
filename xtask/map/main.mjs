// Writes src/map/outline.rs: the outlines of the map, from Natural Earth. Run by `cargo xtask map`.

import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { land, read } from "./countries.mjs";
import { ASIA, CENTRE_LON, FINER, MIDDLE, RADIUS, STRETCH, WORLD } from "./frame.mjs";
import { parties } from "./parties.mjs";
import { ofPolygons } from "./paths.mjs";
import { constant, fields, float, string, table } from "./rust.mjs";

const root = new URL("../../", import.meta.url);

/** How finely each panel is drawn. At 900 pixels for the world a pixel is 2.2 units wide, at 400 pixels
 * for the close-up half a unit: corners and islands below about one pixel's area are left out. */
const PANELS = [
  {
    prefix: "",
    where: "in the world",
    edition: "110m",
    window: WORLD,
    finer: 1,
    detail: 5.5,
    least: 13,
  },
  {
    prefix: "ASIA_",
    where: "in the close-up",
    edition: "50m",
    // A little more than is seen, so that the cut is not.
    window: { x: ASIA.x - 2, y: ASIA.y - 2, width: ASIA.width + 4, height: ASIA.height + 4 },
    finer: FINER,
    detail: 0.6,
    least: 1,
  },
];

function outlines({ edition, detail, ...options }) {
  const all = read(edition, detail);
  const chosen = parties();
  const numbers = new Set(chosen.map(([, number]) => number));
  return {
    land: ofPolygons(land(all, ({ id }) => !numbers.has(id)), options),
    countries: chosen
      .map(([iso, number]) => [iso, ofPolygons(land(all, ({ id }) => id === number), { ...options, keeps: true })])
      .filter(([, path]) => path !== ""),
  };
}

function source() {
  const atlas = new URL("node_modules/world-atlas/", root);
  const { version } = JSON.parse(readFileSync(new URL("package.json", atlas), "utf8"));
  const [, edition] = readFileSync(new URL("README.md", atlas), "utf8").match(/version ([\d.]+)/);
  return `Natural Earth ${edition} (public domain) in the npm package world-atlas ${version}`;
}

const HEAD = `//! The map's outlines: made by \`cargo xtask map\`, never by hand, from
//! ${source()}.
//!
//! Paths are SVG path data: whole numbers, relative, of polygons only (\`m\`, steps, \`z\`).

use super::plane::{Point, Window};
`;

const FRAME = [
  ["The meridian in the middle, in degrees; the edges lie opposite.", "CENTRE_LON", "f64", float(CENTRE_LON)],
  ["The globe's radius in WORLD units.", "RADIUS", "f64", float(RADIUS)],
  ["Where the equator meets the middle meridian.", "MIDDLE", "Point", fields("Point", { x: MIDDLE[0], y: MIDDLE[1] })],
  ["What the world panel shows.", "WORLD", "Window", fields("Window", WORLD)],
  ["What the close-up of South-East Asia shows.", "ASIA", "Window", fields("Window", ASIA)],
  ["WORLD units in one step of the close-up's paths.", "ASIA_SCALE", "f64", float(1 / FINER)],
  ["How much wider the close-up is drawn to keep the shapes in its middle true.", "ASIA_STRETCH", "f64", float(STRETCH)],
];

let rust = HEAD + FRAME.map((row) => constant(...row)).join("");
for (const panel of PANELS) {
  const { land, countries } = outlines(panel);
  const { prefix, where } = panel;
  rust += constant(`All land ${where} that is no party's.`, `${prefix}LAND`, "&str", string(land));
  const doc = `The parties' land ${where}, by ISO 3166-1 code, without those too small for the data.`;
  rust += constant(doc, `${prefix}COUNTRIES`, "&[(&str, &str)]", table(countries));
  const paths = [land, ...countries.map(([, path]) => path)].join("");
  const packed = brotliCompressSync(paths, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  console.log(`${where}: ${countries.length} parties, ${paths.length} bytes, ${packed.length} compressed`);
}
writeFileSync(new URL("src/map/outline.rs", root), rust);
