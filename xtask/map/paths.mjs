// SVG path data: whole numbers, relative, as short as they can be.

import { geoIdentity, geoPath } from "d3-geo";

/** The path of the parts of polygons that lie in a window, `finer` steps to the unit. Polygons with an
 * outer ring smaller than `least` square units are left out, except the largest if `keeps`. */
export function ofPolygons(polygons, { window, finer, least, keeps = false }) {
  const sized = polygons.map((polygon) => ({ polygon, size: area(polygon[0]) }));
  const largest = Math.max(...sized.map(({ size }) => size));
  const chosen = sized
    .filter(({ size }) => size >= least || (keeps && size === largest))
    .map(({ polygon }) => polygon);
  return written(clipped({ type: "MultiPolygon", coordinates: chosen }, window), finer);
}

/** In square units. */
function area(ring) {
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    sum += ring[at - 1][0] * ring[at][1] - ring[at - 1][1] * ring[at][0];
  }
  return Math.abs(sum) / 2;
}

/** The rings inside the window, as lists of points. */
function clipped(shape, { x, y, width, height }) {
  const rings = [];
  const recorder = {
    beginPath() {},
    moveTo: (...point) => rings.push([point]),
    lineTo: (...point) => rings.at(-1).push(point),
    closePath() {},
  };
  const cut = geoIdentity().clipExtent([[x, y], [x + width, y + height]]);
  geoPath(cut, recorder)(shape);
  return rings;
}

/** For each ring `m`, its points as steps from the one before, and `z`. */
function written(rings, finer) {
  let data = "";
  let [x, y] = [0, 0];
  for (const ring of rings) {
    const corners = withoutRepeats(ring.map((point) => point.map((v) => Math.round(v * finer))));
    if (corners.length < 3) continue;
    let steps = "";
    for (const [nextX, nextY] of corners) {
      steps += number(nextX - x, steps !== "") + number(nextY - y, true);
      [x, y] = [nextX, nextY];
    }
    data += `m${steps}z`;
    [x, y] = corners[0]; // where `z` leaves the pen
  }
  return data;
}

function number(value, follows) {
  return follows && value >= 0 ? ` ${value}` : `${value}`;
}

/** Without points that rounding has put onto the one before, or onto the line between two others. */
function withoutRepeats(points) {
  const kept = [];
  for (const point of points) {
    if (kept.length > 1 && turn(kept.at(-2), kept.at(-1), point) === 0) kept.pop();
    if (kept.length === 0 || !same(kept.at(-1), point)) kept.push(point);
  }
  if (kept.length > 1 && same(kept[0], kept.at(-1))) kept.pop();
  return kept;
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

function turn(a, b, c) {
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
}
