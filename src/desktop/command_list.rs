//! The one list of what an inspector can command: menus, tool bar, palette, shortcuts and the
//! help of `F1` all come from it.

use super::action::Action;
use super::assessment::Part;
use super::icon;
use super::screens::Screen;
use super::timeline::{StretchStep, TimelineCommand};
use egui::{Key, KeyboardShortcut, Modifiers};

/// The menu a command stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Menu {
    /// Files, import and export.
    File,
    /// Changes.
    Edit,
    /// What is shown and how.
    View,
    /// The screens.
    Go,
    /// Help and settings.
    Help,
}

impl Menu {
    /// Every menu, in order.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Go, Self::Help];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::File => "desktop-menu-file",
            Self::Edit => "desktop-menu-edit",
            Self::View => "desktop-menu-view",
            Self::Go => "desktop-menu-go",
            Self::Help => "desktop-menu-help",
        }
    }
}

/// When a command can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// While a file is open.
    Open,
    /// While a file is open that may be changed.
    Writable,
    /// When there is something to take back.
    Undoable,
    /// When something was taken back.
    Redoable,
    /// While a fact is selected.
    Selected,
    /// While a fact is selected in a file that may be changed.
    SelectedWritable,
    /// While the timeline is on screen.
    Timeline,
    /// While facts are selected on the timeline.
    TimelineSelected,
    /// The same, in a file that may be changed.
    TimelineWritable,
}

/// What decides whether a command can be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// A file is open.
    pub open: bool,
    /// It may be changed.
    pub writable: bool,
    /// There is something to take back.
    pub undoable: bool,
    /// Something was taken back.
    pub redoable: bool,
    /// A fact is selected.
    pub selected: bool,
    /// The timeline is on screen.
    pub timeline: bool,
}

impl When {
    /// Whether the situation allows it.
    #[must_use]
    pub const fn holds(self, situation: Situation) -> bool {
        match self {
            Self::Always => true,
            Self::Open => situation.open,
            Self::Writable => situation.open && situation.writable,
            Self::Undoable => situation.writable && situation.undoable,
            Self::Redoable => situation.writable && situation.redoable,
            Self::Selected => situation.selected,
            Self::SelectedWritable => situation.selected && situation.writable,
            Self::Timeline => situation.open && situation.timeline,
            Self::TimelineSelected => situation.selected && situation.timeline,
            Self::TimelineWritable => {
                situation.selected && situation.timeline && situation.writable
            }
        }
    }
}

/// A command of the inspector.
#[derive(Clone, Copy, Debug)]
pub struct UserCommand {
    /// The key of its text; the tooltip's key is the same with `-tip`.
    pub text_key: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The keys that give it.
    pub shortcut: Option<KeyboardShortcut>,
    /// The menu it stands in.
    pub menu: Menu,
    /// When it can be given.
    pub when: When,
    /// What it asks for.
    pub action: fn() -> Action,
}

impl UserCommand {
    /// The key of its tooltip.
    #[must_use]
    pub fn tooltip_key(&self) -> String {
        format!("{}-tip", self.text_key)
    }

    /// The command with that text key.
    #[must_use]
    pub fn find(text_key: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.text_key == text_key)
    }
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const fn keys(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

const fn plain(key: Key) -> Option<KeyboardShortcut> {
    keys(Modifiers::NONE, key)
}

const fn command(
    text_key: &'static str,
    icon: &'static str,
    shortcut: Option<KeyboardShortcut>,
    menu: Menu,
    when: When,
    action: fn() -> Action,
) -> UserCommand {
    UserCommand { text_key, icon, shortcut, menu, when, action }
}

use Menu as M;
use TimelineCommand as T;
use When as W;

/// Every command, in the order of the menus.
#[rustfmt::skip] // one command, one line: the list is read as a table
pub const COMMANDS: &[UserCommand] = &[
    command("desktop-command-new", icon::FILE_PLUS, keys(CTRL, Key::N), M::File, W::Always, || Action::NewFile),
    command("desktop-command-open", icon::FOLDER_OPEN, keys(CTRL, Key::O), M::File, W::Always, || Action::ShowOpenDialog),
    command("desktop-command-sample", icon::BOOKS, None, M::File, W::Always, || Action::OpenSample),
    command("desktop-command-compare", icon::TABLE, keys(CTRL_SHIFT, Key::O), M::File, W::Always, || Action::ShowCompare),
    command("desktop-command-import", icon::DOWNLOAD_SIMPLE, keys(CTRL, Key::I), M::File, W::Writable, || Action::Import),
    command("desktop-command-merge", icon::GIT_MERGE, None, M::File, W::Writable, || Action::Merge),
    command("desktop-command-export-report", icon::FILE_TEXT, keys(CTRL, Key::P), M::File, W::Open, || Action::ExportReport),
    command("desktop-command-export-timeline", icon::CHART_LINE_UP, keys(CTRL_SHIFT, Key::P), M::File, W::Open, || Action::ExportTimeline),
    command("desktop-command-export-table", icon::EXPORT, keys(CTRL, Key::E), M::File, W::Open, || Action::ExportTable),
    command("desktop-command-check", icon::CHECK_CIRCLE, plain(Key::F7), M::File, W::Open, || Action::Check),
    command("desktop-command-close", icon::X, keys(CTRL, Key::W), M::File, W::Open, || Action::CloseFile),
    command("desktop-command-quit", icon::ARROW_RIGHT, keys(CTRL, Key::Q), M::File, W::Always, || Action::Quit),

    command("desktop-command-undo", icon::ARROW_U_UP_LEFT, keys(CTRL, Key::Z), M::Edit, W::Undoable, || Action::Undo),
    command("desktop-command-redo", icon::ARROW_U_UP_RIGHT, keys(CTRL_SHIFT, Key::Z), M::Edit, W::Redoable, || Action::Redo),
    command("desktop-command-add-event", icon::PLUS, keys(CTRL_SHIFT, Key::N), M::Edit, W::Writable, || Action::AddEvent { when: None, organisation: None }),
    command("desktop-command-link-norm", icon::LINK, plain(Key::N), M::Edit, W::SelectedWritable, || Action::LinkNorm),
    command("desktop-command-tie-span", icon::ARROWS_OUT_LINE_HORIZONTAL, keys(Modifiers::ALT, Key::N), M::Edit, W::Writable, || Action::TieSpan(None)),
    command("desktop-command-new-finding", icon::SCALES, keys(CTRL_SHIFT, Key::B), M::Edit, W::Writable, || Action::NewFinding(Vec::new())),
    command("desktop-command-finding-row", icon::SCALES, plain(Key::F8), M::Edit, W::Writable, || Action::MakeFinding { whole: false }),
    command("desktop-command-finding-whole", icon::SCALES, keys(Modifiers::SHIFT, Key::F8), M::Edit, W::Writable, || Action::MakeFinding { whole: true }),
    command("desktop-command-respond", icon::ARROW_BEND_DOWN_RIGHT, plain(Key::R), M::Edit, W::SelectedWritable, || Action::AddResponse(crate::model::Id::NEW)),
    command("desktop-command-key-moment", icon::KEY, plain(Key::K), M::Edit, W::SelectedWritable, || Action::ToggleKeyMoment),
    command("timeline-command-move", icon::ARROWS_LEFT_RIGHT, plain(Key::M), M::Edit, W::TimelineWritable, || Action::Timeline(T::Move)),
    command("timeline-command-link", icon::LINK, plain(Key::L), M::Edit, W::TimelineWritable, || Action::Timeline(T::Link)),
    command("timeline-command-copy", icon::COPY, keys(CTRL, Key::C), M::Edit, W::TimelineSelected, || Action::Timeline(T::Copy)),
    command("timeline-command-select", icon::CHECK_SQUARE, keys(CTRL, Key::A), M::Edit, W::Timeline, || Action::Timeline(T::SelectInView)),
    command("timeline-command-stretch-begin", icon::ARROWS_OUT_LINE_HORIZONTAL, plain(Key::OpenBracket), M::Edit, W::Timeline, || Action::Timeline(T::Stretch(StretchStep::Begin))),
    command("timeline-command-stretch-end", icon::ARROWS_OUT_LINE_HORIZONTAL, plain(Key::CloseBracket), M::Edit, W::Timeline, || Action::Timeline(T::Stretch(StretchStep::End))),
    command("timeline-command-stretch-clear", icon::X, None, M::Edit, W::Timeline, || Action::SelectStretch(None)),
    command("timeline-command-scope", icon::PROHIBIT, None, M::Edit, W::TimelineWritable, || Action::Timeline(T::OutOfScope)),
    command("desktop-command-delete", icon::TRASH, plain(Key::Delete), M::Edit, W::SelectedWritable, || Action::DeleteSelected),

    command("desktop-command-palette", icon::MAGNIFYING_GLASS, keys(CTRL, Key::K), M::View, W::Always, || Action::TogglePalette),
    command("desktop-command-panel", icon::LIST, keys(CTRL, Key::B), M::View, W::Open, || Action::TogglePanel),
    command("desktop-command-zoom-in", icon::MAGNIFYING_GLASS_PLUS, plain(Key::Plus), M::View, W::Open, || Action::Zoom(1.5)),
    command("desktop-command-zoom-out", icon::MAGNIFYING_GLASS_MINUS, plain(Key::Minus), M::View, W::Open, || Action::Zoom(1.0 / 1.5)),
    command("desktop-command-zoom-fit", icon::ARROWS_OUT_LINE_HORIZONTAL, plain(Key::Num0), M::View, W::Open, || Action::ZoomToFit),
    command("timeline-command-stretch-zoom", icon::MAGNIFYING_GLASS_PLUS, keys(Modifiers::ALT, Key::Z), M::View, W::Timeline, || Action::Timeline(T::Stretch(StretchStep::Zoom))),
    command("timeline-command-stretch-filter", icon::FUNNEL_SIMPLE, keys(Modifiers::ALT, Key::F), M::View, W::Timeline, || Action::Timeline(T::Stretch(StretchStep::Filter))),
    command("desktop-command-year", icon::CALENDAR_BLANK, plain(Key::J), M::View, W::Open, || Action::ShowYear(None)),
    command("desktop-command-arrange-lanes", icon::ROWS, keys(CTRL_SHIFT, Key::L), M::View, W::Open, || Action::ArrangeLanes),
    command("timeline-command-second", icon::SQUARE_SPLIT_VERTICAL, plain(Key::T), M::View, W::Timeline, || Action::Timeline(T::ToggleSecond)),
    command("desktop-command-larger", icon::TEXT_AA, keys(CTRL, Key::Plus), M::View, W::Always, || Action::StepScale(1)),
    command("desktop-command-smaller", icon::TEXT_AA, keys(CTRL, Key::Minus), M::View, W::Always, || Action::StepScale(-1)),
    command("desktop-command-clear-filter", icon::FUNNEL_SIMPLE, keys(CTRL_SHIFT, Key::F), M::View, W::Open, || Action::SetFilter(crate::model::Filter::default())),

    command("desktop-command-go-timeline", icon::ROWS, keys(CTRL, Key::Num1), M::Go, W::Open, || Action::Go(Screen::Timeline)),
    command("desktop-command-go-chronicle", icon::TABLE, keys(CTRL, Key::Num2), M::Go, W::Open, || Action::Go(Screen::Chronicle)),
    command("desktop-command-go-assessment", icon::SCALES, keys(CTRL, Key::Num3), M::Go, W::Open, || Action::Go(Screen::Assessment)),
    command("desktop-command-go-analysis", icon::CHART_BAR, keys(CTRL, Key::Num4), M::Go, W::Open, || Action::Go(Screen::Analysis)),
    command("desktop-command-go-report", icon::FILE_TEXT, keys(CTRL, Key::Num5), M::Go, W::Open, || Action::Go(Screen::Report)),
    command("desktop-command-go-dossier", icon::BOOKS, keys(CTRL, Key::Num6), M::Go, W::Open, || Action::Go(Screen::Dossier)),
    command("desktop-command-go-journal", icon::CLOCK_COUNTER_CLOCKWISE, keys(CTRL, Key::Num7), M::Go, W::Open, || Action::Go(Screen::Journal)),
    command("assessment-part-norms", icon::SCALES, keys(Modifiers::ALT, Key::Num1), M::Go, W::Open, || Action::ShowPart(Part::Norms)),
    command("assessment-part-findings", icon::SCALES, keys(Modifiers::ALT, Key::Num2), M::Go, W::Open, || Action::ShowPart(Part::Findings)),
    command("assessment-part-disputes", icon::ARROWS_LEFT_RIGHT, keys(Modifiers::ALT, Key::Num3), M::Go, W::Open, || Action::ShowPart(Part::Disputes)),
    command("assessment-part-outcomes", icon::GAVEL, keys(Modifiers::ALT, Key::Num4), M::Go, W::Open, || Action::ShowPart(Part::Outcomes)),
    command("assessment-part-measures", icon::CALENDAR_BLANK, keys(Modifiers::ALT, Key::Num5), M::Go, W::Open, || Action::ShowPart(Part::Measures)),
    command("assessment-part-hearing", icon::CHAT_CENTERED, keys(Modifiers::ALT, Key::Num6), M::Go, W::Open, || Action::ShowPart(Part::Hearing)),
    command("assessment-part-gaps", icon::LIST_MAGNIFYING_GLASS, keys(Modifiers::ALT, Key::Num7), M::Go, W::Open, || Action::ShowPart(Part::Gaps)),

    command("desktop-command-help", icon::QUESTION, plain(Key::F1), M::Help, W::Always, || Action::ShowHelp),
    command("desktop-command-settings", icon::GEAR, keys(CTRL, Key::Comma), M::Help, W::Always, || Action::ShowSettings),
    command("desktop-command-about", icon::INFO, None, M::Help, W::Always, || Action::ShowAbout),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_commands_share_a_key_or_shortcut() {
        let texts: HashSet<_> = COMMANDS.iter().map(|command| command.text_key).collect();
        assert_eq!(texts.len(), COMMANDS.len());
        let shortcuts: Vec<_> = COMMANDS.iter().filter_map(|command| command.shortcut).collect();
        for (at, one) in shortcuts.iter().enumerate() {
            assert!(!shortcuts[..at].contains(one), "{one:?} is given twice");
        }
    }
}
