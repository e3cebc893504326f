//! A report is written whole or not at all.

use super::error::ReportError;
use std::io::Write as _;
use std::path::Path;

/// Writes the bytes to the file: first beside it, then in its place in one step, so that an older
/// report stays until the new one is whole.
///
/// # Errors
/// [`ReportError::Write`]; an older file is then untouched.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), ReportError> {
    put(path, bytes).map_err(|source| ReportError::Write { path: path.to_owned(), source })
}

fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // In the same folder, since a rename does not cross file systems.
    let mut file =
        tempfile::Builder::new().prefix(".kroniek-").suffix(".part").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Temporary files are for their owner only; a report keeps the rights it had.
        let mode = std::fs::metadata(path).map_or(0o644, |old| old.permissions().mode() & 0o777);
        file.as_file().set_permissions(std::fs::Permissions::from_mode(mode))?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
