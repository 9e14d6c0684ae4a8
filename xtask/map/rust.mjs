// Rust source of the outlines.

const WIDTH = 96;

export function constant(doc, name, type, value) {
  return `\n/// ${doc}\npub const ${name}: ${type} = ${value};\n`;
}

export function float(value) {
  return Number.isInteger(value) ? `${value}.0` : `${value}`;
}

export function fields(name, values) {
  return `${name} { ${Object.entries(values).map(([key, value]) => `${key}: ${float(value)}`).join(", ")} }`;
}

/** A string over many lines, broken only where no space follows: Rust leaves out those. */
export function string(text) {
  const tokens = text.match(/m|z| ?-?\d+/g) ?? [];
  const lines = [""];
  for (const token of tokens) {
    const full = lines[lines.length - 1].length + token.length > WIDTH;
    if (full && !token.startsWith(" ")) lines.push("");
    lines[lines.length - 1] += token;
  }
  return `"${lines.join("\\\n")}"`;
}

export function table(entries) {
  return `&[\n${entries.map(([key, text]) => `("${key}", ${string(text)}),`).join("\n")}\n]`;
}
