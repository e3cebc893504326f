//! What two copies do not agree on.

use crate::model::{RecordKind, Value};

/// Which of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// This file.
    Here,
    /// The copy that is merged into it.
    There,
}

/// Why two copies do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictKind {
    /// Both changed the same field, to different values.
    Field,
    /// The copy removed a record that was changed here.
    RemovedThere,
    /// The copy changed a record that was removed here.
    RemovedHere,
    /// The copy removed a record that something here still needs.
    StillUsed,
    /// A record or change of the copy needs something that was removed here.
    NeedsRemoved,
    /// A record of the copy has a code that another record has here.
    CodeTaken,
}

impl ConflictKind {
    /// The keyword in JSON.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::RemovedThere => "removed_there",
            Self::RemovedHere => "removed_here",
            Self::StillUsed => "still_used",
            Self::NeedsRemoved => "needs_removed",
            Self::CodeTaken => "code_taken",
        }
    }

    /// Whether the copy's side can be chosen; else the record has to be mended by hand.
    #[must_use]
    pub const fn can_choose(self) -> bool {
        matches!(self, Self::Field | Self::RemovedThere | Self::RemovedHere)
    }
}

/// What tells a conflict apart from the others of the same merge.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConflictKey {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its row id here.
    pub id: i64,
    /// The field; none when it is about the record as a whole.
    pub field: Option<&'static str>,
}

/// Something that two copies do not agree on.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeConflict {
    /// Which record and field.
    pub key: ConflictKey,
    /// Why.
    pub kind: ConflictKind,
    /// The code of the record, where it has one.
    pub code: String,
    /// What the record is called.
    pub name: String,
    /// The value here; none when there is no single value, or the record is not there.
    pub here: Option<Value>,
    /// The value in the copy.
    pub there: Option<Value>,
    /// The side that was chosen; none: kept as it is here, and still open.
    pub chosen: Option<Side>,
}

impl MergeConflict {
    /// Whether nobody has decided yet.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.chosen.is_none()
    }
}
