//! What follows from the findings: conclusions, main, per theme and per organisation; improvement
//! points; recommendations with whom they are for.

use super::list::{self, Row};
use super::{links, sheet};
use crate::case::Command;
use crate::desktop::dossier::Form;
use crate::desktop::widgets::{ButtonLook, button, label, list as pick_list, pick};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{
    CaseData, Conclusion, ConclusionScope, Finding, Id, ImprovementPoint, NormLevel, Organisation,
    Recommendation, Record, RecordKind,
};
use egui::Popup;

/// What is chosen: a record, or a subject that has no conclusion yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Record(RecordKind, i64),
    Lacking(Id<Organisation>),
}

/// Which outcome, and what is being typed.
#[derive(Default)]
pub struct OutcomesPart {
    chosen: Option<Shown>,
    form: Form,
    /// A kind that was added to, and how many there were.
    adding: Option<(RecordKind, usize)>,
}

impl OutcomesPart {
    /// Shows a record.
    pub const fn show(&mut self, kind: RecordKind, id: i64) {
        self.chosen = Some(Shown::Record(kind, id));
    }

    /// Draws the part.
    pub fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        self.settle(context);
        let rows = rows(context);
        let shown = self.chosen;
        let mut chosen = self.chosen;
        let mut add: Option<Record> = None;
        let mut form = std::mem::take(&mut self.form);
        sheet::list_panel(ui, "outcomes", context, |ui| {
            add = add_menu(ui, context);
            let name = context.tr("assessment-part-outcomes");
            list::ui(ui, &name, &rows, &mut chosen, false, context);
        });
        sheet::sheet_panel(ui, context, |ui| match shown {
            Some(Shown::Record(kind, id)) => {
                if let Some(record) = context.data.get(kind, id) {
                    sheet::page(ui, ("outcome", kind, id), |ui| {
                        one(ui, &record, &mut form, context, actions);
                    });
                }
            }
            Some(Shown::Lacking(id)) => {
                let row = context.data.organisations.get(id);
                let name = row.map_or("", |row| row.name.as_str());
                let values = [("name", name.into())];
                let sentence = context.tr_with("assessment-conclusion-lacking", &values);
                let action = context.tr("assessment-conclusion-write");
                if sheet::empty(ui, &sentence, Some(&action), context) {
                    add = row.map(|row| {
                        let subject = row.code.clone();
                        new_conclusion(context.data, ConclusionScope::Organisation, subject)
                    });
                }
            }
            None => {
                let sentence = context.tr("assessment-outcomes-none");
                let action = context.tr("assessment-conclusion-main");
                if sheet::empty(ui, &sentence, Some(&action), context) {
                    let scope = ConclusionScope::Main;
                    add = Some(new_conclusion(context.data, scope, String::new()));
                }
            }
        });
        self.form = form;
        self.chosen = chosen;
        if let Some(record) = add {
            self.adding = Some((record.kind(), context.data.count(record.kind())));
            actions.push(Action::Execute(Command::put(record)));
        }
    }

    fn settle(&mut self, context: &PanelContext<'_>) {
        let data = context.data;
        if let Some((kind, before)) = self.adding
            && data.count(kind) > before
        {
            self.adding = None;
            if let Some(record) = data.records(kind).last() {
                self.show(kind, record.id());
                self.form.focus(kind, record.id(), "text");
            }
        }
        let there = |shown: &Shown| match shown {
            Shown::Record(kind, id) => data.contains(*kind, *id),
            Shown::Lacking(id) => lacking(data).contains(id),
        };
        self.chosen = self.chosen.filter(there).or_else(|| {
            let first = rows(context).into_iter().find_map(|row| row.what);
            first.filter(|first| !matches!(first, Shown::Lacking(_)))
        });
    }
}

/// A conclusion with its findings filled in: those about its subject.
fn new_conclusion(data: &CaseData, scope: ConclusionScope, subject: String) -> Record {
    let about = |finding: &Finding| match scope {
        ConclusionScope::Main => false,
        ConclusionScope::Theme => finding.question == subject,
        ConclusionScope::Organisation => finding
            .organisations
            .iter()
            .any(|id| data.organisations.get(*id).is_some_and(|row| row.code == subject)),
    };
    let findings =
        data.findings.iter().filter(|finding| about(finding)).map(|finding| finding.id).collect();
    let places = data.conclusions.iter().filter(|row| row.scope == scope).map(|row| row.position);
    let position = places.max().unwrap_or(0) + 1;
    Record::from(Conclusion { scope, subject, findings, position, ..Conclusion::default() })
}

/// Subjects of theme conclusions: the questions of the report, then the themes of the frameworks.
fn subjects(context: &PanelContext<'_>) -> Vec<(String, String)> {
    let data = context.data;
    let questions = ["verzamelen", "delen", "reageren", "werken"];
    let mut found: Vec<(String, String)> = questions
        .iter()
        .map(|question| {
            ((*question).to_owned(), context.tr(&format!("report-question-{question}")))
        })
        .collect();
    for norm in data.norms.iter().filter(|norm| norm.level == NormLevel::Theme) {
        let framework = data.frameworks.get(norm.framework).filter(|row| row.applied);
        if let Some(framework) = framework {
            let name = norm.statement.split(": ").next().unwrap_or_default();
            found.push((norm.code.clone(), format!("{} · {} {name}", framework.code, norm.code)));
        }
    }
    found
}

fn subject_name(row: &Conclusion, context: &PanelContext<'_>) -> String {
    match row.scope {
        ConclusionScope::Main => context.tr("assessment-conclusion-main"),
        ConclusionScope::Organisation => context.data.party_name(&row.subject).to_owned(),
        ConclusionScope::Theme => subjects(context)
            .into_iter()
            .find(|(key, _)| *key == row.subject)
            .map_or_else(|| row.subject.clone(), |(_, name)| name),
    }
}

/// The organisations that are judged but of which nothing is concluded.
fn lacking(data: &CaseData) -> Vec<Id<Organisation>> {
    let concluded = |code: &str| {
        data.conclusions
            .iter()
            .any(|row| row.scope == ConclusionScope::Organisation && row.subject == code)
    };
    let judged: std::collections::BTreeSet<_> =
        data.judgements.iter().filter_map(|row| row.organisation).collect();
    let mut rows: Vec<_> = judged
        .into_iter()
        .filter_map(|id| data.organisations.get(id))
        .filter(|row| !concluded(&row.code))
        .collect();
    rows.sort_by_key(|row| (row.lane_order, row.id));
    rows.iter().map(|row| row.id).collect()
}

fn add_menu(ui: &mut egui::Ui, context: &PanelContext<'_>) -> Option<Record> {
    let mut add = None;
    sheet::list_bar(ui, &context.tr("assessment-part-outcomes"), "", context);
    if context.read_only {
        return None;
    }
    let data = context.data;
    let theme = context.theme;
    egui::Frame::new().inner_margin(egui::Margin { left: 8, right: 8, top: 0, bottom: 4 }).show(
        ui,
        |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let bare = |ui: &mut egui::Ui, key: &str| {
                    button(ui, theme, ButtonLook::Bare, icon::PLUS, &context.tr(key))
                };
                if bare(ui, "assessment-conclusion-main").clicked() {
                    add = Some(new_conclusion(data, ConclusionScope::Main, String::new()));
                }
                let by_theme = bare(ui, "assessment-conclusion-theme");
                let subjects = subjects(context);
                let names = subjects.iter().map(|(_, name)| name.as_str());
                if let Some((subject, _)) =
                    pick_list(&by_theme, "", names).and_then(|at| subjects.get(at))
                {
                    let scope = ConclusionScope::Theme;
                    add = Some(new_conclusion(data, scope, subject.clone()));
                }
                let by_party = bare(ui, "assessment-conclusion-organisation");
                let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&by_party));
                if open || by_party.clicked() {
                    let rows: Vec<_> = data.organisations.iter().collect();
                    let names = rows.iter().map(|row| row.name.as_str());
                    if let Some(row) = pick_list(&by_party, "", names).and_then(|at| rows.get(at)) {
                        let scope = ConclusionScope::Organisation;
                        add = Some(new_conclusion(data, scope, row.code.clone()));
                    }
                }
                if bare(ui, "table-improvement-point").clicked() {
                    let position = data.improvement_points.len() as i64 + 1;
                    let row = ImprovementPoint { position, ..ImprovementPoint::default() };
                    add = Some(Record::from(row));
                }
                if bare(ui, "table-recommendation").clicked() {
                    let position = data.recommendations.len() as i64 + 1;
                    let row = Recommendation { position, ..Recommendation::default() };
                    add = Some(Record::from(row));
                }
            });
        },
    );
    add
}

fn rows(context: &PanelContext<'_>) -> Vec<Row<Shown>> {
    let theme = context.theme;
    let data = context.data;
    let mut rows = Vec::new();
    let rests = |findings: &[Id<Finding>], row: &mut Row<Shown>| {
        if findings.is_empty() {
            row.sign = Some((icon::WARNING, theme.warning));
            row.remark = context.tr("assessment-no-findings-short");
        } else {
            let count = i64::try_from(findings.len()).unwrap_or_default();
            row.remark = context.tr_with("assessment-findings-count", &[("count", count.into())]);
        }
    };
    for (scope, key) in [
        (ConclusionScope::Main, "assessment-conclusions-main"),
        (ConclusionScope::Theme, "assessment-conclusions-theme"),
        (ConclusionScope::Organisation, "assessment-conclusions-organisation"),
    ] {
        let mut found: Vec<_> = data.conclusions.iter().filter(|row| row.scope == scope).collect();
        found.sort_by_key(|row| (row.position, row.id));
        let lacking =
            if scope == ConclusionScope::Organisation { lacking(data) } else { Vec::new() };
        if found.is_empty() && lacking.is_empty() {
            continue;
        }
        let remark = if lacking.is_empty() {
            found.len().to_string()
        } else {
            format!("{} / {}", found.len(), found.len() + lacking.len())
        };
        rows.push(Row::heading(context.tr(key), remark));
        for conclusion in found {
            let what = Shown::Record(RecordKind::Conclusion, conclusion.id.value());
            let mut row =
                Row::new(what, subject_name(conclusion, context), conclusion.text.clone());
            rests(&conclusion.findings, &mut row);
            rows.push(row);
        }
        for organisation in lacking.iter().filter_map(|id| data.organisations.get(*id)) {
            let words = context.tr("assessment-conclusion-none");
            let mut row =
                Row::new(Shown::Lacking(organisation.id), organisation.name.clone(), words);
            row.faint = true;
            rows.push(row);
        }
    }
    if !data.improvement_points.is_empty() {
        let title = context.tr("table-improvement-point-plural");
        rows.push(Row::heading(title, data.improvement_points.len().to_string()));
    }
    for point in &data.improvement_points {
        let what = Shown::Record(RecordKind::ImprovementPoint, point.id.value());
        let mut row = Row::new(what, point.code.clone(), point.text.clone());
        rests(&point.findings, &mut row);
        rows.push(row);
    }
    if !data.recommendations.is_empty() {
        let title = context.tr("table-recommendation-plural");
        rows.push(Row::heading(title, data.recommendations.len().to_string()));
    }
    for advice in &data.recommendations {
        let what = Shown::Record(RecordKind::Recommendation, advice.id.value());
        let whom = data.party_name(&advice.addressee);
        let mut row = Row::new(what, format!("{} · {whom}", advice.code), advice.text.clone());
        rests(&advice.findings, &mut row);
        rows.push(row);
    }
    rows
}

fn one(
    ui: &mut egui::Ui,
    record: &Record,
    form: &mut Form,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let data = context.data;
    let kind = record.kind();
    let heading = match record {
        Record::Conclusion(row) => subject_name(row, context),
        other => other.code().unwrap_or_default(),
    };
    sheet::title(ui, kind, record.id(), &heading, context, actions);
    match record {
        Record::Conclusion(row) => {
            subject(ui, row, context, actions);
            sheet::fields(ui, form, record, &["text"], context, actions);
            if let Some(findings) = rests_on(ui, &row.findings, context, actions) {
                let row = Conclusion { findings, ..row.clone() };
                actions.push(Action::Execute(Command::put(row)));
            }
            sheet::columns(ui, form, record, [&["position"], &["note"]], context, actions);
        }
        Record::ImprovementPoint(row) => {
            sheet::fields(ui, form, record, &["text"], context, actions);
            if let Some(findings) = rests_on(ui, &row.findings, context, actions) {
                let row = ImprovementPoint { findings, ..row.clone() };
                actions.push(Action::Execute(Command::put(row)));
            }
            let groups: [&[&str]; 3] = [&["code"], &["position"], &["note"]];
            sheet::columns(ui, form, record, groups, context, actions);
        }
        Record::Recommendation(row) => {
            addressee(ui, row, context, actions);
            sheet::fields(ui, form, record, &["text"], context, actions);
            if let Some(findings) = rests_on(ui, &row.findings, context, actions) {
                let row = Recommendation { findings, ..row.clone() };
                actions.push(Action::Execute(Command::put(row)));
            }
            let groups: [&[&str]; 3] = [&["code"], &["position"], &["note"]];
            sheet::columns(ui, form, record, groups, context, actions);
        }
        _ => {}
    }
    let findings = match record {
        Record::Conclusion(row) => &row.findings,
        Record::ImprovementPoint(row) => &row.findings,
        Record::Recommendation(row) => &row.findings,
        _ => return,
    };
    quoted(ui, findings, data, context);
}

/// What a conclusion is about: another theme or organisation can be chosen.
fn subject(ui: &mut egui::Ui, row: &Conclusion, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let choices: Vec<(String, String)> = match row.scope {
        ConclusionScope::Main => return,
        ConclusionScope::Theme => subjects(context),
        ConclusionScope::Organisation => context
            .data
            .organisations
            .iter()
            .map(|row| (row.code.clone(), row.name.clone()))
            .collect(),
    };
    ui.horizontal(|ui| {
        let name = context.tr("field-subject");
        label(ui, &name, theme.regular(theme.sizes.mark), theme.text2);
        ui.add_enabled_ui(!context.read_only, |ui| {
            let now = subject_name(row, context);
            let names = choices.iter().map(|(_, name)| name.as_str());
            if let Some((subject, _)) =
                pick(ui, theme, &name, &now, names).and_then(|at| choices.get(at))
            {
                let row = Conclusion { subject: subject.clone(), ..row.clone() };
                actions.push(Action::Execute(Command::put(row)));
            }
        });
    });
    ui.add_space(6.0);
}

/// For whom a recommendation is.
fn addressee(
    ui: &mut egui::Ui,
    row: &Recommendation,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let organisations: Vec<_> = context.data.organisations.iter().collect();
    ui.horizontal(|ui| {
        let name = context.tr("field-addressee");
        label(ui, &name, theme.regular(theme.sizes.mark), theme.text2);
        ui.add_enabled_ui(!context.read_only, |ui| {
            let now = match context.data.party_name(&row.addressee) {
                "" => "–",
                name => name,
            };
            let names = organisations.iter().map(|row| row.name.as_str());
            if let Some(chosen) =
                pick(ui, theme, &name, now, names).and_then(|at| organisations.get(at))
            {
                let row = Recommendation { addressee: chosen.code.clone(), ..row.clone() };
                actions.push(Action::Execute(Command::put(row)));
            }
        });
    });
    ui.add_space(6.0);
}

fn rests_on(
    ui: &mut egui::Ui,
    now: &[Id<Finding>],
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> Option<Vec<Id<Finding>>> {
    let choices = || links::all(RecordKind::Finding, context);
    let kind = RecordKind::Finding;
    let changed = links::ui(ui, kind, "assessment-rests-on", now, choices, context, actions);
    ui.add_space(8.0);
    changed
}

/// The findings themselves, to write the conclusion by.
fn quoted(
    ui: &mut egui::Ui,
    findings: &[Id<Finding>],
    data: &CaseData,
    context: &PanelContext<'_>,
) {
    let theme = context.theme;
    if findings.is_empty() {
        return;
    }
    let title = context.tr("table-finding-plural");
    sheet::section(ui, &title, &findings.len().to_string(), context);
    for finding in findings.iter().filter_map(|id| data.findings.get(*id)) {
        let title = format!("{}  {}", finding.code, finding.title);
        label(ui, title, theme.semibold(theme.sizes.interface), theme.text1);
        let text = egui::RichText::new(&finding.text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(theme.text2)).wrap());
        ui.add_space(6.0);
    }
}
