//! Chapter 4: what must become better, who should act and by when; and the form on which an
//! organisation answers a draft.

use super::super::content::{Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence, small};
use super::table;
use crate::model::{Answer, Finding, Id, OrganisationKind};
use crate::text::Value;

/// How many inspectorates there are, for 'de inspectie' and 'de inspecties'.
fn inspectorates(g: &Gather<'_>) -> (&'static str, Value<'static>) {
    ("inspectorates", g.case.investigation().inspectorates.len().into())
}

fn point(
    g: &Gather<'_>,
    number: String,
    text: &str,
    findings: &[Id<Finding>],
    over: Option<String>,
) -> Block {
    let mut body: Vec<Vec<Span>> = Vec::new();
    if let Some(over) = over {
        body.push(vec![Span::strong(over)]);
    }
    for block in g.read(text, 4) {
        match block {
            Block::Paragraph { spans } | Block::Quote { spans } => body.push(spans),
            Block::List { items, .. } => body.extend(items),
            _ => {}
        }
    }
    let links = g.finding_links(findings);
    let mut under = Vec::new();
    if !links.is_empty() {
        let mut line = vec![Span::text(format!("{}: ", g.tr("report-follows-from")))];
        line.extend(links);
        under.push(line);
    }
    Block::Point { number, body, under }
}

/// What must become better.
pub(super) fn improvement_points(g: &Gather<'_>) -> Vec<Block> {
    let mut rows: Vec<_> = g.case.improvement_points.iter().collect();
    rows.sort_by_key(|row| (row.position, row.id));
    rows.iter()
        .enumerate()
        .map(|(at, row)| point(g, (at + 1).to_string(), &row.text, &row.findings, None))
        .collect()
}

/// Advice, with whom it is for.
pub(super) fn recommendations(g: &Gather<'_>) -> Vec<Block> {
    let mut rows: Vec<_> = g.case.recommendations.iter().collect();
    rows.sort_by_key(|row| (row.position, row.id));
    rows.iter()
        .enumerate()
        .map(|(at, row)| {
            let whom = (!row.addressee.is_empty()).then(|| {
                let name = g.names.party(&row.addressee);
                // A group has no name of its own: 'Aan hulpverleners van het verbetertraject'.
                let group = g.case.organisation(&row.addressee);
                let group = group.is_some_and(|row| row.kind == OrganisationKind::Group);
                let name = if group { small(&name) } else { name };
                g.tr_with("report-to-addressee", &[("name", name.into())])
            });
            point(g, (at + 1).to_string(), &row.text, &row.findings, whom)
        })
        .collect()
}

/// What happens after the report, by whom and when.
pub(super) fn follow_up(g: &Gather<'_>) -> Vec<Block> {
    let assessed = |complete: Answer, realistic: Answer, ambitious: Answer| {
        let answers = [
            ("report-complete", complete),
            ("report-realistic", realistic),
            ("report-ambitious", ambitious),
        ];
        let known: Vec<_> = answers
            .into_iter()
            .filter(|(_, answer)| matches!(answer, Answer::Yes | Answer::No))
            .map(|(key, answer)| format!("{}: {}", g.tr(key), g.label("answer", answer.keyword())))
            .collect();
        known.join(", ")
    };
    let rows = g
        .case
        .follow_up_measures
        .iter()
        .filter(|row| g.shows_party(&row.owner))
        .map(|row| {
            let mut term = Vec::new();
            if !row.term.is_empty() {
                term.push(format!(
                    "{} {}",
                    term_in_words(g, &row.term),
                    g.label("trigger", row.trigger.keyword())
                ));
            }
            if let Some(due) = &row.due {
                let due = if row.due.as_ref().is_some_and(|date| date.latest().is_none()) {
                    g.date(due)
                } else {
                    g.tr_with("report-due", &[("date", g.date(due).into())])
                };
                term.push(due);
            }
            let assessed = assessed(row.complete, row.realistic, row.ambitious);
            let mut status = g.label("task-status", row.status.keyword());
            if !assessed.is_empty() {
                status = format!("{status}; {assessed}");
            }
            vec![
                Cell::text(row.code.clone()),
                Cell::text(capitalised(&g.names.party(&row.owner))),
                Cell::text(sentence(&row.what)),
                Cell::text(capitalised(&term.join("; "))),
                Cell::text(capitalised(&status)),
            ]
        })
        .collect();
    table(
        g.tr("report-follow-up-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-owner"), 1.2),
            Column::new(g.tr("report-measure"), 2.6),
            Column::new(g.tr("report-term"), 1.6),
            Column::new(g.tr("report-status"), 0.8),
        ],
        rows,
        false,
    )
}

/// 'drie maanden' of `P3M`.
fn term_in_words(g: &Gather<'_>, term: &str) -> String {
    let unit = match term.chars().last() {
        Some('M') => "report-months",
        Some('W') => "report-weeks",
        Some('D') => "report-days",
        Some('Y') => "report-years",
        _ => return term.to_owned(),
    };
    let digits: String = term.chars().filter(char::is_ascii_digit).collect();
    match digits.parse::<i64>() {
        Ok(count) if term.starts_with('P') => g.tr_with(unit, &[("count", count.into())]),
        _ => term.to_owned(),
    }
}

/// What the organisation that reads this version is asked.
pub(super) fn accuracy_check(g: &Gather<'_>) -> Vec<Block> {
    let Some(organisation) = &g.organisation else { return Vec::new() };
    let name = g.names.party(&organisation.code);
    let mut blocks = vec![
        Block::Lead {
            spans: vec![Span::text(g.tr_with("report-accuracy-for", &[("name", name.into())]))],
        },
        Block::paragraph(g.tr_with("report-accuracy-what", &[inspectorates(g)])),
    ];
    let deadline = g
        .case
        .accuracy_remarks
        .iter()
        .find(|row| row.organisation == Some(organisation.id))
        .and_then(|row| row.deadline.clone());
    if let Some(deadline) = deadline {
        blocks.push(Block::paragraph(g.tr_with(
            "report-accuracy-deadline",
            &[("date", g.date(&deadline).into()), inspectorates(g)],
        )));
    }
    blocks
}

/// The remarks already made with their answers, and room for new ones.
pub(super) fn remarks_form(g: &Gather<'_>) -> Vec<Block> {
    let Some(organisation) = &g.organisation else { return Vec::new() };
    let made = g
        .case
        .accuracy_remarks
        .iter()
        .filter(|row| row.organisation == Some(organisation.id) && g.rules.tell_remarks)
        .enumerate()
        .map(|(at, row)| {
            let number = if row.code.is_empty() { (at + 1).to_string() } else { row.code.clone() };
            let mut passage = Vec::new();
            if !row.part.is_empty() {
                passage.push(Span::strong(format!("{}. ", row.part)));
            }
            passage.push(Span::text(row.passage.clone()));
            if let Some(received) = &row.received {
                passage.push(Span::Break);
                passage.push(Span::emph(g.tr_with(
                    "report-remark-received",
                    &[("date", g.short_date(received).into())],
                )));
            }
            let mut answer = vec![
                Span::strong(format!(
                    "{}. ",
                    capitalised(&g.label("remark-verdict", row.verdict.keyword()))
                )),
                Span::text(row.answer.clone()),
            ];
            if !row.change_made.is_empty() {
                let change = row.change_made.clone();
                answer.push(Span::Break);
                answer.push(Span::text(
                    g.tr_with("report-remark-changed", &[("change", change.into())]),
                ));
            }
            vec![
                Cell::text(number),
                Cell::spans(passage),
                Cell::text(row.claimed_correction.clone()),
                Cell::text(row.evidence.clone()),
                Cell::spans(answer),
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-remarks-made"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-passage"), 1.6),
            Column::new(g.tr("report-correction"), 1.8),
            Column::new(g.tr("report-evidence"), 1.4),
            Column::new(g.tr_with("report-answer", &[inspectorates(g)]), 1.8),
        ],
        made,
        true,
    );
    let room = (1..=8)
        .map(|number| {
            let mut row = vec![Cell::text(number.to_string())];
            // A line feed keeps the row high enough to write in.
            row.extend((0..3).map(|_| {
                Cell::spans(vec![
                    Span::text("\u{a0}"),
                    Span::Break,
                    Span::text("\u{a0}"),
                    Span::Break,
                    Span::text("\u{a0}"),
                ])
            }));
            row
        })
        .collect();
    blocks.extend(table(
        g.tr("report-remarks-form"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-passage-line"), 1.0),
            Column::new(g.tr("report-correction"), 2.0),
            Column::new(g.tr("report-evidence"), 1.6),
        ],
        room,
        false,
    ));
    blocks
}
