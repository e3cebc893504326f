//! What a panel asks for. Panels change nothing themselves; the application carries these out.

use super::assessment::Part;
use super::screens::Screen;
use super::selection::Selection;
use super::settings::ThemeChoice;
use super::timeline::TimelineCommand;
use super::view_options::{Span, ViewOptions};
use crate::case::Command;
use crate::model::{
    Citation, Event, Filter, Framework, Id, InformationItem, Norm, RecordKind, SavedView,
};
use crate::report::Version;
use crate::text::Language;
use std::path::PathBuf;

/// Something the inspector asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Change the investigation: one transaction, one journal entry, one undo step.
    Execute(Command),
    /// Take the last change back.
    Undo,
    /// Bring back what was taken back.
    Redo,
    /// Change the shared selection.
    Select(Selection),
    /// Choose a stretch of time, or let it go.
    SelectStretch(Option<Span>),
    /// Change the shared filter.
    SetFilter(Filter),
    /// Keep the present view of the timeline under a name.
    SaveView,
    /// Change grouping, colour or view.
    SetView(ViewOptions),
    /// Open the panel of a year; none for the year that is looked at.
    ShowYear(Option<i64>),
    /// Show the way of a piece of information on the timeline.
    ShowInformation(Id<InformationItem>),
    /// Show the way of what a fact told on the timeline.
    ShowPath(Id<Event>),
    /// Open or close the list of the timeline's lanes.
    ArrangeLanes,
    /// Go to a screen.
    Go(Screen),
    /// Go to a record on the screen where it is kept.
    OpenRecord(RecordKind, i64),
    /// Select a fact and bring it into view on the present screen, else on the timeline.
    JumpToEvent(Id<Event>),
    /// Show a stretch of time on the timeline.
    ShowSpan(Span),
    /// Zoom the timeline: in above 1, out below.
    Zoom(f32),
    /// Show the whole case on the timeline.
    ZoomToFit,
    /// Open a file.
    OpenFile(PathBuf),
    /// Ask which file to open.
    ShowOpenDialog,
    /// Open the sample case that comes with the program, as a copy.
    OpenSample,
    /// Ask where to make a new investigation.
    NewFile,
    /// Close the file and show the start screen.
    CloseFile,
    /// Leave the program.
    Quit,
    /// Make the report: the full version.
    ExportReport,
    /// Make a version of the report, for an organisation where it is for one.
    ExportVersion(Version, Option<String>),
    /// Read the newest steps of the journal, for the screen that shows it.
    ReadJournal {
        /// How many at most.
        limit: usize,
    },
    /// Make a picture of the timeline.
    ExportTimeline,
    /// Write everything out as a table.
    ExportTable,
    /// Bring facts in from a table.
    Import,
    /// Bring a colleague's copy together with this case.
    Merge,
    /// Look through the file and the case for what is wrong or missing.
    Check,
    /// Change the language of the screen.
    SetLanguage(Language),
    /// Change the brightness.
    SetTheme(ThemeChoice),
    /// Change the scale, in per cent.
    SetScale(u16),
    /// Make everything a step larger or smaller.
    StepScale(i8),
    /// Open or close the command palette.
    TogglePalette,
    /// Show or hide the side panel.
    TogglePanel,
    /// Show the list of commands and shortcuts.
    ShowHelp,
    /// Show the settings.
    ShowSettings,
    /// Show what program this is.
    ShowAbout,
    /// Start a new fact, with what is known from where the inspector pointed.
    AddEvent {
        /// A day or minute that was pointed at, as EDTF.
        when: Option<String>,
        /// The lane that was pointed at: code of an organisation.
        organisation: Option<String>,
    },
    /// Start a new fact, filled in as far as it is known.
    AddFact(Box<Event>),
    /// Do something with facts on the timeline.
    Timeline(TimelineCommand),
    /// Show a saved view: its stretch of time, lanes and filter.
    ShowView(Id<SavedView>),
    /// Bring a saved view up to date with what is shown now.
    UpdateView(Id<SavedView>),
    /// Start a new fact that responds to another.
    AddResponse(Id<Event>),
    /// Remove the selected facts.
    DeleteSelected,
    /// Make the selected facts a key moment, or no longer.
    ToggleKeyMoment,
    /// Tie the selected facts to a norm.
    LinkNorm,
    /// Tie a passage of a source to a norm.
    TieCitation(Id<Citation>),
    /// Tie the facts that lie within a stretch of time to a norm; none: the chosen
    /// one, else what the timeline shows.
    TieSpan(Option<Span>),
    /// Make a finding about norms, with the selected facts as its evidence.
    NewFinding(Vec<Id<Norm>>),
    /// Go to a part of the assessment.
    ShowPart(Part),
    /// Ask which framework to load.
    LoadFramework,
    /// Ask where to save a framework.
    SaveFramework(Id<Framework>),
    /// Ask which file has the official wording of a framework.
    LoadWording(Id<Framework>),
    /// Say something that asks for attention at the edge of the window.
    Warn(String),
    /// Lay several investigations side by side.
    ShowCompare,
    /// Make a finding of the analysis that is looked at.
    MakeFinding {
        /// Of the whole analysis; else of the chosen row.
        whole: bool,
    },
    /// Put a text on the clipboard.
    Copy(String),
    /// Say something at the edge of the window; it goes away by itself.
    Notify(String),
    /// Say what was changed, with a button that takes it back.
    NotifyChange(String),
}

/// The actions of one frame, in the order in which they were asked for.
pub type Actions = Vec<Action>;
