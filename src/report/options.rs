//! What is asked for when a report is made.

use super::outline::Outline;
use crate::model::date::Day;
use crate::text::Language;

/// For whom the report is made.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Version {
    /// Everything, for the inspectorates.
    #[default]
    #[serde(rename = "volledig")]
    Full,
    /// One organisation, for the check on factual errors: only what concerns it.
    #[serde(rename = "wederhoor")]
    AccuracyCheck,
    /// The public: pseudonyms, public labels, nothing that identifies.
    #[serde(rename = "openbaar")]
    Public,
}

impl Version {
    /// Every version.
    pub const ALL: [Self; 3] = [Self::Full, Self::AccuracyCheck, Self::Public];

    /// The keyword on the command line and in outlines.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Full => "volledig",
            Self::AccuracyCheck => "wederhoor",
            Self::Public => "openbaar",
        }
    }

    /// The version with that keyword.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.keyword() == keyword.trim())
    }
}

/// What is asked for. The same options on the same case give the same bytes.
#[derive(Clone, Debug)]
pub struct ReportOptions {
    /// For whom.
    pub version: Version,
    /// Code of the organisation, for [`Version::AccuracyCheck`].
    pub organisation: Option<String>,
    /// The date on the cover and in the file's metadata. Never taken from the clock here, so that
    /// an export can be repeated.
    pub date: Day,
    /// Which chapters, in which order.
    pub outline: Outline,
    /// Language of headings and labels; the texts of the case are Dutch in either.
    pub language: Language,
}

impl ReportOptions {
    /// The full version with the built-in outline, in Dutch.
    #[must_use]
    pub fn new(date: Day) -> Self {
        Self {
            version: Version::Full,
            organisation: None,
            date,
            outline: Outline::reconstruction(),
            language: Language::Dutch,
        }
    }
}
