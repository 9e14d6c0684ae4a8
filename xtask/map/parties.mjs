// Which countries are parties, from the content.

import { readFileSync, readdirSync } from "node:fs";

const FACTS = new URL("../../content/facts/", import.meta.url);

/** ISO 3166-1: the two letters of the content, the three digits of the outlines. */
const NUMBERS = {
  AE: "784", AR: "032", AU: "036", CD: "180", CK: "184", CN: "156", EC: "218", GB: "826", GN: "324",
  GR: "300", ID: "360", IL: "376", IN: "356", JP: "392", KH: "116", KR: "410", MA: "504", MM: "104",
  MY: "458", PE: "604", PH: "608", PY: "600", QA: "634", SG: "702", TH: "764", UA: "804", US: "840",
  UZ: "860", VN: "704",
};

/** The parties that are countries, as `[letters, digits]` in the order of the letters. Any file of facts
 * may hold some. */
export function parties() {
  const letters = readdirSync(FACTS)
    .filter((name) => name.endsWith(".toml"))
    .flatMap((name) => readFileSync(new URL(name, FACTS), "utf8").split(/^(?=\[\[)/m))
    .filter((table) => table.startsWith("[[party]]"))
    .flatMap((party) => party.match(/^iso = "(..)"$/m)?.slice(1) ?? []);
  return letters.sort().map((iso) => {
    const number = NUMBERS[iso];
    if (!number) throw new Error(`xtask/map/parties.mjs does not know the ISO number of ${iso}; add it`);
    return [iso, number];
  });
}
