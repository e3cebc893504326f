//! The controls of the program, drawn from the theme's tokens. Each has a name for screen readers
//! and shows its focus.

mod button;
mod chip;
mod hatch;
mod layout;
mod mark;
mod pick;

pub use button::{ButtonLook, button, icon_button, key_button, menu_button, plain_icon_button};
pub use chip::{badge, chip, filter_chip};
pub use hatch::hatch;
pub use layout::{dialog_frame, focus_ring, hairline, label, link, section_title};
pub use mark::mark;
pub use pick::{list, pick};
