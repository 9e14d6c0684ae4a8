// Judges linked data by the vocabulary of schema.org, as the types of `schema-dts` have it: that each type and
// property exists, and that they belong together. Reads [{ name, node, fits }] from its input, checks each node
// as what its "@type" says, and compares what the compiler thinks with `fits`.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const cases = JSON.parse(readFileSync(0, 'utf8'));
const lines = cases.map(({ node }, at) => {
  // A name alone, because it becomes code.
  if (!/^[A-Za-z]+$/.test(node['@type'])) throw new Error(`no type: ${node['@type']}`);
  return `export const node${at}: schema.${node['@type']} = ${JSON.stringify(node)};`;
});
const source = ["import type * as schema from 'schema-dts';", ...lines].join('\n');

const file = path.join(import.meta.dirname, 'nodes.ts');
const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, ...rest) =>
  name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
host.fileExists = (name) => name === file || fileExists.call(host, name);
host.readFile = (name) => (name === file ? source : readFile.call(host, name));

const wrong = new Map();
for (const found of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
  const text = ts.flattenDiagnosticMessageText(found.messageText, '\n').slice(0, 400);
  if (found.file?.fileName !== file) throw new Error(text);
  const { line } = found.file.getLineAndCharacterOfPosition(found.start);
  if (line === 0) throw new Error(text);
  wrong.set(line - 1, text);
}
const surprises = cases
  .map(({ name, fits }, at) => (wrong.has(at) === fits ? `${name}: ${wrong.get(at) ?? 'was expected to be refused'}` : ''))
  .filter(Boolean);
if (surprises.length) {
  console.log(surprises.slice(0, 5).join('\n'));
  process.exit(1);
}
console.log(`checked ${cases.length}`);
