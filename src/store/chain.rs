//! The seal on the journal: each step's hash covers its rows and the hash of the step before.

use super::journal::{JournalRow, StepRow};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Adds up what a seal covers.
pub(super) struct Seal {
    digest: Sha256,
}

impl Seal {
    /// Begins the seal on a step that follows the one with hash `previous`.
    pub(super) fn after(previous: &str) -> Self {
        let mut seal = Self { digest: Sha256::new() };
        seal.text(Some(previous));
        seal
    }

    /// Covers the next row of the step.
    pub(super) fn row(&mut self, row: &JournalRow<&str>) {
        self.number(row.seq);
        self.text(Some(row.at));
        self.text(row.author);
        self.text(Some(row.table));
        self.number(row.row_id);
        self.text(row.before);
        self.text(row.after);
    }

    /// Covers the step itself and gives the hash, in hexadecimal.
    pub(super) fn close(mut self, step: &StepRow) -> String {
        self.number(step.id);
        self.text(Some(&step.at));
        self.text(Some(&step.author));
        self.text(Some(&step.label));
        self.text(Some(step.kind.keyword()));
        self.number(step.undoes.unwrap_or(0));
        self.number(step.last_seq);
        self.number(step.row_count);
        let mut hash = String::with_capacity(64);
        for byte in self.digest.finalize() {
            let _ = write!(hash, "{byte:02x}");
        }
        hash
    }

    fn number(&mut self, number: i64) {
        self.digest.update(number.to_be_bytes());
    }

    /// A text goes in with its length, so that no two rows can read the same.
    fn text(&mut self, text: Option<&str>) {
        match text {
            None => self.digest.update([0]),
            Some(text) => {
                self.digest.update([1]);
                self.digest.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
                self.digest.update(text);
            }
        }
    }
}
