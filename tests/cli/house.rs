//! A folder of its own for each test, and the program run in it.

use assert_cmd::Command;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder in which the program is run.
pub struct House {
    folder: TempDir,
}

/// What a run of the program gave.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl House {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder with an empty investigation `a.kroniek`.
    pub fn with_case() -> Self {
        let house = Self::new();
        house.good(&["new", "a.kroniek", "--title", "Proef"]);
        house
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kroniek"));
        command
            .current_dir(self.folder.path())
            .env_remove("KRONIEK_PASSPHRASE")
            .env_remove("KRONIEK_NEW_PASSPHRASE")
            .env_remove("SOURCE_DATE_EPOCH")
            .env("RUST_BACKTRACE", "0");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        run(self.command().args(arguments))
    }

    /// Runs the program, which must exit with 0, and gives its standard output.
    pub fn good(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}\n{}{}", run.out, run.err);
        run.out
    }

    /// Runs the program, which must exit with 2 and say why in one clear sentence first.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}\n{}{}", run.out, run.err);
        assert_eq!(run.out, "", "{arguments:?} wrote to standard output");
        let first = run.err.lines().next().unwrap_or_default().to_owned();
        let told = first.ends_with('.') || first.ends_with(')') || first.ends_with(']');
        assert!(
            told && first.len() > 10 && !first.contains("panicked"),
            "{arguments:?}: {}",
            run.err
        );
        run.err
    }

    /// Runs the program with `--json`, which must exit with 0 and write nothing but JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let out = self.good(&[arguments, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{out}"))
    }

    /// Everything in an investigation, as JSON.
    pub fn everything(&self, file: &str) -> Value {
        let name = format!("{file}.everything.json");
        self.good(&["export", file, "--output", &name]);
        serde_json::from_slice(&self.read(&name)).unwrap()
    }
}

pub fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of the checkout.
pub fn checkout(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).to_string_lossy().into_owned()
}
