//! Life domains × organisations: problems in a domain, and whether anybody planned together.

use super::index::{CaseIndex, EventRef};
use super::parties::OrganisationRef;
use super::settings::AnalysisSettings;
use crate::model::{Event, EventFamily, EventKind, LIFE_DOMAINS};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A life domain in which there were problems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LifeDomain {
    /// The domain.
    pub domain: String,
    /// The events that show problems.
    pub problems: Vec<EventRef>,
    /// The organisations that knew of problems, with the events.
    pub organisations: BTreeMap<String, Vec<EventRef>>,
    /// Consultations of two or more organisations about it.
    pub discussed: Vec<EventRef>,
    /// Agreements and decisions of two or more organisations about it.
    pub planned: Vec<EventRef>,
    /// Whether there were problems and no joint plan.
    pub without_joint_plan: bool,
}

/// Which domain a signal type belongs to, where the event itself names none.
const DOMAIN_OF_SIGNAL: [(&str, &str); 21] = [
    ("huiselijk_geweld", "veiligheid"),
    ("middelengebruik", "zorg"),
    ("kind_getuige", "veiligheid"),
    ("vermoeden_kindermishandeling", "veiligheid"),
    ("vermoeden_seksueel_misbruik", "veiligheid"),
    ("lichamelijke_klachten", "zorg"),
    ("zindelijkheid", "opvoeden_en_opgroeien"),
    ("gedrag", "opvoeden_en_opgroeien"),
    ("teruggetrokken", "opvoeden_en_opgroeien"),
    ("uitspraak_kind", "opvoeden_en_opgroeien"),
    ("onveilig_bij_ouder", "veiligheid"),
    ("pleeggezin_onveilig", "veiligheid"),
    ("onveilige_woning", "wonen"),
    ("woonsituatie", "wonen"),
    ("ouder_afwezig", "veiligheid"),
    ("kind_alleen", "veiligheid"),
    ("psychisch_ouder", "zorg"),
    ("zorgmijding_ouder", "zorg"),
    ("ouderconflict", "gezin"),
    ("samenwerking_stagneert", "gezin"),
    ("uit_zicht", "veiligheid"),
];

/// Lists per life domain the problems, who knew of them, and what was planned together.
///
/// domain.md: 'domains with problems but no joint plan'. An event shows a problem when it carries
/// a signal type, or is a signal, an incident or something left undone. A joint plan is an
/// agreement or decision in which two or more organisations took part, made with or shared with;
/// a consultation alone is talk, and listed apart. The domains are those the event names; where
/// it names none, those its signal types belong to.
#[must_use]
pub fn life_domains(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<LifeDomain> {
    let mut found: BTreeMap<&str, LifeDomain> = BTreeMap::new();
    for event in index.counting() {
        let problem = is_problem(event);
        let (discusses, plans) = (discusses(event), plans(event));
        if !problem && !discusses && !plans {
            continue;
        }
        let parties = organisations(index, event);
        let joint = parties.len() >= 2;
        for domain in domains(event) {
            let row = found.entry(domain).or_insert_with(|| LifeDomain {
                domain: domain.to_owned(),
                problems: Vec::new(),
                organisations: BTreeMap::new(),
                discussed: Vec::new(),
                planned: Vec::new(),
                without_joint_plan: false,
            });
            if joint && plans {
                row.planned.push(event.into());
            } else if joint && discusses {
                row.discussed.push(event.into());
            } else if problem {
                row.problems.push(event.into());
                for organisation in &parties {
                    let code = index.parties.code(*organisation).to_owned();
                    row.organisations.entry(code).or_default().push(event.into());
                }
            }
        }
    }
    let mut domains: Vec<LifeDomain> =
        found.into_values().filter(|row| !row.problems.is_empty()).collect();
    for row in &mut domains {
        row.without_joint_plan = row.planned.is_empty();
    }
    domains.sort_by_key(|row| LIFE_DOMAINS.iter().position(|known| *known == row.domain));
    domains
}

fn is_problem(event: &Event) -> bool {
    !event.signals.is_empty()
        || event.kind.is_signal()
        || matches!(event.kind.family(), EventFamily::Incident | EventFamily::Failure)
}

fn discusses(event: &Event) -> bool {
    matches!(event.kind, EventKind::Consultation | EventKind::Coordination)
}

fn plans(event: &Event) -> bool {
    event.kind.family() == EventFamily::Agreement || event.kind == EventKind::Decision
}

fn domains(event: &Event) -> BTreeSet<&str> {
    if !event.life_domains.is_empty() {
        return event.life_domains.iter().map(String::as_str).collect();
    }
    let domain_of = |signal: &String| {
        DOMAIN_OF_SIGNAL.iter().find(|(known, _)| known == signal).map(|(_, domain)| *domain)
    };
    event.signals.iter().filter_map(domain_of).collect()
}

/// The organisations that took part in an event or were told.
fn organisations(index: &CaseIndex<'_>, event: &Event) -> Vec<OrganisationRef> {
    let mut own = [index.doers(event), index.receivers(event)].concat();
    let told = index.parties.organisations(&event.shared_with);
    own.extend(told.map(|organisation| index.parties.column(organisation)));
    own.sort_unstable();
    own.dedup();
    own
}
