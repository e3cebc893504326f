//! Which chapters a report has: a data file, so that an inspectorate can have its own make-up.

use super::options::Version;
use crate::model::CaseData;
use serde::{Deserialize, Serialize};

/// The make-up of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// What it is called when one is chosen.
    pub name: String,
    /// Under the title on the cover.
    #[serde(default)]
    pub subtitle: String,
    /// The chapters, in order.
    #[serde(rename = "chapter")]
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its heading.
    pub heading: String,
    /// Whether it is numbered.
    #[serde(default)]
    pub numbered: bool,
    /// Whether it is an annex, lettered.
    #[serde(default)]
    pub annex: bool,
    /// For which versions; none named means all.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// What stands in it before its sections: names of parts, as `text:summary`.
    #[serde(default)]
    pub parts: Vec<String>,
    /// Its sections.
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
}

/// A section of a chapter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// For which versions; none named means all.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// What stands in it.
    pub parts: Vec<String>,
}

/// A make-up that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("this is not an outline of a report: {0}")]
pub struct OutlineError(#[from] toml::de::Error);

const BUILT_IN: [(&str, &str); 2] = [
    ("reconstructie", include_str!("../../assets/report/outline-reconstructie.toml")),
    ("hoofdvraag", include_str!("../../assets/report/outline-hoofdvraag.toml")),
];

impl Outline {
    /// Reads a make-up.
    ///
    /// # Errors
    /// When it is not TOML, or has fields that are not known.
    pub fn parse(text: &str) -> Result<Self, OutlineError> {
        Ok(toml::from_str(text)?)
    }

    /// The make-up the case chose: the setting [`Self::SETTING`] holds the name of a built-in one
    /// or a make-up of its own. The default where there is none, or where it cannot be read.
    #[must_use]
    pub fn of_case(case: &CaseData) -> Self {
        case.setting(Self::SETTING)
            .and_then(|value| Self::built_in(value.trim()).or_else(|| Self::parse(value).ok()))
            .unwrap_or_else(Self::reconstruction)
    }

    /// The setting of a case that says which make-up its report has.
    pub const SETTING: &'static str = "report.outline";

    /// The make-up as a text that [`Self::parse`] reads.
    #[must_use]
    pub fn to_text(&self) -> String {
        toml::to_string_pretty(self).unwrap_or_default()
    }

    /// The names of the built-in make-ups.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// The built-in make-up of that name.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        Self::parse(text).ok()
    }

    /// The make-up by years and questions: the default.
    #[must_use]
    pub fn reconstruction() -> Self {
        // That the built-in files are sound is tested.
        Self::built_in("reconstructie").unwrap_or_else(|| Self {
            name: String::new(),
            subtitle: String::new(),
            chapters: Vec::new(),
        })
    }
}

/// Whether something for these versions belongs in this one.
pub(super) fn is_for(versions: &[Version], version: Version) -> bool {
    versions.is_empty() || versions.contains(&version)
}
