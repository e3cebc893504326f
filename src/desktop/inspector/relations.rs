//! What other records say of the fact, looked up once per fact and change of the case.

use super::{event_link, when_text};
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{ButtonLook, button, hairline, label, link, list, section_title};
use crate::model::{Citation, Contradiction, Event, Id, InformationItem, Participant, RecordKind};
use egui::{Stroke, Ui};
use std::sync::Arc;

/// The records around a fact.
#[derive(Default)]
pub struct Relations {
    of: Option<(Id<Event>, u64)>,
    /// Where it stands in sources.
    pub citations: Vec<Arc<Citation>>,
    /// Facts that respond to it.
    pub responses: Vec<Id<Event>>,
    /// Contradictions about it.
    pub contradictions: Vec<Arc<Contradiction>>,
    /// Pieces of information that came from it.
    pub items: Vec<Arc<InformationItem>>,
    /// Who took part, when it was a meeting.
    pub participants: Vec<Arc<Participant>>,
}

impl Relations {
    /// Looks the records up, if the fact or the case is another than last time.
    pub fn update(&mut self, event: &Event, context: &PanelContext<'_>) {
        let of = Some((event.id, context.generation));
        if self.of == of {
            return;
        }
        let data = context.data;
        let id = event.id;
        *self = Self {
            of,
            citations: data.citations.iter().filter(|row| row.event == id).cloned().collect(),
            responses: data
                .events
                .iter()
                .filter(|row| row.responds_to.contains(&id))
                .map(|row| row.id)
                .collect(),
            contradictions: data
                .contradictions
                .iter()
                .filter(|row| row.events.contains(&id))
                .cloned()
                .collect(),
            items: data
                .information_items
                .iter()
                .filter(|row| row.event == Some(id))
                .cloned()
                .collect(),
            participants: data
                .consultations
                .iter()
                .filter(|row| row.event == id)
                .flat_map(|meeting| {
                    data.participants.iter().filter(|row| row.consultation == meeting.id)
                })
                .cloned()
                .collect(),
        };
    }
}

/// Claims that do not agree, side by side.
pub fn contradictions(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    relations: &Relations,
    actions: &mut Actions,
) {
    let theme = context.theme;
    for row in &relations.contradictions {
        let status = context.keyword("contradiction-status", row.status.keyword()).to_lowercase();
        let title = context.tr("desktop-contradiction");
        section_title(ui, theme, &title, &format!("{} · {status}", row.code));
        ui.add_space(4.0);
        claims(ui, context, row);
        ui.add_space(4.0);
        let text = egui::RichText::new(&row.topic).font(theme.regular(12.5)).color(theme.accent);
        if link(ui, context.theme, text).clicked() {
            actions.push(Action::OpenRecord(RecordKind::Contradiction, row.id.value()));
        }
        hairline(ui, theme, 10.0);
    }
}

// The two claims in boxes of one height.
fn claims(ui: &mut Ui, context: &PanelContext<'_>, row: &Contradiction) {
    let theme = context.theme;
    let gap = 8.0;
    let width = (ui.available_width() - gap) / 2.0;
    let inner = width - 20.0;
    let claims = [(&row.claim_a, &row.source_a), (&row.claim_b, &row.source_b)];
    let galleys = claims.map(|(claim, source)| {
        let font = theme.semibold(theme.sizes.interface);
        let claim = ui.painter().layout(claim.clone(), font, theme.text1, inner);
        let font = theme.regular(12.0);
        let source = ui.painter().layout(place_of(source), font, theme.text3, inner);
        (claim, source)
    });
    let height = galleys
        .iter()
        .map(|(claim, source)| claim.size().y + source.size().y + 20.0)
        .fold(72.0, f32::max);
    let size = egui::vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| {
        let spoken = format!("{} — {}", row.claim_a, row.claim_b);
        egui::WidgetInfo::labeled(egui::Role::Label, true, spoken)
    });
    let mut left = rect.left();
    for (claim, source) in galleys {
        let place =
            egui::Rect::from_min_size(egui::pos2(left, rect.top()), egui::vec2(width, height));
        ui.painter().rect(
            place,
            theme.measures.radius,
            theme.band,
            Stroke::new(1.0, theme.line_strong),
            egui::StrokeKind::Inside,
        );
        let at = place.min + egui::vec2(10.0, 8.0);
        let below = at + egui::vec2(0.0, claim.size().y + 2.0);
        ui.painter().galley(at, claim, theme.text1);
        ui.painter().galley(below, source, theme.text3);
        left += width + gap;
    }
}

/// A reference like `rapport:L953;rapport:L1169` as it is read: `r. 953, 1169`. Anything else is
/// left as it is.
fn place_of(source: &str) -> String {
    let lines: Option<Vec<&str>> = source
        .split(';')
        .map(|part| {
            let place = part.split_once(':').map_or(part, |(_, place)| place).trim();
            let lines = place.strip_prefix('L')?;
            let is_lines = lines.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
            (is_lines && !lines.is_empty()).then_some(lines)
        })
        .collect();
    lines.map_or_else(|| source.to_owned(), |lines| format!("r. {}", lines.join(", ")))
}

/// What the fact responds to and what responds to it.
pub fn responses(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    event: &Event,
    relations: &Relations,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let title = context.tr("desktop-responds-to");
    section_title(ui, theme, &title, &event.responds_to.len().to_string());
    let mut removed = None;
    for id in &event.responds_to {
        ui.horizontal(|ui| {
            if !context.read_only {
                let name = context.tr("desktop-unlink");
                if ui.small_button(icon::X).on_hover_text(name).clicked() {
                    removed = Some(*id);
                }
            }
            event_link(ui, context, *id, actions);
        });
    }
    if let Some(removed) = removed {
        actions.push(super::change(event, |event| event.responds_to.retain(|id| *id != removed)));
    }
    if !context.read_only {
        add_response_to(ui, context, event, actions);
    }
    ui.add_space(8.0);
    let title = context.tr("desktop-responses");
    section_title(ui, theme, &title, &relations.responses.len().to_string());
    if relations.responses.is_empty() && event.kind.is_signal() {
        label(ui, context.tr("desktop-no-response"), theme.regular(12.5), theme.signal);
    }
    for id in &relations.responses {
        event_link(ui, context, *id, actions);
    }
}

// Facts before this one, the nearest first: what it may respond to.
const NEAREST: usize = 200;

fn add_response_to(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let text = context.tr("desktop-add-responds-to");
    let add = button(ui, context.theme, ButtonLook::Bare, icon::PLUS, &text);
    if !egui::Popup::is_id_open(ui.ctx(), egui::Popup::default_response_id(&add)) && !add.clicked()
    {
        return;
    }
    let order = event.chronicle_order();
    let end = context.chronicle.partition_point(|other| other.chronicle_order() < order);
    let earlier: Vec<_> = context
        .chronicle
        .get(..end)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|other| !event.responds_to.contains(&other.id))
        .take(NEAREST)
        .collect();
    let names: Vec<String> = earlier
        .iter()
        .map(|other| {
            format!("{}  {}  {}", other.code, when_text(other, context), other.display_title())
        })
        .collect();
    if let Some(other) =
        list(&add, "", names.iter().map(String::as_str)).and_then(|at| earlier.get(at))
    {
        actions.push(super::change(event, |event| event.responds_to.push(other.id)));
    }
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn places_are_read_as_lines() {
        assert_eq!(place_of("rapport:L953;rapport:L1169-1170"), "r. 953, 1169-1170");
        assert_eq!(place_of("gesprek met oma"), "gesprek met oma");
    }
}
