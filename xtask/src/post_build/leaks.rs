//! Looks for this machine's folders in the files that are shipped.

use crate::environment::private_folders;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use std::path::{Path, PathBuf};

/// A sentence about the first file that names a folder of this machine.
///
/// # Errors
/// A file cannot be read.
pub fn find(host: &Host, site: &Path) -> Outcome<Option<String>> {
    let needles = needles(host);
    for path in files(site)? {
        let content = std::fs::read(&path).doing(format_args!("read {}", path.display()))?;
        if let Some(needle) = needles
            .iter()
            .find(|needle| contains(&content, needle.as_bytes()))
        {
            let name = path.strip_prefix(site).unwrap_or(&path).display();
            return Ok(Some(format!(
                "{name} contains `{needle}`, a folder of this machine"
            )));
        }
    }
    Ok(None)
}

/// The folders with the slash that follows them in a path, so that a home of `/root` is not found in
/// "the /root of all".
fn needles(host: &Host) -> Vec<String> {
    private_folders(host)
        .iter()
        .filter_map(|(folder, _)| folder.to_str())
        .map(|folder| format!("{}/", folder.trim_end_matches('/')))
        .collect()
}

fn contains(content: &[u8], needle: &[u8]) -> bool {
    content.windows(needle.len()).any(|window| window == needle)
}

/// All files below a folder, in the order of their paths.
///
/// # Errors
/// A folder cannot be read.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let entries =
            std::fs::read_dir(&folder).doing(format_args!("read {}", folder.display()))?;
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn a_folder_in_the_bytes_is_found_wherever_it_is() {
        let machine = FakeMachine::new();
        let site = machine.root().with_file_name("site");
        machine.file("site/index.html", "all is well at /home and /rooted/");
        let host = machine.host(&[("HOME", "/root")]);
        assert_eq!(find(&host, &site), Ok(None));
        machine.file("site/assets/a.wasm", "\0\u{1}/root/.cargo/registry\0");
        assert_eq!(
            find(&host, &site),
            Ok(Some(
                "assets/a.wasm contains `/root/`, a folder of this machine".into()
            ))
        );
    }
}
