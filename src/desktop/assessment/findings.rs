//! The findings: what the inspectors find, on which facts, how sure, and where it leads.

use super::evidence::EvidenceView;
use super::gaps::Gaps;
use super::list::{self, Row};
use super::norms::{status, verdict_button};
use super::tying::{self, Target, Tied};
use super::{links, sheet, small_timeline};
use crate::case::Command;
use crate::desktop::analysis_screen::stale::{StaleFindings, origin};
use crate::desktop::dates::when_short;
use crate::desktop::dossier::Form;
use crate::desktop::widgets::{ButtonLook, button, chip, label, link, list as pick_list, pick};
use crate::desktop::{Action, Actions, PanelContext, Screen, icon};
use crate::model::{
    Event, EvidenceSide, Finding, Id, Judgement, Norm, Organisation, PATTERN_TAGS, Record,
    RecordKind,
};
use egui::Popup;
use std::sync::Arc;

/// The questions of the report under which findings are printed, in its order.
const QUESTIONS: [&str; 4] = ["verzamelen", "delen", "reageren", "werken"];

/// Which finding, and what is being typed.
#[derive(Default)]
pub struct FindingsPart {
    chosen: Option<Id<Finding>>,
    /// The number of a finding that was just added, to be shown when it is there.
    expected: Option<String>,
    form: Form,
    evidence: EvidenceView,
    stale: StaleFindings,
}

impl FindingsPart {
    /// Shows a finding.
    pub const fn show(&mut self, finding: Id<Finding>) {
        self.chosen = Some(finding);
    }

    /// Shows the finding with this number as soon as it is there, its title ready to be typed.
    pub fn expect(&mut self, code: String) {
        self.expected = Some(code);
    }

    /// Draws the part.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        gaps: &Gaps,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let data = context.data;
        if let Some(code) = &self.expected
            && let Some(row) = data.findings.iter().find(|row| row.code == *code)
        {
            self.chosen = Some(row.id);
            self.form.focus(RecordKind::Finding, row.id.value(), "title");
            self.expected = None;
        }
        self.chosen = self
            .chosen
            .filter(|id| data.findings.get(*id).is_some())
            .or_else(|| data.findings.iter().next().map(|row| row.id));
        self.stale.update(ui.ctx(), context);
        let rows = rows(gaps, &self.stale, context);
        let mut chosen = self.chosen;
        let mut add = false;
        let mut form = std::mem::take(&mut self.form);
        let mut evidence = std::mem::take(&mut self.evidence);
        sheet::list_panel(ui, "findings", context, |ui| {
            let name = context.tr("table-finding-plural");
            add = sheet::list_bar(ui, &name, &context.tr("assessment-new-finding"), context);
            list::ui(ui, &name, &rows, &mut chosen, false, context);
        });
        sheet::sheet_panel(ui, context, |ui| {
            match self.chosen.and_then(|id| data.findings.get(id)) {
                Some(finding) => sheet::page(ui, ("finding", finding.id.value()), |ui| {
                    let outdated = self.stale.of(finding);
                    origin(ui, finding, outdated, context, actions);
                    one(ui, finding, gaps, &mut form, &mut evidence, context, actions);
                }),
                None => {
                    let sentence = context.tr("assessment-findings-none");
                    let action = context.tr("assessment-new-finding");
                    add |= sheet::empty(ui, &sentence, Some(&action), context);
                }
            }
        });
        self.form = form;
        self.evidence = evidence;
        self.chosen = chosen;
        if add {
            actions.push(Action::NewFinding(Vec::new()));
        }
    }
}

/// The findings under the questions they answer, which is their place in the report.
fn rows(gaps: &Gaps, stale: &StaleFindings, context: &PanelContext<'_>) -> Vec<Row<Id<Finding>>> {
    let theme = context.theme;
    let mut rows = Vec::new();
    for question in QUESTIONS.iter().copied().chain(std::iter::once("")) {
        let belongs = |finding: &Finding| match question {
            "" => !QUESTIONS.contains(&finding.question.as_str()),
            question => finding.question == question,
        };
        let found: Vec<_> =
            context.data.findings.iter().filter(|finding| belongs(finding)).collect();
        if found.is_empty() {
            continue;
        }
        rows.push(Row::heading(question_name(question, context), found.len().to_string()));
        for finding in found {
            let mut row = Row::new(finding.id, finding.code.clone(), finding.title.clone());
            row.remark = context.keyword("finding-status", finding.status.keyword()).to_lowercase();
            let odds = gaps.at_odds.iter().any(|it| it.finding == finding.code);
            let bare = gaps.bare_findings.contains(&finding.id);
            let outdated = stale.of(finding).is_some();
            if outdated {
                let word = context.tr("finding-basis-stale-short");
                row.remark = format!("{} · {word}", row.remark);
            }
            if odds || bare || outdated {
                row.sign = Some((icon::WARNING, theme.warning));
            }
            rows.push(row);
        }
    }
    rows
}

fn question_name(question: &str, context: &PanelContext<'_>) -> String {
    if QUESTIONS.contains(&question) {
        context.tr(&format!("report-question-{question}"))
    } else {
        context.tr("assessment-question-none")
    }
}

fn one(
    ui: &mut egui::Ui,
    finding: &Arc<Finding>,
    gaps: &Gaps,
    form: &mut Form,
    view: &mut EvidenceView,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let id = finding.id.value();
    let put = |row: Finding| Action::Execute(Command::put(row));
    ui.horizontal(|ui| {
        label(ui, &finding.code, theme.semibold(theme.sizes.heading), theme.text1);
        if let Some(status) = status(ui, finding, context) {
            actions.push(put(Finding { status, ..finding.as_ref().clone() }));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if !context.read_only {
                let values = [("what", finding.code.as_str().into())];
                let name = context.tr_with("desktop-remove", &values);
                use crate::desktop::widgets::plain_icon_button;
                if plain_icon_button(ui, theme, icon::TRASH, &name).clicked() {
                    actions.push(Action::Execute(Command::delete(RecordKind::Finding, id)));
                }
            }
            question(ui, finding, context, actions);
        });
    });
    ui.add_space(8.0);
    warnings(ui, finding, gaps, context, actions);
    let record = Record::from(finding.as_ref().clone());
    sheet::fields(ui, form, &record, &["title", "text"], context, actions);
    let choices = || links::norms(context);
    let kind = RecordKind::Norm;
    if let Some(norms) =
        links::ui(ui, kind, "field-norms", &finding.norms, choices, context, actions)
    {
        actions.push(put(Finding { norms, ..finding.as_ref().clone() }));
    }
    ui.add_space(6.0);
    let choices = || links::all(RecordKind::Organisation, context);
    let kind = RecordKind::Organisation;
    let now = &finding.organisations;
    if let Some(organisations) =
        links::ui(ui, kind, "field-organisations", now, choices, context, actions)
    {
        actions.push(put(Finding { organisations, ..finding.as_ref().clone() }));
    }
    ui.add_space(6.0);
    patterns(ui, finding, context, actions);
    evidence(ui, finding, view, context, actions);
    judgements(ui, finding, context, actions);
    let title = context.tr("assessment-origin");
    sheet::section(ui, &title, "", context);
    sheet::columns(ui, form, &record, [&["author"], &["source"], &["note"]], context, actions);
}

/// Where the finding stands in the report: the question it answers.
fn question(
    ui: &mut egui::Ui,
    finding: &Finding,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let report = context.tr("assessment-to-report");
    use crate::desktop::widgets::plain_icon_button;
    if plain_icon_button(ui, theme, icon::FILE_TEXT, &report).clicked() {
        actions.push(Action::Go(Screen::Report));
    }
    let all: Vec<&str> = QUESTIONS.iter().copied().chain(std::iter::once("")).collect();
    let names: Vec<String> = all.iter().map(|it| question_name(it, context)).collect();
    let now = question_name(&finding.question, context);
    ui.add_enabled_ui(!context.read_only, |ui| {
        let name = context.tr("assessment-place");
        let names = names.iter().map(String::as_str);
        if let Some(question) = pick(ui, theme, &name, &now, names).and_then(|at| all.get(at)) {
            let row = Finding { question: (*question).to_owned(), ..finding.clone() };
            actions.push(Action::Execute(Command::put(row)));
        }
    });
    label(ui, context.tr("assessment-place"), theme.regular(theme.sizes.mark), theme.text3);
}

/// What speaks against the finding as it stands.
fn warnings(
    ui: &mut egui::Ui,
    finding: &Finding,
    gaps: &Gaps,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let odds: Vec<&String> = gaps
        .at_odds
        .iter()
        .filter(|row| row.finding == finding.code)
        .flat_map(|row| &row.contradictions)
        .collect();
    let bare = gaps.bare_findings.contains(&finding.id);
    if odds.is_empty() && !bare {
        disputed(ui, finding, gaps, context, actions);
        return;
    }
    egui::Frame::new()
        .fill(theme.warning_soft)
        .corner_radius(theme.measures.radius)
        .inner_margin(egui::Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            if bare {
                let text = context.tr("assessment-finding-bare");
                label(ui, text, theme.regular(theme.sizes.interface), theme.warning);
            }
            let rows = context.data.contradictions.iter();
            for row in rows.filter(|row| odds.iter().any(|code| **code == row.code)) {
                let values =
                    [("code", row.code.as_str().into()), ("topic", row.topic.as_str().into())];
                let text = context.tr_with("assessment-finding-at-odds", &values);
                let text = egui::RichText::new(text).color(theme.warning);
                if link(ui, context.theme, text.font(theme.semibold(theme.sizes.interface)))
                    .clicked()
                {
                    actions.push(Action::OpenRecord(RecordKind::Contradiction, row.id.value()));
                }
                for (claim, source) in
                    [(&row.claim_a, &row.source_a), (&row.claim_b, &row.source_b)]
                {
                    let text = egui::RichText::new(format!("• {claim} ({source})"));
                    let text = text.font(theme.regular(theme.sizes.mark)).color(theme.text1);
                    ui.add(egui::Label::new(text).wrap());
                }
            }
        });
    ui.add_space(10.0);
    disputed(ui, finding, gaps, context, actions);
}

/// The contradictions about facts on which the finding rests, in one quiet line.
fn disputed(
    ui: &mut egui::Ui,
    finding: &Finding,
    gaps: &Gaps,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let codes: Vec<&String> = gaps
        .disputed
        .iter()
        .filter(|row| row.finding == finding.code)
        .flat_map(|row| &row.contradictions)
        .collect();
    if codes.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let text = context.tr("assessment-finding-disputed");
        label(ui, text, theme.regular(theme.sizes.mark), theme.text2);
        let rows = context.data.contradictions.iter();
        for row in rows.filter(|row| codes.iter().any(|code| **code == row.code)) {
            let response = chip(ui, theme, "", &row.code, theme.accent, theme.accent_soft);
            if response.on_hover_text(&row.topic).clicked() {
                actions.push(Action::OpenRecord(RecordKind::Contradiction, row.id.value()));
            }
        }
    });
    ui.add_space(8.0);
}

fn patterns(
    ui: &mut egui::Ui,
    finding: &Finding,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let mut tags = finding.pattern_tags.clone();
    label(ui, context.tr("field-pattern-tags"), theme.regular(theme.sizes.mark), theme.text2);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for tag in &finding.pattern_tags {
            let word = context.keyword("pattern", tag);
            let response = chip(ui, theme, icon::TAG, &word, theme.text2, theme.sunken);
            if context.read_only {
                continue;
            }
            Popup::menu(&response).show(|ui| {
                let values = [("what", word.as_str().into())];
                if ui.button(context.tr_with("desktop-remove", &values)).clicked() {
                    tags.retain(|other| other != tag);
                    ui.close();
                }
            });
        }
        if context.read_only {
            return;
        }
        let own = context.data.terms.iter().filter(|term| term.list == "pattern");
        let rest: Vec<String> = PATTERN_TAGS
            .iter()
            .map(|tag| (*tag).to_owned())
            .chain(own.map(|term| term.code.clone()))
            .filter(|tag| !finding.pattern_tags.contains(tag))
            .collect();
        let names: Vec<String> = rest.iter().map(|tag| context.keyword("pattern", tag)).collect();
        let add =
            button(ui, theme, ButtonLook::Bare, icon::PLUS, &context.tr("assessment-pattern"));
        if let Some(tag) =
            pick_list(&add, "", names.iter().map(String::as_str)).and_then(|at| rest.get(at))
        {
            tags.push(tag.clone());
        }
    });
    if tags != finding.pattern_tags {
        let row = Finding { pattern_tags: tags, ..finding.clone() };
        actions.push(Action::Execute(Command::put(row)));
    }
}

fn evidence(
    ui: &mut egui::Ui,
    finding: &Finding,
    view: &mut EvidenceView,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let data = context.data;
    let rows: Vec<_> =
        data.evidence.iter().filter(|row| row.finding == Some(finding.id)).cloned().collect();
    let title = context.tr("assessment-evidence");
    sheet::section(ui, &title, &rows.len().to_string(), context);
    let target = Target::Finding(finding.id);
    view.tie(ui, &[target], context, actions);
    small_timeline::ui(ui, &rows, &mut view.ground, context, actions);
    ui.add_space(8.0);
    view.ui(
        ui,
        egui::Id::unique(("finding", finding.id.value())),
        &rows,
        &finding.norms,
        context,
        actions,
    );
    if context.read_only {
        return;
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        for (side, key) in [
            (EvidenceSide::Evidence, "assessment-add-evidence"),
            (EvidenceSide::CounterEvidence, "assessment-add-counter-evidence"),
        ] {
            let add = button(ui, theme, ButtonLook::Bare, icon::PLUS, &context.tr(key));
            if let Some(event) = fact_list(&add, ui, finding, context) {
                let tied = Tied { events: vec![event], ..Tied::default() };
                actions.push(Action::Execute(tying::command(data, target, &tied, side)));
            }
        }
        let loose = tying::loose(data, finding).count();
        if loose > 0 {
            let count = i64::try_from(loose).unwrap_or_default();
            let text = context.tr_with("assessment-gather", &[("count", count.into())]);
            if button(ui, theme, ButtonLook::Bare, icon::LINK, &text).clicked()
                && let Some(command) = tying::gather_command(data, finding)
            {
                actions.push(Action::Execute(command));
            }
        }
    });
}

/// The facts that can still be added, found by typing; put together only while the list is open.
fn fact_list(
    add: &egui::Response,
    ui: &egui::Ui,
    finding: &Finding,
    context: &PanelContext<'_>,
) -> Option<Id<Event>> {
    if !Popup::is_id_open(ui.ctx(), Popup::default_response_id(add)) && !add.clicked() {
        return None;
    }
    let used: std::collections::HashSet<Id<Event>> = context
        .data
        .evidence
        .iter()
        .filter(|row| row.finding == Some(finding.id))
        .map(|row| row.event)
        .collect();
    let rest: Vec<&Arc<Event>> =
        context.chronicle.iter().filter(|event| !used.contains(&event.id)).collect();
    let names: Vec<String> = rest
        .iter()
        .map(|event| {
            let when = when_short(event, context.language);
            format!("{}  {when}  {}", event.code, event.display_title())
        })
        .collect();
    let at = pick_list(add, "", names.iter().map(String::as_str))?;
    rest.get(at).map(|event| event.id)
}

/// The judgements on the norms of the finding: what was judged, and whether it rests on this.
fn judgements(
    ui: &mut egui::Ui,
    finding: &Finding,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let data = context.data;
    let title = context.tr("table-judgement-plural");
    sheet::section(ui, &title, "", context);
    if finding.norms.is_empty() {
        let text = context.tr("assessment-judge-needs-norm");
        label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
        return;
    }
    for norm in finding.norms.iter().filter_map(|id| data.norms.get(*id)) {
        let text = egui::RichText::new(format!("{}  {}", norm.code, norm.statement));
        let link = text.font(theme.regular(theme.sizes.interface)).color(theme.accent);
        let link = ui.add(egui::Button::new(link).frame(false).truncate());
        if link.on_hover_text(&norm.statement).clicked() {
            actions.push(Action::OpenRecord(RecordKind::Norm, norm.id.value()));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            ui.add_space(16.0);
            let who = std::iter::once(None).chain(finding.organisations.iter().copied().map(Some));
            for organisation in who {
                judge(ui, finding, norm, organisation, context, actions);
            }
        });
        ui.add_space(6.0);
    }
}

fn judge(
    ui: &mut egui::Ui,
    finding: &Finding,
    norm: &Norm,
    organisation: Option<Id<Organisation>>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let data = context.data;
    let there =
        data.judgements.iter().find(|row| row.norm == norm.id && row.organisation == organisation);
    let name = organisation
        .and_then(|id| data.organisations.get(id))
        .map_or_else(|| context.tr("assessment-together"), |row| row.name.clone());
    let scale = there.map(|row| row.scale);
    if let Some(scale) = verdict_button(ui, &norm.code, &name, scale, context) {
        let mut row = there.map_or_else(
            || Judgement {
                norm: norm.id,
                organisation,
                author: crate::case::user_name(),
                ..Judgement::default()
            },
            |row| row.as_ref().clone(),
        );
        row.scale = scale;
        // What is judged while looking at a finding rests on it.
        if !row.findings.contains(&finding.id) {
            row.findings.push(finding.id);
        }
        actions.push(Action::Execute(Command::put(row)));
    }
}
