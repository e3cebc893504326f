//! Writing a file that has no name until it is whole, so that a program that is killed leaves
//! nothing behind.

use std::fs::{File, Permissions};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file, brings it to the disk, and only then gives it its name.
pub(super) fn write(path: &Path, bytes: &[u8], permissions: Permissions) -> io::Result<()> {
    let fill = |file: &mut File| {
        file.write_all(bytes)?;
        file.set_permissions(permissions.clone())?;
        file.sync_all()
    };
    #[cfg(target_os = "linux")]
    if let Some(mut file) = open_unnamed(path) {
        fill(&mut file)?;
        match give_name(&file, path) {
            Ok(()) => return Ok(()),
            // A system without /proc; the file goes by itself.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    // File systems without unnamed files: what a kill leaves is removed when the file is next
    // opened for writing.
    let mut file = File::create_new(path)?;
    fill(&mut file)
}

#[cfg(target_os = "linux")]
fn open_unnamed(path: &Path) -> Option<File> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    openat(CWD, folder.unwrap_or(Path::new(".")), flags, Mode::RUSR | Mode::WUSR)
        .ok()
        .map(File::from)
}

#[cfg(target_os = "linux")]
fn give_name(file: &File, path: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd;
    let unnamed = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, unnamed.as_str(), CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}
