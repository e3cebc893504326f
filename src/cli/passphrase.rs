//! Passphrases, from a file, the environment or a prompt; never from an argument, which other
//! users of the computer could read.

use super::Context;
use super::failure::Failure;
use crate::case::Passphrase;
use std::io::IsTerminal as _;
use std::path::Path;

/// The passphrases that were handed in, in the order in which they are to be tried.
pub(super) fn given(context: &Context) -> Result<Vec<Passphrase>, Failure> {
    if context.passphrase_files.is_empty() {
        return Ok(std::env::var("KRONIEK_PASSPHRASE")
            .ok()
            .map(Passphrase::new)
            .into_iter()
            .collect());
    }
    context.passphrase_files.iter().map(|path| from_file(path)).collect()
}

/// Asks for the passphrase of a file; none without a terminal to ask at.
pub(super) fn asked(context: &Context, path: &Path) -> Result<Option<Passphrase>, Failure> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Ok(None);
    }
    let name = path.display().to_string();
    prompt(&context.say_with("cli-passphrase-prompt", &[("file", name.into())])).map(Some)
}

/// The passphrase a file has or is asked for.
pub(super) fn current(context: &Context, path: &Path) -> Result<Passphrase, Failure> {
    if let Some(passphrase) = given(context)?.into_iter().next() {
        return Ok(passphrase);
    }
    asked(context, path)?.ok_or_else(|| Failure::text("cli-passphrase-missing"))
}

/// The new passphrase.
pub(super) fn new(context: &Context, file: Option<&Path>) -> Result<Passphrase, Failure> {
    if let Some(path) = file {
        return from_file(path);
    }
    if let Ok(text) = std::env::var("KRONIEK_NEW_PASSPHRASE") {
        return Ok(Passphrase::new(text));
    }
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Err(Failure::text("cli-new-passphrase-missing"));
    }
    let first = prompt(&context.say("cli-new-passphrase-prompt"))?;
    let second = prompt(&context.say("cli-new-passphrase-again"))?;
    if first == second { Ok(first) } else { Err(Failure::text("cli-new-passphrase-differs")) }
}

/// The first line of a file.
fn from_file(path: &Path) -> Result<Passphrase, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::reading(path, error))?;
    Ok(Passphrase::new(text.lines().next().unwrap_or_default()))
}

fn prompt(question: &str) -> Result<Passphrase, Failure> {
    rpassword::prompt_password(question)
        .map(Passphrase::new)
        .map_err(|_| Failure::text("cli-passphrase-missing"))
}
