//! Reading the project's own files.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project.
pub struct SourceFile {
    /// Its path from the top of the checkout, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The files below a folder of the checkout with one of the extensions, in a fixed order.
pub fn files(folder: &str, extensions: &[&str]) -> Vec<SourceFile> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&top.join(folder), extensions, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| SourceFile {
            text: fs::read_to_string(&path).expect("a source file is UTF-8"),
            path: path
                .strip_prefix(top)
                .expect("below the checkout")
                .to_string_lossy()
                .replace('\\', "/"),
        })
        .collect()
}

fn collect(folder: &Path, extensions: &[&str], paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, extensions, paths);
        } else if path
            .extension()
            .is_some_and(|found| extensions.iter().any(|wanted| found == *wanted))
        {
            paths.push(path);
        }
    }
}
