//! `kroniek lock`, `unlock` and `rekey`: set, remove and change the passphrase.

use crate::case::Case;
use crate::cli::arguments::{FileOnly, NewPassphrase};
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, output, passphrase};
use std::path::Path;

pub(in crate::cli) fn lock(
    context: &Context,
    arguments: &NewPassphrase,
) -> Result<Verdict, Failure> {
    let new = passphrase::new(context, arguments.new_passphrase_file.as_deref())?;
    let copies = Case::lock(&arguments.file, &new)?;
    said(context, "cli-lock-done", &arguments.file);
    for copy in copies {
        let file = copy.display().to_string();
        eprintln!("{}", context.say_with("cli-lock-copy", &[("file", file.into())]));
    }
    Ok(Verdict::Good)
}

pub(in crate::cli) fn unlock(context: &Context, arguments: &FileOnly) -> Result<Verdict, Failure> {
    let old = passphrase::current(context, &arguments.file)?;
    Case::unlock(&arguments.file, &old)?;
    said(context, "cli-unlock-done", &arguments.file);
    Ok(Verdict::Good)
}

pub(in crate::cli) fn rekey(
    context: &Context,
    arguments: &NewPassphrase,
) -> Result<Verdict, Failure> {
    let old = passphrase::current(context, &arguments.file)?;
    let new = passphrase::new(context, arguments.new_passphrase_file.as_deref())?;
    Case::rekey(&arguments.file, &old, &new)?;
    said(context, "cli-rekey-done", &arguments.file);
    Ok(Verdict::Good)
}

fn said(context: &Context, key: &str, file: &Path) {
    output::line(&context.say_with(key, &[("file", file.display().to_string().into())]));
}
