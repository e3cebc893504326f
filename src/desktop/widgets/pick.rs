//! A value chosen from a list, shown as text until it is chosen anew.

use crate::desktop::{Theme, icon};
use egui::{
    CornerRadius, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextEdit, Ui, Vec2, WidgetInfo,
};

/// Lists longer than this can be narrowed by typing.
const TYPE_TO_NARROW: usize = 10;

/// The chosen value as a text that opens the list; where in `options` a newly chosen one stands.
/// `name` says to screen readers what is chosen.
pub fn pick<'a>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    current: &str,
    options: impl IntoIterator<Item = &'a str>,
) -> Option<usize> {
    let response = pick_button(ui, theme, name, current);
    list(&response, current, options)
}

/// The list of [`pick`] under any button.
pub fn list<'a>(
    response: &Response,
    current: &str,
    options: impl IntoIterator<Item = &'a str>,
) -> Option<usize> {
    let mut picked = None;
    let popup = Popup::menu(response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        // The style of menus takes the border off text fields.
        .style(egui::style::StyleModifier::default());
    popup.show(|ui| {
        let options: Vec<&str> = options.into_iter().collect();
        let longest = options.iter().map(|text| text.chars().count()).max().unwrap_or(0);
        // About six and a half points a letter; what is longer wraps.
        ui.set_width((longest as f32 * 6.5 + 24.0).clamp(200.0, 520.0));
        let typed_id = response.id.with("typed");
        let mut typed: String = ui.data(|data| data.get_temp(typed_id)).unwrap_or_default();
        if options.len() > TYPE_TO_NARROW {
            let edit = ui.add(
                TextEdit::singleline(&mut typed)
                    .hint_text(icon::MAGNIFYING_GLASS)
                    .desired_width(f32::INFINITY),
            );
            if ui.memory(|memory| memory.focused()).is_none_or(|focused| focused == response.id) {
                edit.request_focus();
            }
        }
        let wanted = typed.to_lowercase();
        let entered = ui.input(|input| input.key_pressed(egui::Key::Enter)) && !wanted.is_empty();
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            let found = options
                .iter()
                .enumerate()
                .filter(|(_, text)| wanted.is_empty() || text.to_lowercase().contains(&wanted));
            for (place, (at, text)) in found.enumerate() {
                let item = ui.selectable_label(*text == current, *text);
                // A short list has the keyboard itself: the arrows walk it, Enter chooses.
                let opener = ui.memory(|memory| memory.has_focus(response.id));
                if place == 0 && opener && options.len() <= TYPE_TO_NARROW {
                    item.request_focus();
                }
                let chosen = item.clicked();
                if chosen || (entered && place == 0) {
                    picked = Some(at);
                }
            }
        });
        if picked.is_some() {
            typed.clear();
            // The keyboard goes on where it was.
            response.request_focus();
            ui.close();
        }
        ui.data_mut(|data| data.insert_temp(typed_id, typed));
    });
    picked
}

fn pick_button(ui: &mut Ui, theme: &Theme, name: &str, current: &str) -> Response {
    let enabled = ui.is_enabled();
    let font = theme.regular(theme.sizes.interface);
    let caret = ui.painter().layout_no_wrap(icon::CARET_DOWN.into(), theme.icon(10.0), theme.text3);
    let room = (ui.available_width() - caret.size().x - 12.0).max(20.0);
    let galley = {
        let mut job = egui::text::LayoutJob::simple_singleline(current.into(), font, theme.text1);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        ui.painter().layout_job(job)
    };
    let size = Vec2::new(galley.size().x + caret.size().x + 6.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, name);
        info.current_text_value = Some(current.to_owned());
        info
    });
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    let lively = enabled && (response.hovered() || response.has_focus() || open);
    if lively {
        let (width, colour) =
            if response.has_focus() { (2.0, theme.accent) } else { (1.0, theme.line_strong) };
        let radius = CornerRadius::same(theme.measures.radius);
        let stroke = Stroke::new(width, colour);
        let around = rect.expand2(Vec2::new(4.0, 0.0));
        ui.painter().rect(around, radius, theme.raised, stroke, StrokeKind::Inside);
    }
    let middle = rect.center().y;
    let at = egui::pos2(rect.left(), middle - galley.size().y / 2.0);
    let caret_left = at.x + galley.size().x + 4.0;
    ui.painter().galley(at, galley, theme.text1);
    if lively {
        let at = egui::pos2(caret_left, middle - caret.size().y / 2.0);
        ui.painter().galley(at, caret, theme.text3);
    }
    response
}
