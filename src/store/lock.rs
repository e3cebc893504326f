//! One writer at a time: a lock file beside the investigation that says who has it open.

use super::error::ReadOnlyReason;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// What came of asking for the lock.
pub(super) enum Claim {
    /// We may write.
    Held(WriterLock),
    /// We may not, and why.
    Refused(ReadOnlyReason),
}

/// The right to write, given up when dropped. The system gives it up when the program dies.
pub(super) struct WriterLock {
    /// None where the file system knows no locks; SQLite's own locking then has to do.
    file: Option<File>,
    path: PathBuf,
}

impl WriterLock {
    /// Asks for the right to write a file.
    pub(super) fn claim(file: &Path) -> io::Result<Claim> {
        let path = lock_path(file);
        loop {
            let opened =
                OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
            let mut lock = match opened {
                Ok(lock) => lock,
                Err(error) => {
                    return match error.kind() {
                        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                            Ok(Claim::Refused(ReadOnlyReason::Folder))
                        }
                        // Without a lock file SQLite's own locks still keep the file whole.
                        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                            Ok(Claim::Held(Self { file: None, path }))
                        }
                        _ => Err(error),
                    };
                }
            };
            match lock.try_lock() {
                Ok(()) => {
                    // The holder before us may have removed the file between our opening and
                    // our locking it; a lock on a removed file keeps nobody out.
                    if !same_file(&lock, &path) {
                        continue;
                    }
                    // Who we are is a courtesy to the next one; a full disk must not hinder.
                    let who = format!("{} ({})", user_name(), std::process::id());
                    let _ = lock.set_len(0).and_then(|()| lock.write_all(who.as_bytes()));
                    return Ok(Claim::Held(Self { file: Some(lock), path }));
                }
                Err(TryLockError::WouldBlock) => {
                    let mut who = String::new();
                    let _ = lock.rewind().and_then(|()| lock.read_to_string(&mut who));
                    return Ok(Claim::Refused(ReadOnlyReason::InUse(who)));
                }
                Err(TryLockError::Error(_)) => {
                    return Ok(Claim::Held(Self { file: None, path }));
                }
            }
        }
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody can lock it in between.
        if self.file.is_some() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Who is at work, as the journal and the lock file name him.
pub(super) fn user_name() -> String {
    ["LOGNAME", "USER", "USERNAME"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| "onbekend".to_owned())
}

/// `.drenthe.kroniek.lock`, beside `drenthe.kroniek`.
pub(super) fn lock_path(file: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".lock");
    file.with_file_name(name)
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_file: &File, path: &Path) -> bool {
    // Elsewhere an open file cannot be removed.
    path.exists()
}
