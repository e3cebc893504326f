//! Who the keys are for: what lies beneath a window gets none, and the Escape that leaves a text
//! field does nothing else.

use egui::{Context, Event, Id, Key, Modifiers};

/// Keys that were taken from the screen because a window lies in front of it.
#[must_use]
pub struct Held(Vec<Event>);

/// Takes the keys of this frame away; what is drawn before [`Held::give_back`] sees none of them.
pub fn hold(ctx: &Context) -> Held {
    let is_key = |event: &mut Event| {
        matches!(
            event,
            Event::Key { .. }
                | Event::Text(_)
                | Event::Copy
                | Event::Cut
                | Event::Paste(_)
                | Event::Ime(_)
        )
    };
    Held(ctx.input_mut(|input| input.events.extract_if(.., is_key).collect()))
}

impl Held {
    /// Gives the keys to what is drawn from now on.
    pub fn give_back(self, ctx: &Context) {
        ctx.input_mut(|input| input.events.extend(self.0));
    }
}

fn field_key() -> Id {
    Id::unique("keyboard-field")
}

fn left_key() -> Id {
    Id::unique("keyboard-left-by-escape")
}

/// At the start of a frame: egui has taken the keyboard from a field at Escape by now, so a
/// screen would think that the key is its own. It is used up here; the field asks
/// [`left_by_escape`]. Not where a window lies in front: there the key is for the window.
pub fn settle_escape(ctx: &Context, in_front: bool) {
    let field = ctx.data(|data| data.get_temp::<Option<Id>>(field_key())).flatten();
    let left = field.filter(|_| !in_front).is_some_and(|field| {
        ctx.memory(|memory| memory.focused() != Some(field))
            && !egui::Popup::is_any_open(ctx)
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    });
    ctx.data_mut(|data| data.insert_temp(left_key(), left));
}

/// At the end of a frame: remembers which text field has the keyboard.
pub fn remember_field(ctx: &Context) {
    let focused = ctx.memory(egui::Memory::focused).filter(|_| ctx.text_edit_focused());
    ctx.data_mut(|data| data.insert_temp(field_key(), focused));
}

/// Whether a text field was left in this frame by Escape: what was typed there is to be dropped.
#[must_use]
pub fn left_by_escape(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(left_key())).unwrap_or(false)
        || ctx.input(|input| input.key_pressed(Key::Escape))
}
