//! What is not done yet, list by list: each row leads to where it is done.

use super::gaps::Gaps;
use super::list::{self, Row};
use super::sheet;
use crate::analysis::Likelihood;
use crate::desktop::dates::when_short;
use crate::desktop::widgets::label;
use crate::desktop::{Action, Actions, PanelContext, Selection, icon, side_list};
use crate::model::{Event, Id, RecordKind};
use egui::{Key, Modifiers};

/// So many rows of a list are shown; what is longer is worked off, not read through.
const MOST: usize = 400;

/// A list of what is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Lack {
    #[default]
    Judgements,
    Evidence,
    Facts,
    Norms,
    Findings,
    Conclusions,
    Force,
    Odds,
}

impl Lack {
    const ALL: [Self; 8] = [
        Self::Judgements,
        Self::Evidence,
        Self::Facts,
        Self::Norms,
        Self::Findings,
        Self::Conclusions,
        Self::Force,
        Self::Odds,
    ];

    const fn text_key(self) -> &'static str {
        match self {
            Self::Judgements => "missing-judgements",
            Self::Evidence => "missing-evidence",
            Self::Facts => "missing-facts",
            Self::Norms => "missing-norms",
            Self::Findings => "missing-findings",
            Self::Conclusions => "missing-conclusions",
            Self::Force => "missing-force",
            Self::Odds => "missing-odds",
        }
    }

    fn count(self, gaps: &Gaps) -> usize {
        match self {
            Self::Judgements => gaps.unsupported_judgements.len(),
            Self::Evidence => gaps.loose_evidence.len(),
            Self::Facts => gaps.unused_facts.len(),
            Self::Norms => gaps.unjudged_norms.len(),
            Self::Findings => gaps.bare_findings.len(),
            Self::Conclusions => gaps.bare_conclusions.len(),
            Self::Force => gaps.out_of_force.len(),
            Self::Odds => gaps.at_odds.len(),
        }
    }
}

/// What a row leads to, and its place in the list.
type Item = (RecordKind, i64, usize);

/// Which list, and which row of it.
#[derive(Default)]
pub struct MissingPart {
    shown: Option<Lack>,
    chosen: Option<Item>,
}

impl MissingPart {
    /// Draws the part.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        gaps: &Gaps,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let first = Lack::ALL.into_iter().find(|lack| lack.count(gaps) > 0).unwrap_or_default();
        let mut shown = self.shown.unwrap_or(first);
        egui::Panel::left("missing-lists")
            .exact_size((ui.available_width() * 0.32).clamp(200.0, 320.0))
            .resizable(false)
            .frame(side_list::frame(theme))
            .show(ui, |ui| {
                egui::ScrollArea::vertical().show(ui, |ui| {
                    for lack in Lack::ALL {
                        let count = lack.count(gaps);
                        let name = context.tr(lack.text_key());
                        let on = lack == shown;
                        let count = count.to_string();
                        if side_list::item(ui, theme, &name, &count, on, count != "0").clicked() {
                            shown = lack;
                            self.chosen = None;
                        }
                    }
                });
            });
        self.shown = Some(shown);
        egui::CentralPanel::default().frame(egui::Frame::new().fill(theme.canvas)).show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin { left: 16, right: 16, top: 12, bottom: 4 })
                .show(ui, |ui| {
                    let title = context.tr(shown.text_key());
                    label(ui, title, theme.semibold(theme.sizes.prose), theme.text1);
                    let hint = context.tr(&format!("{}-hint", shown.text_key()));
                    let hint = egui::RichText::new(hint).font(theme.regular(theme.sizes.mark));
                    ui.add(egui::Label::new(hint.color(theme.text2)).wrap());
                });
            if shown.count(gaps) == 0 {
                sheet::empty(ui, &context.tr("missing-nothing"), None, context);
                return;
            }
            let rows = rows(shown, gaps, context);
            let before = self.chosen;
            list::ui(ui, &context.tr(shown.text_key()), &rows, &mut self.chosen, false, context);
            let entered = ui.ctx().memory(|memory| memory.focused().is_some())
                && !egui::Popup::is_any_open(ui.ctx())
                && self.chosen.is_some()
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            let Some((kind, id, _)) = self.chosen else { return };
            // A fact that is chosen can be tied with the usual key.
            if kind == RecordKind::Event && self.chosen != before {
                actions.push(Action::Select(Selection::one(Id::new(id))));
            }
            let clicked_again = self.chosen == before
                && ui.input(|input| {
                    input.pointer.button_double_clicked(egui::PointerButton::Primary)
                });
            if entered || clicked_again {
                actions.push(Action::OpenRecord(kind, id));
            }
        });
    }
}

fn rows(shown: Lack, gaps: &Gaps, context: &PanelContext<'_>) -> Vec<Row<Item>> {
    let theme = context.theme;
    let data = context.data;
    let mut rows: Vec<Row<Item>> = Vec::new();
    let mut add = |kind: RecordKind, id: i64, code: String, title: String| {
        let at = rows.len();
        if at < MOST {
            rows.push(Row::new((kind, id, at), code, title));
        }
    };
    let event_words = |event: &Event| {
        format!("{} · {}", when_short(event, context.language), event.display_title())
    };
    match shown {
        Lack::Judgements => {
            for row in gaps.unsupported_judgements.iter().filter_map(|id| data.judgements.get(*id))
            {
                let norm = data.norms.get(row.norm);
                let who = row.organisation.and_then(|id| data.organisations.get(id));
                let who =
                    who.map_or_else(|| context.tr("assessment-together"), |it| it.name.clone());
                let code = norm.map_or("", |norm| norm.code.as_str());
                let scale = context.keyword("scale", row.scale.keyword()).to_lowercase();
                let words = norm.map(|norm| norm.statement.clone()).unwrap_or_default();
                add(
                    RecordKind::Judgement,
                    row.id.value(),
                    format!("{code} · {who}: {scale}"),
                    words,
                );
            }
        }
        Lack::Evidence => {
            for row in gaps.loose_evidence.iter().filter_map(|id| data.evidence.get(*id)) {
                let Some(event) = data.events.get(row.event) else { continue };
                let norm = row.norm.and_then(|id| data.norms.get(id));
                let code = norm.map_or("", |norm| norm.code.as_str());
                let side = context.keyword("evidence-side", row.side.keyword()).to_lowercase();
                let code = format!("{} → {code} ({side})", event.code);
                add(RecordKind::Evidence, row.id.value(), code, event_words(event));
            }
        }
        Lack::Facts => {
            for event in gaps.unused_facts.iter().filter_map(|id| data.events.get(*id)) {
                add(RecordKind::Event, event.id.value(), event.code.clone(), event_words(event));
            }
        }
        Lack::Norms => {
            for norm in gaps.unjudged_norms.iter().filter_map(|id| data.norms.get(*id)) {
                let framework = data.frameworks.get(norm.framework);
                let framework = framework.map_or("", |row| row.code.as_str());
                let code = format!("{framework} · {}", norm.code);
                add(RecordKind::Norm, norm.id.value(), code, norm.statement.clone());
            }
        }
        Lack::Findings => {
            for row in gaps.bare_findings.iter().filter_map(|id| data.findings.get(*id)) {
                add(RecordKind::Finding, row.id.value(), row.code.clone(), row.title.clone());
            }
        }
        Lack::Conclusions => {
            for row in gaps.bare_conclusions.iter().filter_map(|id| data.conclusions.get(*id)) {
                let scope = context.keyword("conclusion-scope", row.scope.keyword());
                let code = format!("{scope} {}", data.party_name(&row.subject));
                add(RecordKind::Conclusion, row.id.value(), code, row.text.clone());
            }
        }
        Lack::Force => {
            for (norm, event, likelihood) in &gaps.out_of_force {
                let (Some(norm), Some(event)) = (data.norms.get(*norm), data.events.get(*event))
                else {
                    continue;
                };
                let key = match likelihood {
                    Likelihood::Certainly => "missing-force-certain",
                    _ => "missing-force-possible",
                };
                let code = format!("{} · {} · {}", norm.code, event.code, context.tr(key));
                add(RecordKind::Event, event.id.value(), code, event_words(event));
            }
        }
        Lack::Odds => {
            for row in &gaps.at_odds {
                let finding = data.findings.iter().find(|it| it.code == row.finding);
                let Some(finding) = finding else { continue };
                let code = format!("{} · {}", finding.code, row.contradictions.join(", "));
                add(RecordKind::Finding, finding.id.value(), code, finding.title.clone());
            }
        }
    }
    let left = shown.count(gaps).saturating_sub(rows.len());
    if left > 0 {
        let values = [("count", left.to_string().into())];
        rows.push(Row::heading(context.tr_with("assessment-more", &values), String::new()));
    }
    for row in &mut rows {
        if matches!(shown, Lack::Odds | Lack::Force) && row.what.is_some() {
            row.sign = Some((icon::WARNING, theme.warning));
        }
    }
    rows
}
