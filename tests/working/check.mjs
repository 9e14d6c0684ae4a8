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

/** What a spreadsheet shows at the answer after the rows were pasted into its first cell. */
function sheet(rows, row) {
  const model = new Model("working", "en", "UTC", "en");
  rows.forEach((cellsOfRow, r) =>
    cellsOfRow.forEach((text, c) => model.setUserInput(0, r + 1, c + 1, text)),
  );
  const columns = rows[0].length === 5 ? ["B", "C"] : ["B"];
  // The engine shows ten digits; asked for as text it gives all.
  columns.forEach((letter, c) =>
    model.setUserInput(0, row, 20 + c, `=TEXT(${letter}${row},"0.00000000000000E+00")`),
  );
  model.evaluate();
  const found = columns.map((_, c) => Number(model.getFormattedCellValue(0, row, 20 + c)));
  model.free();
  return found.length === 1 ? [found[0], found[0]] : found;
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
  const digits = shown.replace("\\%", "").trim();
  const decimals = digits.includes(".") ? digits.split(".")[1].length : 0;
  const half = 0.5 * 10 ** -decimals;
  return shown.includes("\\%") ? half / 100 : half;
}

function evaluate(latex) {
  const found = engine.parse(latex).N().re;
  if (!Number.isFinite(found)) throw new Error(`no number in ${latex}`);
  return found;
}

for (const { title, sheet: text, latex, row, answer } of cases) {
  try {
    const rows = text.trimEnd().split("\n").map((line) => line.split("\t"));
    if (!rows.every((cellsOfRow) => cellsOfRow.length === rows[0].length)) {
      throw new Error("rows of different lengths");
    }
    sheet(rows, row).forEach((found, end) => {
      cells += 1;
      if (!isNear(found, answer[end], 1e-9 * Math.max(1, Math.abs(answer[end])))) {
        throw new Error(`the spreadsheet says ${found}, the model ${answer[end]}`);
      }
    });
    katex.renderToString(latex, {
      displayMode: true,
      throwOnError: true,
      // Signs of money are in every typesetter's font, but not in KaTeX's list.
      strict: (_, __, token) => ("€£".includes(token?.text) ? "ignore" : "error"),
    });
    const body = latex.replace("\\begin{aligned}", "").replace("\\end{aligned}", "");
    const lines = body.split("\\\\").map((line) => line.replace("[1ex]", "").trim());
    for (const line of lines.filter((it) => it.startsWith("&="))) {
      const [calculation, shown] = withoutWords(line.slice(2))
        .replace(/\\quad\s*$/, "")
        .split(/ = | \\approx /);
      const is = evaluate(calculation);
      const says = evaluate(shown);
      formulas += 1;
      // Numbers of more than three digits before the point are shown rounded there: allow for it.
      const within = line.includes("\\approx")
        ? Math.max(halfUnit(shown), 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(says) || 1)) - 2))
        : 1e-9 * Math.max(1, Math.abs(is));
      if (!isNear(is, says, within * (1 + 1e-9))) {
        throw new Error(`${line}: the formula gives ${is}`);
      }
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
