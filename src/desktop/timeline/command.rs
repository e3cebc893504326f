//! What can be asked of the timeline by a key, a menu or the command palette.

use super::stretch::StretchStep;

/// Something the timeline does with the facts that are selected or looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimelineCommand {
    /// Move the selected facts in time with the arrow keys.
    Move,
    /// Choose the fact that the selected one responds to.
    Link,
    /// Put the selected facts on the clipboard as text, with their sources.
    Copy,
    /// Select every fact in view: of the lane with the focus first, then of all.
    SelectInView,
    /// Ask for the caption of a key moment, or take it away.
    KeyMoment,
    /// Put the selected facts outside the scope of the investigation, or back.
    OutOfScope,
    /// Show a second timeline under the first, or take it away.
    ToggleSecond,
    /// Do something with the chosen stretch of time.
    Stretch(StretchStep),
    /// Open the menu of what has the focus.
    Menu,
}
