//! What the inspector can set for the analyses; kept in the case, so that a report made later
//! gives the same answers.

use super::window::Window;
use crate::model::CaseData;
use crate::model::date::EdtfDate;

/// Days within which a signal must have been answered; absent or empty: ever.
pub const DAYS: &str = "analysis.days";
/// Whether contacts by school are counted apart: `1` or `0`.
pub const SCHOOL_APART: &str = "analysis.school_apart";
/// The period that is looked at, as EDTF; absent or empty: everything.
pub const PERIOD: &str = "analysis.period";
/// The organisations that are looked at, as codes with `;`; absent or empty: all.
pub const ORGANISATIONS: &str = "analysis.organisations";
/// The persons or family that is looked at, as codes with `;`; absent or empty: all.
pub const CLIENTS: &str = "analysis.clients";
/// From how many events on a signal type counts as recurring.
pub const RECURRENCE: &str = "analysis.recurrence";

/// The settings of the analyses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysisSettings {
    /// A signal counts as unanswered when nothing was done within so many days; none: ever.
    pub days: Option<u32>,
    /// Count what school saw apart, since school sees every pupil.
    pub school_apart: bool,
    /// Count only what may lie in this period; none: everything.
    pub period: Option<EdtfDate>,
    /// Count only what these organisations took part in; empty: all. Units count with theirs.
    pub organisations: Vec<String>,
    /// Count only what is about these persons, or about nobody by name; empty: all.
    pub clients: Vec<String>,
    /// From how many events on a signal type counts as recurring.
    pub recurrence: usize,
}

impl Default for AnalysisSettings {
    fn default() -> Self {
        Self {
            days: None,
            school_apart: true,
            period: None,
            organisations: Vec::new(),
            clients: Vec::new(),
            recurrence: 3,
        }
    }
}

impl AnalysisSettings {
    /// The settings a case holds; what it does not hold, or cannot be read, is as by default.
    #[must_use]
    pub fn of_case(case: &CaseData) -> Self {
        Self::of_values(|key| case.setting(key))
    }

    /// The settings in a list of keys and values, as [`AnalysisSettings::to_settings`] gives it.
    #[must_use]
    pub fn of_values<'v>(value: impl Fn(&str) -> Option<&'v str>) -> Self {
        let default = Self::default();
        let value = |key| value(key).map(str::trim).filter(|value| !value.is_empty());
        let codes = |key| {
            let codes = value(key).into_iter().flat_map(|codes| codes.split(';'));
            codes.map(|code| code.trim().to_owned()).filter(|code| !code.is_empty()).collect()
        };
        Self {
            days: value(DAYS).and_then(|days| days.parse().ok()),
            school_apart: value(SCHOOL_APART).map_or(default.school_apart, |value| value != "0"),
            period: value(PERIOD).and_then(|period| EdtfDate::parse(period).ok()),
            organisations: codes(ORGANISATIONS),
            clients: codes(CLIENTS),
            recurrence: value(RECURRENCE)
                .and_then(|count| count.parse().ok())
                .unwrap_or(default.recurrence),
        }
    }

    /// The settings as a case keeps them: key and value, an empty value where there is none.
    #[must_use]
    pub fn to_settings(&self) -> [(&'static str, String); 6] {
        [
            (DAYS, self.days.map(|days| days.to_string()).unwrap_or_default()),
            (SCHOOL_APART, u8::from(self.school_apart).to_string()),
            (PERIOD, self.period.as_ref().map(ToString::to_string).unwrap_or_default()),
            (ORGANISATIONS, self.organisations.join(";")),
            (CLIENTS, self.clients.join(";")),
            (RECURRENCE, self.recurrence.to_string()),
        ]
    }

    /// The days the period allows; every day when none is set.
    #[must_use]
    pub fn window(&self) -> Window {
        Window::of_optional(self.period.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Setting};

    #[test]
    fn settings_survive_the_case() {
        let settings = AnalysisSettings {
            days: Some(14),
            school_apart: false,
            organisations: vec!["CJG".into(), "SWW".into()],
            clients: vec!["kind".into()],
            recurrence: 4,
            ..AnalysisSettings::default()
        };
        let mut case = CaseData::default();
        for (id, (key, value)) in (1..).zip(settings.to_settings()) {
            let key = key.to_owned();
            case.settings.put(Setting { id: Id::new(id), key, value, note: String::new() });
        }
        assert_eq!(AnalysisSettings::of_case(&case), settings);
        assert_eq!(AnalysisSettings::of_case(&CaseData::default()), AnalysisSettings::default());
    }
}
