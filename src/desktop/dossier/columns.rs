//! Which columns the table of a kind shows, and how the room is shared.

use crate::model::{Column, RecordKind};

/// The columns of a table, each with its share of the width.
#[must_use]
pub fn shown(kind: RecordKind) -> Vec<(usize, &'static Column, f32)> {
    let wanted = chosen(kind);
    if wanted.is_empty() {
        return leading(kind);
    }
    wanted
        .iter()
        .filter_map(|(name, share)| {
            let at = kind.columns().iter().position(|column| column.name == *name)?;
            Some((at, kind.columns().get(at)?, *share))
        })
        .collect()
}

fn chosen(kind: RecordKind) -> &'static [(&'static str, f32)] {
    match kind {
        RecordKind::Organisation => {
            &[("code", 1.3), ("name", 2.6), ("kind", 1.6), ("parent", 1.6), ("public_label", 1.8)]
        }
        RecordKind::Professional => {
            &[("code", 1.2), ("function", 2.4), ("organisation", 2.4), ("period", 1.4)]
        }
        RecordKind::Person => {
            &[("code", 1.2), ("role", 1.2), ("pseudonym", 2.0), ("name", 2.0), ("birth", 1.2)]
        }
        RecordKind::PersonPeriod => {
            &[("person", 1.6), ("kind", 1.0), ("period", 1.8), ("with_whom", 2.6)]
        }
        RecordKind::Source => {
            &[("code", 1.0), ("title", 3.2), ("kind", 1.2), ("date", 1.1), ("received", 1.1)]
        }
        RecordKind::Citation => {
            &[("event", 2.4), ("source", 2.0), ("locator", 0.9), ("quotation", 2.4)]
        }
        RecordKind::Statement => {
            &[("code", 0.7), ("interviewee", 1.2), ("date", 1.0), ("text", 4.0)]
        }
        RecordKind::Contradiction => {
            &[("code", 0.6), ("topic", 1.8), ("claim_a", 2.6), ("claim_b", 2.6), ("status", 1.3)]
        }
        RecordKind::Involvement => &[
            ("organisation", 1.8),
            ("client", 0.9),
            ("start", 1.2),
            ("end", 1.2),
            ("closure_reason", 2.4),
        ],
        RecordKind::Consultation => &[("code", 0.6), ("event", 3.0), ("when", 1.4), ("kind", 1.6)],
        RecordKind::Participant => {
            &[("consultation", 2.4), ("party", 1.4), ("attendance", 1.2), ("minutes", 1.2)]
        }
        RecordKind::SafetyAgreement => {
            &[("code", 0.6), ("what", 3.4), ("kind", 1.4), ("checker", 1.6), ("complete", 0.8)]
        }
        RecordKind::AgreementCheck => &[("agreement", 2.4), ("event", 2.4), ("result", 2.6)],
        RecordKind::InformationItem => {
            &[("code", 0.6), ("item", 4.0), ("since", 1.2), ("event", 2.2)]
        }
        RecordKind::KnowledgeState => {
            &[("item", 3.0), ("party", 1.0), ("since", 1.2), ("event", 2.2)]
        }
        RecordKind::InformationShare => {
            &[("item", 3.0), ("from", 0.8), ("to", 0.8), ("when", 1.2), ("event", 2.0)]
        }
        RecordKind::NonShare => {
            &[("item", 2.6), ("holder", 0.8), ("missing_party", 1.0), ("reason", 2.4)]
        }
        RecordKind::Interpretation => {
            &[("code", 0.6), ("explanation", 3.6), ("adopted_by", 1.6), ("tested", 0.8)]
        }
        RecordKind::OpenQuestion => {
            &[("code", 0.7), ("question", 4.0), ("ask_whom", 1.4), ("status", 0.9)]
        }
        RecordKind::Framework => {
            &[("code", 1.0), ("title", 3.0), ("edition", 1.6), ("applied", 0.8)]
        }
        RecordKind::Norm => {
            &[("code", 0.8), ("statement", 4.6), ("level", 1.0), ("framework", 2.0)]
        }
        RecordKind::Conclusion => {
            &[("scope", 1.0), ("subject", 1.2), ("text", 4.6), ("findings", 1.6)]
        }
        RecordKind::ImprovementPoint => &[("code", 0.6), ("text", 5.0), ("findings", 2.0)],
        RecordKind::Recommendation => {
            &[("code", 0.6), ("addressee", 1.4), ("text", 4.0), ("findings", 1.6)]
        }
        RecordKind::FollowUpMeasure => {
            &[("code", 0.6), ("owner", 1.4), ("what", 3.4), ("term", 0.8), ("status", 0.9)]
        }
        RecordKind::Term => &[("list", 1.0), ("code", 1.8), ("label", 2.6)],
        RecordKind::Setting => &[("key", 1.4), ("value", 2.4)],
        _ => &[],
    }
}

/// The first columns that say something, for kinds without a choice of their own.
fn leading(kind: RecordKind) -> Vec<(usize, &'static Column, f32)> {
    const LEFT_OUT: [&str; 6] = ["id", "note", "position", "rules", "leak_check", "view"];
    kind.columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| !LEFT_OUT.contains(&column.name))
        .take(5)
        .map(|(at, column)| (at, column, if column.name == "code" { 0.6 } else { 1.0 }))
        .collect()
}
