//! What a file is, judged by its first bytes, before SQLite touches it.

use super::error::StoreError;
use super::migrations::NEWEST_VERSION;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// 'KRNK': stands in the header of every investigation file.
pub(super) const APPLICATION_ID: u32 = 0x4B52_4E4B;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What is worth knowing of a file before it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// A plain investigation file.
    Plain {
        /// The schema's version.
        version: i64,
        /// Whether a write-ahead log belongs to it: a writer has it open, or crashed.
        log: bool,
    },
    /// What only a passphrase can open.
    Encrypted,
}

/// Looks at the first page of a file.
///
/// # Errors
/// When it is missing, unreadable, or something else than an investigation.
pub(super) fn identify(path: &Path) -> Result<FileKind, StoreError> {
    let metadata = std::fs::metadata(path).map_err(|error| StoreError::io(&error, path))?;
    if metadata.is_dir() {
        return Err(StoreError::Directory(path.to_owned()));
    }
    if metadata.len() == 0 {
        return Err(StoreError::Empty(path.to_owned()));
    }
    let mut page = Vec::with_capacity(4096);
    File::open(path)
        .and_then(|file| file.take(4096).read_to_end(&mut page))
        .map_err(|error| StoreError::io(&error, path))?;
    if !page.starts_with(MAGIC) {
        return unknown(path, &page, metadata.len());
    }
    let number = |at: usize| {
        page.get(at..at + 4)
            .and_then(|bytes| <[u8; 4]>::try_from(bytes).ok())
            .map(u32::from_be_bytes)
            .ok_or_else(|| damaged(path, "header cut short"))
    };
    if number(68)? != APPLICATION_ID {
        return Err(StoreError::Wrong(path.to_owned()));
    }
    let version = i64::from(number(60)?);
    if version > NEWEST_VERSION {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: version,
            known: NEWEST_VERSION,
        });
    }
    let log = page.get(18) == Some(&2) && companion(path, "-wal").exists();
    let page_size = match page.get(16..18) {
        Some([0, 1]) => 65_536,
        Some(&[high, low]) => u64::from(u16::from_be_bytes([high, low])),
        _ => return Err(damaged(path, "header cut short")),
    };
    // The page count counts only when both change counters agree, as SQLite itself holds it.
    let pages = u64::from(number(28)?);
    if !log && number(24)? == number(92)? && pages * page_size > metadata.len() {
        return Err(damaged(path, "cut short"));
    }
    Ok(FileKind::Plain { version, log })
}

/// A file that stands beside another: its name with something behind it.
pub(super) fn companion(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn damaged(path: &Path, detail: &str) -> StoreError {
    StoreError::Damaged { path: path.to_owned(), detail: detail.to_owned() }
}

/// A file without SQLite's magic words: locked, if it looks like noise from its first byte on,
/// which no document or archive does.
fn unknown(path: &Path, page: &[u8], length: u64) -> Result<FileKind, StoreError> {
    const KNOWN: &[&[u8]] = &[
        b"PK",
        b"%PDF",
        b"\xFF\xD8\xFF",
        b"\x89PNG",
        b"7z\xBC\xAF",
        b"Rar!",
        b"\x1F\x8B",
        b"\xD0\xCF\x11\xE0",
    ];
    let mut seen = [false; 256];
    for byte in page {
        if let Some(flag) = seen.get_mut(usize::from(*byte)) {
            *flag = true;
        }
    }
    let noise = page.len() == 4096 && seen.iter().filter(|flag| **flag).count() > 240;
    if !noise || KNOWN.iter().any(|known| page.starts_with(known)) {
        return Err(StoreError::Wrong(path.to_owned()));
    }
    if !length.is_multiple_of(4096) {
        return Err(damaged(path, "locked, and cut short"));
    }
    Ok(FileKind::Encrypted)
}
