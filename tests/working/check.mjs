// Reads workings that tests/working wrote and works them out with other people's programs: the rows in
// a spreadsheet (IronCalc), the LaTeX in a typesetter (KaTeX) and a formula reader (Compute Engine).
import { readFileSync } from "node:fs";
import { ComputeEngine } from "@cortex-js/compute-engine";
import { Model, initSync } from "@ironcalc/wasm";
import katex from "katex";

initSync({
  module: readFileSync(new URL(import.meta.resolve("@ironcalc/wasm/wasm_bg.wasm"))),
});
const engine = new ComputeEngine();

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
const failures = [];
let formulas = 0;
let cells = 0;

const isNear = (found, expected, within) => Math.abs(found - expected) <= within;

/** What a spreadsheet computes in the rows with formulas, after all were pasted into its first cell. */
function sheet(rows) {
  const model = new Model("working", "en", "UTC", "en");
  rows.forEach((cellsOfRow, r) =>
    cellsOfRow.forEach((text, c) => model.setUserInput(0, r + 1, c + 1, text)),
  );
  const columns = rows[0].length === 5 ? ["B", "C"] : ["B"];
  const computed = rows.map((_, r) => r + 1).filter((row) => rows[row - 1][1].startsWith("="));
  // The engine shows ten digits; asked for as text it gives all.
  for (const row of computed) {
    columns.forEach((letter, c) =>
      model.setUserInput(0, row, 20 + c, `=TEXT(${letter}${row},"0.00000000000000E+00")`),
    );
  }
  model.evaluate();
  const number = (row, c) => Number(model.getFormattedCellValue(0, row, 20 + c));
  const found = computed.map((row) => ({ row, values: columns.map((_, c) => number(row, c)) }));
  model.free();
  return found;
}

/** Leaves the units out of a formula. */
function withoutWords(latex) {
  let text = "";
  for (let at = 0; at < latex.length; ) {
    if (!latex.startsWith("\\text{", at)) {
      text += latex[at++];
      continue;
    }
    let depth = 0;
    at += "\\text".length;
    do {
      if (latex[at] === "\\") at += 1;
      else if (latex[at] === "{") depth += 1;
      else if (latex[at] === "}") depth -= 1;
      at += 1;
    } while (depth > 0);
  }
  return text.replaceAll("{,}", "").replaceAll("\\,", "").replaceAll("\\ ", " ");
}

/** Half a unit of the last digit that is shown. */
function halfUnit(shown) {
  const digits = shown.replace("\\%", "").replace("-", "").trim();
  const [whole, decimals] = digits.split(".");
  // Of a whole number the places after the third may be zeros that are only rounded.
  const zeros = Math.min(/0*$/.exec(whole)[0].length, Math.max(0, whole.length - 3));
  const half = 0.5 * 10 ** (decimals === undefined ? zeros : -decimals.length);
  return shown.includes("\\%") ? half / 100 : half;
}

function evaluate(latex) {
  const found = engine.parse(latex).N().re;
  if (!Number.isFinite(found)) throw new Error(`no number in ${latex}`);
  return found;
}

for (const { title, sheet: text, latex, row, answer } of cases) {
  try {
    const rows = text.replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
    if (!rows.every((cellsOfRow) => cellsOfRow.length === rows[0].length)) {
      throw new Error("rows of different lengths");
    }
    const computed = sheet(rows);
    const found = computed.find((it) => it.row === row).values;
    answer.forEach((expected, end) => {
      const is = found[end] ?? found[0];
      if (!isNear(is, expected, 1e-9 * Math.max(1, Math.abs(expected)))) {
        throw new Error(`the spreadsheet says ${is}, the model ${expected}`);
      }
    });
    const values = computed.flatMap((it) => it.values);
    katex.renderToString(latex, {
      displayMode: true,
      throwOnError: true,
      // A typesetter's fonts have the sign, KaTeX takes it from the page's font.
      strict: (_, message) => (message.includes("€") ? "ignore" : "error"),
    });
    const body = latex.replace("\\begin{aligned}", "").replace("\\end{aligned}", "");
    const lines = body.split("\\\\").map((line) => line.replace("[1ex]", "").trim());
    const numeric = lines.filter((it) => it.startsWith("&="));
    if (numeric.length !== values.length) throw new Error("not as many lines as cells");
    for (const [place, line] of numeric.entries()) {
      const [calculation, shown] = withoutWords(line.slice(2))
        .replace(/\\quad\s*$/, "")
        .split(/ = | \\approx /);
      const is = evaluate(calculation);
      const says = evaluate(shown);
      formulas += 1;
      const within = line.includes("\\approx")
        ? halfUnit(shown) * (1 + 1e-9)
        : 1e-9 * Math.max(1, Math.abs(is));
      if (!isNear(is, says, within)) throw new Error(`${line}: the formula gives ${is}`);
      cells += 1;
      const cell = values[place] / (shown.includes("%") ? 100 : 1);
      if (!isNear(cell, says, within)) throw new Error(`${line}: the spreadsheet has ${cell}`);
    }
  } catch (error) {
    failures.push(`${title}\n${error.message}\n${text}${latex}`);
  }
}

if (failures.length > 0) {
  console.log(`${failures.length} of ${cases.length} fail; the first:\n${failures.slice(0, 3).join("\n")}`);
  process.exit(1);
}
console.log(`checked ${cases.length} workings: ${cells} cells, ${formulas} formulas`);
