//! A finding made from an outcome in one step, and brought up to date in one when the outcome has
//! changed.

use crate::analysis::{
    Analyses, Analysis, AnalysisSettings, FindingBasis, OutcomeSource, StaleFinding,
};
use crate::case::{Change, Command, user_name};
use crate::model::{CaseData, Event, Evidence, EvidenceSide, Finding, Id, Record, RecordKind};
use crate::text::{Language, tr, tr_with};

/// So many lines of an outcome stand in a finding's text; the rest is counted.
const LINES: usize = 12;
/// A title is about so long at most, in characters.
const TITLE: usize = 96;

/// What is kept in an investigation is Dutch, whatever the language of the screen.
const KEPT: Language = Language::Dutch;

/// The step that makes a finding of an outcome, its evidence filled in; none when the outcome is
/// not there. An empty row is the whole analysis.
pub fn made(
    data: &CaseData,
    answers: &Analyses,
    analysis: Analysis,
    settings: &AnalysisSettings,
    row: &str,
) -> Option<Command> {
    let source = OutcomeSource::new(data, answers, analysis, settings);
    let outcome = source.outcome(row)?;
    let basis = source.basis(row)?;
    let name = tr(KEPT, &analysis.title_key());
    let title = match (row, outcome.words.lines().next(), outcome.words.lines().count()) {
        ("", ..) | (_, _, 2..) | (_, None, _) => name.clone(),
        (_, Some(line), _) => shortened(line),
    };
    let id = Id::new(-1);
    let finding = Finding {
        id,
        text: format!(
            "{}\n\n{}",
            result_text(&basis.result),
            tr_with(
                KEPT,
                "finding-basis-text",
                &[("title", name.clone().into()), ("definition", basis.definition.clone().into())],
            )
        ),
        title: title.clone(),
        author: user_name(),
        analysis: basis.to_json(),
        ..Finding::default()
    };
    let mut changes = vec![Change::Put(Record::from(finding))];
    let events = outcome.events.iter().map(|event| event.id);
    changes.extend(evidence(id, events, &name));
    let label = tr_with(KEPT, "finding-basis-made", &[("title", title.into())]);
    Some(Command::batch(label, changes))
}

/// The step that brings a finding up to date with its outcome: the new outcome in its text where
/// the old one stood, and the evidence that goes with it. Evidence that was tied by hand stays.
pub fn renewed(data: &CaseData, stale: &StaleFinding) -> Option<Command> {
    let finding = data.findings.get(stale.id)?.as_ref();
    let basis = stale.renewed.as_ref()?;
    let before = FindingBasis::of(finding)?;
    let name = basis.analysis().map(|analysis| tr(KEPT, &analysis.title_key())).unwrap_or_default();
    let text = finding.text.replace(&result_text(&before.result), &result_text(&basis.result));
    let title = match (before.result.lines().count(), basis.result.lines().count()) {
        (1, 1) if finding.title == shortened(&before.result) => shortened(&basis.result),
        _ => finding.title.clone(),
    };
    let renewed = Finding { text, title, analysis: basis.to_json(), ..finding.clone() };
    let mut changes = vec![Change::Put(Record::from(renewed))];
    let own = || data.evidence.iter().filter(|row| row.finding == Some(finding.id));
    for row in own() {
        let code = data.events.get(row.event).map(|event| event.code.as_str());
        let by_hand = row.side == EvidenceSide::CounterEvidence || row.remark != remark(&name);
        if !by_hand && code.is_some_and(|code| stale.removed.iter().any(|it| it == code)) {
            changes.push(Change::Delete(RecordKind::Evidence, row.id.value()));
        }
    }
    let added = stale.added.iter().map(|event| event.id);
    let added = added.filter(|event| !own().any(|row| row.event == *event));
    changes.extend(evidence(finding.id, added, &name));
    let code = finding.code.clone();
    let label = tr_with(KEPT, "finding-basis-renewed", &[("code", code.into())]);
    Some(Command::batch(label, changes))
}

fn evidence<'a>(
    finding: Id<Finding>,
    events: impl Iterator<Item = Id<Event>> + 'a,
    analysis: &'a str,
) -> impl Iterator<Item = Change> + 'a {
    (2..).zip(events).map(move |(at, event)| {
        Change::Put(Record::from(Evidence {
            id: Id::new(-at),
            finding: Some(finding),
            event,
            remark: remark(analysis),
            ..Evidence::default()
        }))
    })
}

fn remark(analysis: &str) -> String {
    tr_with(KEPT, "finding-basis-remark", &[("title", analysis.to_owned().into())])
}

/// An outcome as it stands in a text: one line, or a list of which the end is counted.
fn result_text(words: &str) -> String {
    let lines: Vec<&str> = words.lines().collect();
    if let [line] = lines.as_slice() {
        return format!("{line}.");
    }
    let mut text: Vec<String> = lines.iter().take(LINES).map(|line| format!("- {line}")).collect();
    if lines.len() > LINES {
        let more = [("count", (lines.len() - LINES).into())];
        text.push(format!("- {}", tr_with(KEPT, "finding-basis-more", &more)));
    }
    text.join("\n")
}

fn shortened(line: &str) -> String {
    if line.chars().count() <= TITLE {
        return line.to_owned();
    }
    let cut: String = line.chars().take(TITLE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':']))
}
