// The outlines of all countries as a topology in WORLD units: a border of two countries is one line, so
// that both keep the same one however it is simplified.

import { readFileSync } from "node:fs";
import { merge, transform } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { CENTRE_LON, place } from "./frame.mjs";

const ANTARCTICA = "010";

/** Hong Kong and Macao: the coarse edition draws them as part of China, the fine one apart. Both panels
 * are to show the same. */
const DRAWN_WITH = { 344: "156", 446: "156" };

/** One edition of the data set, "110m" or "50m". A corner whose triangle is smaller than `detail`, in
 * square units, is left out. */
export function read(edition, detail) {
  const file = new URL(`../../node_modules/world-atlas/countries-${edition}.json`, import.meta.url);
  const { objects, arcs, transform: stored } = JSON.parse(readFileSync(file, "utf8"));
  const point = transform(stored);
  const topology = {
    type: "Topology",
    objects: {},
    arcs: arcs.map((arc) => unbroken(arc.map((step, index) => point(step, index))).map(place)),
  };
  const countries = objects.countries.geometries
    .filter((country) => country.id !== ANTARCTICA)
    .map((country) => ({ ...country, id: DRAWN_WITH[country.id] ?? country.id }));
  return { topology: simplify(presimplify(topology), detail), countries };
}

/** The line without jumps of longitude, on the side of the map where most of it lies: Greenland reaches
 * over the edge and is drawn whole, beyond it. */
function unbroken(line) {
  let previous = line[0][0];
  const whole = line.map(([longitude, latitude]) => {
    previous = longitude - 360 * Math.round((longitude - previous) / 360);
    return [previous, latitude];
  });
  const mean = whole.reduce((sum, [longitude]) => sum + longitude, 0) / whole.length;
  const turns = Math.round((mean - CENTRE_LON) / 360);
  return whole.map(([longitude, latitude]) => [longitude - 360 * turns, latitude]);
}

/** The land of the countries that `is` chooses: polygons, each a list of closed rings. */
export function land({ topology, countries }, is) {
  return merge(topology, countries.filter(is)).coordinates;
}
