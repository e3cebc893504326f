//! Chapter 1: occasion, question, organisations, method.

use super::super::content::{Align, Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, otherwise, sentence};
use super::super::options::Version;
use super::super::rules::Fineness;
use super::table;
use crate::model::{ConclusionScope, Organisation, OrganisationKind, Source, SourceKind};
use std::collections::HashSet;
use std::sync::Arc;

/// Where the inspector wrote no summary: the main conclusions and the improvement points.
pub(super) fn drafted_summary(g: &Gather<'_>) -> Vec<Block> {
    if !g.prose("summary", 2).is_empty() {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    for row in g.case.conclusions.iter().filter(|row| row.scope == ConclusionScope::Main) {
        blocks.extend(g.read(&row.text, 2));
    }
    let mut points: Vec<_> = g.case.improvement_points.iter().collect();
    points.sort_by_key(|row| (row.position, row.id));
    if !points.is_empty() {
        blocks.push(Block::paragraph(g.tr("report-summary-points")));
        blocks.push(Block::List {
            items: points.iter().map(|row| g.spans(&row.text)).collect(),
            numbered: true,
        });
    }
    blocks
}

/// What happened, in one sentence, where the inspector wrote no occasion.
pub(super) fn calamity(g: &Gather<'_>) -> Vec<Block> {
    let case = g.case.investigation();
    if !g.prose("occasion", 2).is_empty() || case.calamity_kind.is_empty() {
        return Vec::new();
    }
    let mut text = case.calamity_kind.clone();
    if !case.calamity_place.is_empty() {
        text.push_str(", ");
        text.push_str(&case.calamity_place);
    }
    if let Some(when) = &case.calamity_when {
        text.push_str(", ");
        text.push_str(&g.date(when));
    }
    vec![Block::paragraph(sentence(&text))]
}

/// Main question and period.
pub(super) fn question(g: &Gather<'_>) -> Vec<Block> {
    let case = g.case.investigation();
    let mut rows = Vec::new();
    let mut row = |key: &str, text: String| {
        if !text.is_empty() {
            rows.push(vec![Cell::spans(vec![Span::strong(g.tr(key))]), Cell::text(text)]);
        }
    };
    row("report-main-question", case.main_question.clone());
    row(
        "report-period",
        case.period.as_ref().map(|date| capitalised(&g.date(date))).unwrap_or_default(),
    );
    row(
        "report-focus-period",
        case.focus_period.as_ref().map(|date| capitalised(&g.date(date))).unwrap_or_default(),
    );
    row("report-inspectorates", g.join(case.inspectorates.iter().cloned()));
    if g.options.version != Version::Public {
        row("report-reference", case.reference.clone());
    }
    let frameworks = g.case.frameworks.iter().filter(|row| row.applied);
    row(
        "report-frameworks",
        g.join(frameworks.map(|row| {
            if row.edition.is_empty() {
                row.title.clone()
            } else {
                format!("{} ({})", row.title, row.edition)
            }
        })),
    );
    table(
        g.tr("report-question-caption"),
        vec![
            Column::new(g.tr("report-item"), 1.0).row_header(),
            Column::new(g.tr("report-description"), 3.2),
        ],
        rows,
        false,
    )
}

/// The organisations that took part, those the facts name.
pub(super) fn organisations(g: &Gather<'_>) -> Vec<Block> {
    let named: HashSet<&str> = g
        .facts
        .iter()
        .flat_map(|fact| {
            [&fact.from, &fact.to, &fact.actors, &fact.shared_with, &fact.not_informed]
        })
        .flatten()
        .map(String::as_str)
        .collect();
    let takes_part = |row: &Organisation| {
        let kind_counts = !matches!(
            row.kind,
            OrganisationKind::Group
                | OrganisationKind::Inspectorate
                | OrganisationKind::Government
                | OrganisationKind::Citizen
                | OrganisationKind::Prosecution
        );
        kind_counts && named.contains(row.code.as_str())
    };
    let mut shown: Vec<Arc<Organisation>> = Vec::new();
    for row in &g.case.organisations {
        let units =
            g.case.organisations.iter().any(|unit| unit.parent == Some(row.id) && takes_part(unit));
        if takes_part(row) || units {
            shown.push(Arc::clone(row));
        }
    }
    shown.sort_by_key(|row| (row.lane_order, row.id));
    let public = g.options.version == Version::Public;
    let rows = shown.iter().map(|row| {
        let mut name = vec![Span::strong(capitalised(&g.names.party(&row.code)))];
        if let Some(parent) = row.parent.and_then(|id| g.case.organisations.get(id)) {
            name.push(Span::text(format!(
                " ({})",
                g.tr_with("report-unit-of", &[("name", g.names.party(&parent.code).into())])
            )));
        }
        let mut role = vec![Span::text(sentence(&otherwise(
            &row.legal_role,
            &g.label("organisation-kind", row.kind.keyword()),
        )))];
        for succession in g.case.successions.iter().filter(|link| link.predecessor == row.id) {
            if let Some(successor) = g.case.organisations.get(succession.successor) {
                let since = succession.since.as_ref().map(|date| g.date(date)).unwrap_or_default();
                role.push(Span::text(format!(
                    " {}",
                    g.tr_with(
                        "report-succeeded",
                        &[("name", g.names.party(&successor.code).into()), ("since", since.into()),]
                    )
                )));
            }
        }
        let facts = g.facts.iter().filter(|fact| {
            [&fact.from, &fact.to, &fact.actors].into_iter().flatten().any(|code| *code == row.code)
        });
        let mut cells = vec![Cell::spans(name)];
        if !public {
            cells.push(Cell::text(row.code.clone()));
        }
        cells.push(Cell::spans(role));
        // What a version that tells only part of the facts would count means nothing.
        if !public {
            cells.push(Cell::text(facts.count().to_string()));
        }
        cells
    });
    let rows: Vec<_> = rows.collect();
    let mut columns = vec![Column::new(g.tr("report-organisation"), 1.5).row_header()];
    if !public {
        columns.push(Column::new(g.tr("report-code"), 0.0));
    }
    columns.push(Column::new(g.tr("report-role"), 2.6));
    let caption = if public {
        "report-organisations-public"
    } else {
        columns.push(Column::new(g.tr("report-facts"), 0.0).aligned(Align::Right));
        "report-organisations-caption"
    };
    table(g.tr(caption), columns, rows, false)
}

/// What was requested, received and assessed, and who was interviewed.
pub(super) fn requested_sources(g: &Gather<'_>) -> Vec<Block> {
    if g.options.version == Version::Public {
        return Vec::new();
    }
    let date = |date: &Option<crate::model::date::EdtfDate>| {
        Cell::text(date.as_ref().map_or_else(|| "–".to_owned(), |date| g.short_date(date)))
    };
    let of = |interviews: bool| {
        g.case.sources.iter().filter(move |row| (row.kind == SourceKind::Interview) == interviews)
    };
    let asked = |row: &&Arc<Source>| {
        row.requested.is_some() || row.received.is_some() || row.assessed.is_some()
    };
    let documents = of(false)
        .filter(asked)
        .map(|row| {
            vec![
                Cell::text(row.title.clone()),
                Cell::text(g.label("source-kind", row.kind.keyword())),
                date(&row.requested),
                date(&row.received),
                date(&row.assessed),
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-requested-caption"),
        vec![
            Column::new(g.tr("report-document"), 2.4).row_header(),
            Column::new(g.tr("report-kind"), 1.1),
            Column::new(g.tr("report-requested"), 1.1),
            Column::new(g.tr("report-received"), 1.1),
            Column::new(g.tr("report-assessed"), 1.1),
        ],
        documents,
        true,
    );
    let interviews: Vec<_> = of(true)
        .map(|row| {
            let organisation = row
                .organisation
                .and_then(|id| g.case.organisations.get(id))
                .map_or_else(|| "–".to_owned(), |row| g.names.party(&row.code));
            vec![Cell::text(row.title.clone()), Cell::text(organisation), date(&row.date)]
        })
        .collect();
    blocks.extend(table(
        g.tr("report-interviews-recorded"),
        vec![
            Column::new(g.tr("report-interview"), 2.4).row_header(),
            Column::new(g.tr("report-organisation"), 1.6),
            Column::new(g.tr("report-date"), 1.1),
        ],
        interviews,
        true,
    ));
    blocks
}

/// How dates and sources are to be read.
pub(super) fn conventions(g: &Gather<'_>) -> Vec<Block> {
    if g.facts.is_empty() {
        return Vec::new();
    }
    let key = match (g.options.version, g.rules.dates) {
        (Version::Public, Fineness::Month) => "report-conventions-public",
        (Version::Public, Fineness::Year) => "report-conventions-public-year",
        (Version::Public, Fineness::Exact) => "report-conventions-public-exact",
        _ => "report-conventions",
    };
    vec![Block::paragraph(g.tr_with(key, &[("count", g.facts.len().into())]))]
}
