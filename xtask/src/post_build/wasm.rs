//! As much of the WebAssembly format as is needed to see what a module imports and exports, and to
//! leave exports out.

use crate::failure::{Failure, Outcome};

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// The functions that a module imports, each with the name of the module it comes from.
///
/// # Errors
/// These are not the bytes of a module, or it imports something other than functions.
pub fn imports(wasm: &[u8]) -> Outcome<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    for section in sections(wasm)? {
        if section.id == IMPORTS {
            let mut rest = Bytes(section.content);
            for _ in 0..rest.number()? {
                let import = (rest.name()?, rest.name()?);
                if rest.byte()? != FUNCTION {
                    return Err(Failure::new(format!(
                        "a module of WebAssembly imports `{}`, which is no function; wasm-bindgen has changed what it writes, so correct post_build/wasm.rs",
                        import.1
                    )));
                }
                rest.number()?;
                found.push(import);
            }
        }
    }
    Ok(found)
}

/// The names that a module exports.
///
/// # Errors
/// These are not the bytes of a module.
pub fn exports(wasm: &[u8]) -> Outcome<Vec<&str>> {
    let mut names = Vec::new();
    for section in sections(wasm)? {
        if section.id == EXPORTS {
            names.extend(entries(section.content)?.iter().map(|(name, _)| *name));
        }
    }
    Ok(names)
}

/// The module without the exports that `keep` does not want. What only they used is still in it.
///
/// # Errors
/// These are not the bytes of a module.
pub fn keep_exports(wasm: &[u8], keep: impl Fn(&str) -> bool) -> Outcome<Vec<u8>> {
    let mut output = HEADER.to_vec();
    for section in sections(wasm)? {
        let mut content = section.content.to_vec();
        if section.id == EXPORTS {
            let mut kept = entries(section.content)?;
            kept.retain(|(name, _)| keep(name));
            content = number(kept.len());
            content.extend(kept.iter().flat_map(|(_, entry)| *entry));
        }
        output.push(section.id);
        output.extend(number(content.len()));
        output.extend(content);
    }
    Ok(output)
}

/// The exports of a section: each one's name and all of its bytes.
fn entries(section: &[u8]) -> Outcome<Vec<(&str, &[u8])>> {
    let mut rest = Bytes(section);
    let mut entries = Vec::new();
    for _ in 0..rest.number()? {
        let whole = rest.0;
        let name = rest.name()?;
        rest.byte()?;
        rest.number()?;
        entries.push((name, &whole[..whole.len() - rest.0.len()]));
    }
    Ok(entries)
}

struct Section<'a> {
    id: u8,
    content: &'a [u8],
}

fn sections(wasm: &[u8]) -> Outcome<Vec<Section<'_>>> {
    let mut rest = Bytes(wasm.strip_prefix(HEADER).ok_or_else(malformed)?);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let content = rest.take(length)?;
        sections.push(Section { id, content });
    }
    Ok(sections)
}

fn malformed() -> Failure {
    Failure::new(
        "a module of WebAssembly cannot be read: it is of another kind, or its end is missing; run `cargo clean` and build again",
    )
}

/// A number as the format writes it: seven bits in a byte, the low ones first.
fn number(value: usize) -> Vec<u8> {
    let mut rest = value;
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(rest & 0x7f).unwrap_or_default();
        rest >>= 7;
        if rest == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// What has not been read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Outcome<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Outcome<u8> {
        Ok(self.take(1)?[0])
    }

    /// At most 32 bits, as the format says.
    fn number(&mut self) -> Outcome<usize> {
        let mut value = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                let value = u32::try_from(value).map_err(|_| malformed())?;
                return usize::try_from(value).map_err(|_| malformed());
            }
        }
        Err(malformed())
    }

    fn name(&mut self) -> Outcome<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| malformed())
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A module that imports and exports functions of these names, all of one type; `exports` are
    /// the imports again, in their order. Its bytes are below 0x80, so it is text too.
    pub fn module(from: &str, imports: &[&str], exports: &[&str]) -> Vec<u8> {
        let name = |name: &str| [number(name.len()), name.as_bytes().to_vec()].concat();
        let imported = imports
            .iter()
            .flat_map(|import| [name(from), name(import), vec![FUNCTION, 0]].concat());
        let exported = (0_u8..)
            .zip(exports)
            .flat_map(|(index, export)| [name(export), vec![FUNCTION, index]].concat());
        let counted = |count: usize, entries: Vec<u8>| [number(count), entries].concat();
        let section =
            |id: u8, content: Vec<u8>| [vec![id], number(content.len()), content].concat();
        [
            HEADER.to_vec(),
            section(1, vec![1, 0x60, 0, 0]),
            section(IMPORTS, counted(imports.len(), imported.collect())),
            section(EXPORTS, counted(exports.len(), exported.collect())),
            section(0, [name("producers"), vec![0]].concat()),
        ]
        .concat()
    }

    #[test]
    fn names_are_read() {
        let wasm = module("./a_bg.js", &["one", "two"], &["memory"]);
        assert_eq!(
            imports(&wasm),
            Ok(vec![("./a_bg.js", "one"), ("./a_bg.js", "two")])
        );
        assert_eq!(exports(&wasm), Ok(vec!["memory"]));
    }

    #[test]
    fn an_export_is_left_out_and_all_else_stays() {
        let wasm = |exports| module("a", &["one", "two", "three"], exports);
        let all = wasm(&["live", "dead"]);
        assert_eq!(keep_exports(&all, |_| true), Ok(all.clone()));
        assert_eq!(
            keep_exports(&all, |name| name == "live"),
            Ok(wasm(&["live"]))
        );
    }

    #[test]
    fn a_section_longer_than_one_byte_can_say_is_read() {
        let long = "n".repeat(300);
        let wasm = module("a", &[&long], &[&long]);
        assert_eq!(exports(&wasm), Ok(vec![long.as_str()]));
        assert_eq!(keep_exports(&wasm, |_| true), Ok(wasm.clone()));
    }

    #[test]
    fn malformed_bytes_are_an_error() {
        let wasm = module("a", &["one"], &["live"]);
        for end in 0..wasm.len() {
            let cut = &wasm[..end];
            let whole_sections = sections(cut).is_ok();
            assert_eq!(keep_exports(cut, |_| true).is_ok(), whole_sections, "{end}");
        }
        for at in 0..wasm.len() {
            for byte in [0, 1, 0x7f, 0x80, 0xff] {
                let mut wrong = wasm.clone();
                wrong[at] = byte;
                // Whatever they say, they say it.
                let _ = (imports(&wrong), keep_exports(&wrong, |_| true));
            }
        }
        let endless = [HEADER, &[EXPORTS, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]].concat();
        assert_eq!(exports(&endless), Err(malformed()));
        assert_eq!(exports(b"<!doctype html>"), Err(malformed()));
    }

    #[test]
    fn an_imported_memory_is_refused() {
        let mut wasm = module("a", &["memory"], &[]);
        let kind = wasm.len() - (3 + 13) - 2;
        assert_eq!(wasm[kind], FUNCTION);
        wasm[kind] = 2;
        assert!(imports(&wasm).is_err());
    }
}
