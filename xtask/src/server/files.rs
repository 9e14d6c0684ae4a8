//! Files with what is worth computing once: compressed forms, tag, policy.

use super::compression::{Encoding, Quality, brotli, gzip};
use super::headers;
use crate::digest;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

/// A file in memory.
#[derive(Debug)]
pub struct Entry {
    modified: Option<SystemTime>,
    plain: Arc<[u8]>,
    compressed: [OnceLock<Arc<[u8]>>; 2],
    quality: Quality,
    /// Changes with the content.
    pub tag: String,
    /// MIME type.
    pub mime: &'static str,
    /// The page's policy, when it is a page.
    pub policy: Option<String>,
}

impl Entry {
    /// The body in one encoding, and the encoding it really has: the original when that is shorter.
    pub fn body(&self, encoding: Encoding) -> (Arc<[u8]>, Encoding) {
        let place = match encoding {
            Encoding::Identity => return (self.plain.clone(), encoding),
            Encoding::Gzip => 0,
            Encoding::Brotli => 1,
        };
        if !headers::is_compressible(self.mime) {
            return (self.plain.clone(), Encoding::Identity);
        }
        let compressed = self.compressed[place].get_or_init(|| match encoding {
            Encoding::Brotli => brotli(&self.plain, self.quality).into(),
            _ => gzip(&self.plain).into(),
        });
        if compressed.len() < self.plain.len() {
            (compressed.clone(), encoding)
        } else {
            (self.plain.clone(), Encoding::Identity)
        }
    }
}

/// The files of a folder, read when they are asked for and again when they have changed.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    quality: Quality,
    known: Mutex<HashMap<String, Arc<Entry>>>,
}

impl Files {
    /// The files of `folder`.
    pub fn new(folder: PathBuf, quality: Quality) -> Self {
        Self {
            folder,
            quality,
            known: Mutex::default(),
        }
    }

    /// Whether a path is a folder.
    pub fn is_folder(&self, path: &str) -> bool {
        self.inside(path).is_some_and(|path| path.is_dir())
    }

    /// A file, by its path from the root of the site.
    pub fn get(&self, path: &str) -> Option<Arc<Entry>> {
        let location = self.inside(path).filter(|location| location.is_file())?;
        let modified = location.metadata().and_then(|about| about.modified()).ok();
        {
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(entry) = known.get(path)
                && entry.modified == modified
            {
                return Some(entry.clone());
            }
        }
        let content = std::fs::read(location).ok()?;
        let mime = headers::mime(path);
        let policy = mime
            .starts_with("text/html")
            .then(|| headers::content_security_policy(path, &String::from_utf8_lossy(&content)));
        let entry = Arc::new(Entry {
            modified,
            tag: digest::hex(&content, 16),
            plain: content.into(),
            compressed: Default::default(),
            quality: self.quality,
            mime,
            policy,
        });
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(path.to_owned(), entry.clone());
        Some(entry)
    }

    /// Where a path is on disk; nothing when a link leads out of the folder.
    fn inside(&self, path: &str) -> Option<PathBuf> {
        let folder = self.folder.canonicalize().ok()?;
        let location = folder.join(Path::new(path)).canonicalize().ok()?;
        location.starts_with(&folder).then_some(location)
    }
}
