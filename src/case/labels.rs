//! What steps are called in the journal and in the undo menu: in Dutch, as the file is.

use super::error::kind_name;
use crate::model::{Investigation, Record, RecordKind, RowChange};
use crate::text::{Language, tr_with};

/// The longest name in a label, in characters.
const NAME_LENGTH: usize = 60;

/// The label of a step, by the record that was asked for first.
pub(super) fn label(changes: &[RowChange], first: Option<(RecordKind, i64)>) -> String {
    let of_first = |change: &&RowChange| Some((change.kind, change.id)) == first;
    let Some(change) = changes.iter().find(of_first).or_else(|| changes.first()) else {
        return crate::text::tr(Language::Dutch, "case-label-nothing");
    };
    let key = match (&change.before, &change.after) {
        (None, _) => "case-label-added",
        (_, None) => "case-label-removed",
        _ => "case-label-changed",
    };
    let record = change.after.as_ref().or(change.before.as_ref());
    // What followed from the change (references that were emptied, parts that went along) is of
    // other kinds, or of the other sort; what was asked alike is counted.
    let alike = changes
        .iter()
        .filter(|other| {
            other.kind == change.kind
                && other.before.is_none() == change.before.is_none()
                && other.after.is_none() == change.after.is_none()
        })
        .count();
    let label = tr_with(
        Language::Dutch,
        key,
        &[
            ("kind", kind_name(Language::Dutch, change.kind).into()),
            ("name", record.map(name).unwrap_or_default().into()),
        ],
    );
    if alike < 2 {
        return label;
    }
    tr_with(
        Language::Dutch,
        "case-label-more",
        &[("label", label.into()), ("count", (alike - 1).into())],
    )
}

/// The label of the first step of a file.
pub(super) fn created(investigation: &Investigation) -> String {
    tr_with(Language::Dutch, "case-label-created", &[("name", cut(&investigation.title).into())])
}

/// What a record is called in a sentence.
pub(super) fn name(record: &Record) -> String {
    let text: &str = match record {
        Record::Event(row) => return cut(&row.display_title()),
        Record::Investigation(row) => &row.title,
        Record::Organisation(row) => first_of(&[&row.name, &row.code]),
        Record::Professional(row) => first_of(&[&row.function, &row.code]),
        Record::Person(row) => first_of(&[&row.pseudonym, &row.code]),
        Record::Source(row) => first_of(&[&row.title, &row.code]),
        Record::Citation(row) => first_of(&[&row.locator, &row.quotation]),
        Record::Involvement(row) => &row.client,
        Record::Consultation(row) => first_of(&[&row.kind, &row.code]),
        Record::Participant(row) => &row.party,
        Record::SafetyAgreement(row) => first_of(&[&row.what, &row.code]),
        Record::AgreementCheck(row) => &row.result,
        Record::InformationItem(row) => first_of(&[&row.item, &row.code]),
        Record::KnowledgeState(row) => &row.party,
        Record::InformationShare(row) => first_of(&[&row.to, &row.from]),
        Record::NonShare(row) => &row.missing_party,
        Record::Interpretation(row) => first_of(&[&row.explanation, &row.code]),
        Record::Statement(row) => first_of(&[&row.interviewee, &row.code]),
        Record::Contradiction(row) => first_of(&[&row.topic, &row.code]),
        Record::Framework(row) => first_of(&[&row.title, &row.code]),
        Record::Norm(row) => first_of(&[&row.code, &row.statement]),
        Record::Finding(row) => first_of(&[&row.title, &row.text, &row.code]),
        Record::Evidence(row) => &row.remark,
        Record::Judgement(row) => row.scale.keyword(),
        Record::Conclusion(row) => first_of(&[&row.subject, &row.text]),
        Record::ImprovementPoint(row) => first_of(&[&row.text, &row.code]),
        Record::Recommendation(row) => first_of(&[&row.text, &row.code]),
        Record::FollowUpMeasure(row) => first_of(&[&row.what, &row.code]),
        Record::AccuracyRemark(row) => first_of(&[&row.passage, &row.code]),
        Record::PublicationVersion(row) => &row.code,
        Record::LeakAcceptance(row) => &row.word,
        Record::OpenQuestion(row) => first_of(&[&row.question, &row.code]),
        Record::ReportText(row) => &row.part,
        Record::Term(row) => first_of(&[&row.label, &row.code]),
        Record::Setting(row) => &row.key,
        Record::SavedView(row) => &row.name,
        Record::Succession(_) | Record::PersonPeriod(_) => "",
    };
    let name = cut(text);
    if name.is_empty() { format!("#{}", record.id()) } else { name }
}

fn first_of<'a>(texts: &[&'a String]) -> &'a str {
    texts.iter().find(|text| !text.is_empty()).map_or("", |text| text.as_str())
}

/// A text on one line, cut at a word.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(NAME_LENGTH) else { return text };
    let head = text.get(..end).unwrap_or_default();
    let head = head.rfind(' ').and_then(|space| head.get(..space)).unwrap_or(head);
    format!("{head}…")
}
