//! The program's arguments.

use std::path::PathBuf;

/// What the build says.
#[derive(Debug)]
pub struct Args {
    /// Where the pages go.
    pub out: PathBuf,
    /// The list of shipped files.
    pub assets: PathBuf,
    /// Public address of the site.
    pub site_url: String,
}

impl Args {
    /// Reads `--out DIR --assets FILE --site-url URL`.
    ///
    /// # Errors
    /// A sentence that says which argument is missing or unknown.
    pub fn read(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut out, mut assets, mut site_url) = (None, None, None);
        while let Some(name) = args.next() {
            let value = args.next().ok_or_else(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--out" => out = Some(value),
                "--assets" => assets = Some(value),
                "--site-url" => site_url = Some(value),
                _ => return Err(format!("{name} is not an argument of this program")),
            }
        }
        let need = |value: Option<String>, name: &str| {
            value.ok_or_else(|| format!("{name} is missing; `cargo xtask build` gives it"))
        };
        Ok(Self {
            out: need(out, "--out")?.into(),
            assets: need(assets, "--assets")?.into(),
            site_url: need(site_url, "--site-url")?,
        })
    }
}
