// What the two panels show and where: the one place that decides it. Lengths are in WORLD units, y down,
// from the top left corner of the world panel; the close-up has the same ones, only finer.

import { geoEqualEarthRaw } from "d3-geo";

const RADIANS = Math.PI / 180;

/** The meridian in the middle, in degrees. The edges lie opposite, at 30°W in the Atlantic, so that
 * lines across the Pacific stay whole. */
export const CENTRE_LON = 150;

/** The globe's radius: it makes the equator 1999.6 units long. */
export const RADIUS = 369.4;

/** Where the equator meets the middle meridian. */
export const MIDDLE = [1000, 496];

/** From the North Pole, which lines from the United States to India come close to, with room for lines
 * beside them, to just below Tierra del Fuego. Antarctica is left out: no party, mine or line is there,
 * and it would take a tenth of the height. */
export const WORLD = { x: 0, y: 0, width: 2000, height: 886 };

/** From the north of Myanmar to the south of Indonesia and from the Andaman Sea to the Moluccas: about
 * 93°E to 130°E and 11°S to 28.5°N. */
export const ASIA = { x: 682, y: 283, width: 210, height: 300 };

/** Steps of the close-up's whole numbers in one unit. */
export const FINER = 8;

/** How much wider the close-up has to be drawn to keep shapes in its middle true: close to the equator
 * the projection makes everything narrow, and as much taller as areas need. */
export const STRETCH = (() => {
  const height = (MIDDLE[1] - ASIA.y - ASIA.height / 2) / RADIUS;
  const [, latitude] = geoEqualEarthRaw.invert(0, height);
  const [radian] = geoEqualEarthRaw(1, latitude);
  return Math.round((Math.cos(latitude) / radian) ** 2 * 100) / 100;
})();

/** Where a longitude and latitude in degrees lie. A longitude may lie beyond the edges. */
export function place([longitude, latitude]) {
  const [x, y] = geoEqualEarthRaw((longitude - CENTRE_LON) * RADIANS, latitude * RADIANS);
  return [MIDDLE[0] + RADIUS * x, MIDDLE[1] - RADIUS * y];
}
