//! Opening investigation files for a command.

use super::failure::Failure;
use super::{Context, passphrase};
use crate::case::{Case, CaseError, OpenOptions, StoreError};
use std::path::Path;

/// Opens an investigation to read it; the file is left as it is.
pub(super) fn read(context: &Context, path: &Path) -> Result<Case, Failure> {
    open(context, path, OpenOptions::read_only())
}

/// Opens an investigation to change it.
pub(super) fn write(context: &Context, path: &Path) -> Result<Case, Failure> {
    let options = OpenOptions { clock: clock(), ..OpenOptions::write() };
    let case = open(context, path, options)?;
    if let Some(notice) = case.notice() {
        let message = notice.message(context.language);
        if case.is_read_only() {
            return Err(Failure::Said(message));
        }
        eprintln!("{message}");
    }
    Ok(case)
}

fn open(context: &Context, path: &Path, options: OpenOptions) -> Result<Case, Failure> {
    let given = passphrase::given(context)?;
    let several = given.len() > 1;
    let mut opened = Case::open(path, options.clone().passphrase(given.first().cloned()));
    for passphrase in given.into_iter().skip(1) {
        if opened.as_ref().is_err_and(CaseError::needs_passphrase) {
            opened = Case::open(path, options.clone().passphrase(Some(passphrase)));
        }
    }
    match opened {
        // One that was handed in and is wrong is said to be; of several, none may be for this file.
        Err(error)
            if matches!(error, CaseError::File(StoreError::PassphraseNeeded(_)))
                || several && error.needs_passphrase() =>
        {
            match passphrase::asked(context, path)? {
                Some(passphrase) => Ok(Case::open(path, options.passphrase(Some(passphrase)))?),
                None => Err(error.into()),
            }
        }
        opened => Ok(opened?),
    }
}

/// A fixed time for the journal, so that a file built from tables is the same each time: the
/// seconds since 1970 that builds which repeat themselves take from the environment.
pub(super) fn clock() -> Option<String> {
    let seconds: i64 = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    let day = crate::model::date::Day(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    Some(format!("{day}T{hour:02}:{minute:02}:{second:02}.000Z"))
}
