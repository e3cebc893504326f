//! What a version hides, as the case says it: `PublicationVersion.rules`, a JSON object.
//!
//! | key | values | without it |
//! |---|---|---|
//! | `events` | `all`, `key_moments`: which facts the public version tells | `all` |
//! | `dates` | `exact`, `month`, `year`: no date is finer than this | `exact` |
//! | `places` | `province`: the place of the calamity may be told, being no finer | hidden |
//! | `gender` | `neutral`: the child's sex is not told; `neutral_all`: nor that of parents | told |
//! | `hide_signals` | facts with these signal types are hidden, and the answers to them | none |
//! | `hidden_facts` | `leave_out`, or `generalise`: only when, who and what kind of fact | `leave_out` |
//! | `hide_words` | words that may not stand anywhere; `*` at the end stands for any ending | none |
//! | `replace` | words and what is written in their place | none |
//! | `quotations` | `false`: no literal words of the child, no quotation from a source | told |
//! | `sources` | `false`: sources are not named | named |
//! | `remarks` | `false` in an accuracy check: remarks already handled are not listed | listed |
//! | `hide` | `medical_of_others` in an accuracy check: medical facts of which the organisation was not told are generalised | none |

use super::options::Version;
use crate::model::{Audience, CaseData, Id, PublicationVersion};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How fine a date may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fineness {
    #[default]
    Exact,
    Month,
    Year,
}

/// Whose sex is not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    /// Nobody's is hidden.
    #[default]
    AsIs,
    /// The child's, and that of brothers and sisters.
    Child,
    /// Also that of parents and grandparents.
    Everyone,
}

/// The rules of a version, from the case.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    /// The version they come from.
    pub version: Option<Id<PublicationVersion>>,
    /// Only key moments are told.
    pub key_moments_only: bool,
    /// How fine dates may be.
    pub dates: Fineness,
    /// Facts with these signals are hidden.
    pub hide_signals: Vec<String>,
    /// Hidden facts are told in general words instead of left out.
    pub generalise: bool,
    /// Sources are not named.
    pub hide_sources: bool,
    /// Nothing is quoted.
    pub hide_quotations: bool,
    /// The place of the calamity may be told, being no finer than a province.
    pub tell_region: bool,
    /// Whose sex is not told.
    pub gender: Gender,
    /// Words that may not stand anywhere.
    pub hide_words: Vec<String>,
    /// Words and what is written in their place.
    pub replace: Vec<(String, String)>,
    /// An organisation reads how its earlier remarks were handled.
    pub tell_remarks: bool,
    /// Medical facts that an organisation was not told of are generalised.
    pub hide_medical_of_others: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Stored {
    events: String,
    dates: String,
    hide_signals: Vec<String>,
    hidden_facts: String,
    sources: Option<bool>,
    quotations: Option<bool>,
    places: String,
    gender: String,
    hide_words: Vec<String>,
    replace: BTreeMap<String, String>,
    hide: Vec<String>,
    remarks: Option<bool>,
}

impl Rules {
    /// The rules the case has for a version; those of the full version hide nothing.
    pub(super) fn of(case: &CaseData, version: Version) -> Self {
        let audience = match version {
            Version::Full => return Self::default(),
            Version::AccuracyCheck => Audience::AccuracyCheck,
            Version::Public => Audience::Public,
        };
        let public = version == Version::Public;
        let row = case.publication_versions.iter().find(|row| row.audience == audience);
        // Rules that cannot be read must not widen what the public sees.
        let stored: Stored = row
            .and_then(|row| serde_json::from_str(&row.rules).ok())
            .unwrap_or_else(|| Stored { dates: "month".into(), ..Stored::default() });
        Self {
            version: row.map(|row| row.id),
            key_moments_only: public && stored.events == "key_moments",
            dates: match stored.dates.as_str() {
                "month" if public => Fineness::Month,
                "year" if public => Fineness::Year,
                _ => Fineness::Exact,
            },
            hide_signals: stored.hide_signals,
            generalise: stored.hidden_facts == "generalise",
            hide_sources: public && stored.sources == Some(false),
            hide_quotations: stored.quotations == Some(false),
            tell_region: !public || stored.places == "province",
            gender: match stored.gender.as_str() {
                "neutral" => Gender::Child,
                "neutral_all" => Gender::Everyone,
                _ => Gender::AsIs,
            },
            hide_words: stored.hide_words,
            replace: stored.replace.into_iter().collect(),
            tell_remarks: stored.remarks != Some(false),
            hide_medical_of_others: stored.hide.iter().any(|hidden| hidden == "medical_of_others"),
        }
    }
}
