//! Why a change was refused, or a file could not be used.

use crate::model::RecordKind;
use crate::store::StoreError;
use crate::text::{Language, tr, tr_with};
use std::path::{Path, PathBuf};

/// What keeps a case from doing what was asked. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The file, or the place it stands in.
    #[error(transparent)]
    File(#[from] StoreError),
    /// A record needs a code and has none.
    #[error("{kind:?} without a code")]
    CodeMissing {
        /// What kind of record.
        kind: RecordKind,
    },
    /// Two records cannot have the same code.
    #[error("{kind:?}: code ‘{code}’ is taken")]
    CodeTaken {
        /// What kind of record.
        kind: RecordKind,
        /// The code.
        code: String,
    },
    /// A record refers to one that is not there.
    #[error("{kind:?}.{column} refers to {target} #{id}, which is not there")]
    ReferenceMissing {
        /// What kind of record refers.
        kind: RecordKind,
        /// In which column.
        column: &'static str,
        /// The table it refers to.
        target: &'static str,
        /// The row id there.
        id: i64,
    },
    /// A record that is to be changed or removed is not there any more.
    #[error("{kind:?} #{id} is not there")]
    RecordMissing {
        /// What kind of record.
        kind: RecordKind,
        /// Its row id.
        id: i64,
    },
    /// A record cannot be removed while others depend on it.
    #[error("{kind:?} ‘{name}’ is used by {count} × {user:?}")]
    StillUsed {
        /// What kind of record.
        kind: RecordKind,
        /// What it is called.
        name: String,
        /// What kind of record uses it.
        user: RecordKind,
        /// How many of them.
        count: usize,
    },
    /// The investigation itself cannot be removed, nor a second one added.
    #[error("a file holds one investigation")]
    OneInvestigation,
    /// A record is not as the step that is to be turned back left it: something else changed it.
    #[error("{kind:?} #{id} was changed since ‘{label}’")]
    ChangedSince {
        /// What kind of record.
        kind: RecordKind,
        /// Its row id.
        id: i64,
        /// The step.
        label: String,
    },
    /// A file cannot be merged with itself.
    #[error("{}: the very same file", .0.display())]
    MergeSameFile(PathBuf),
    /// Two files can only be merged when one was once copied from the other.
    #[error("{}: another investigation", .0.display())]
    MergeUnrelated(PathBuf),
    /// A copy that is damaged, or whose journal was altered, is not taken over.
    #[error("{}: damaged, or its journal altered", .0.display())]
    MergeUnsound(PathBuf),
    /// The journal of a step cannot be read, so that it cannot be turned back.
    #[error("the journal of step {step} cannot be read: {detail}")]
    JournalUnreadable {
        /// The step.
        step: i64,
        /// What is wrong.
        detail: String,
    },
}

impl CaseError {
    /// The sentence for the inspector: what happened, and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let kind_of = |kind: &RecordKind| kind_name(language, *kind);
        match self {
            Self::File(error) => error.message(language),
            Self::CodeMissing { kind } => {
                tr_with(language, "case-code-missing", &[("kind", kind_of(kind).into())])
            }
            Self::CodeTaken { kind, code } => tr_with(
                language,
                "case-code-taken",
                &[("kind", kind_of(kind).into()), ("code", code.as_str().into())],
            ),
            Self::ReferenceMissing { kind, column, target, .. } => {
                let target = RecordKind::from_table(target).map(|kind| kind_of(&kind));
                tr_with(
                    language,
                    "case-reference-missing",
                    &[
                        ("kind", kind_of(kind).into()),
                        ("column", (*column).into()),
                        ("target", target.unwrap_or_default().into()),
                    ],
                )
            }
            Self::RecordMissing { kind, .. } => {
                tr_with(language, "case-record-missing", &[("kind", kind_of(kind).into())])
            }
            Self::StillUsed { kind, name, user, count } => tr_with(
                language,
                "case-still-used",
                &[
                    ("kind", kind_of(kind).into()),
                    ("name", name.as_str().into()),
                    ("count", (*count).into()),
                    ("user", kind_of(user).into()),
                ],
            ),
            Self::OneInvestigation => tr(language, "case-one-investigation"),
            Self::ChangedSince { label, .. } => {
                tr_with(language, "case-changed-since", &[("label", label.as_str().into())])
            }
            Self::MergeSameFile(path) => of_file(language, "merge-same-file", path),
            Self::MergeUnrelated(path) => of_file(language, "merge-unrelated", path),
            Self::MergeUnsound(path) => of_file(language, "merge-unsound", path),
            Self::JournalUnreadable { .. } => tr(language, "case-journal-unreadable"),
        }
    }

    /// Whether the file is locked and a passphrase has to be asked, or asked again.
    #[must_use]
    pub const fn needs_passphrase(&self) -> bool {
        matches!(self, Self::File(StoreError::PassphraseNeeded(_) | StoreError::WrongPassphrase(_)))
    }

    /// Whether the user stopped the work.
    #[must_use]
    pub const fn is_cancelled(&self) -> bool {
        matches!(self, Self::File(StoreError::Cancelled))
    }
}

fn of_file(language: Language, key: &str, path: &Path) -> String {
    tr_with(language, key, &[("file", path.display().to_string().into())])
}

/// What a kind of record is called.
#[must_use]
pub fn kind_name(language: Language, kind: RecordKind) -> String {
    tr(language, &format!("case-kind-{}", kind.table().replace('_', "-")))
}
