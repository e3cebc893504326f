//! The window: panels that read a snapshot and ask for actions, the theme, and the worker thread
//! that owns the file.
//!
//! ```text
//! Panel::ui(context) ──▶ Action ──▶ App ──▶ worker ──▶ case ──▶ file
//!        ▲                                    │
//!        └──── snapshot, generation ◀─────────┘
//! ```
//!
//! A new screen is a [`Panel`] in a folder of its own, named in `screens.rs`; a new command is a
//! line in `command_list.rs`; a colour is a line in `assets/themes/kroniek.toml`.

mod action;
pub mod analysis_screen;
mod app;
mod app_actions;
mod app_assessment;
mod app_compare;
mod app_leaving;
mod app_replies;
pub mod assessment;
mod background;
mod bulk;
mod chronicle;
mod command_list;
pub mod compare;
mod context;
pub mod data_table;
mod date_reading;
pub mod dates;
mod dialogs;
pub mod dossier;
mod event_field;
mod exchange;
mod fact_text;
mod file_dialog;
mod filter_bar;
pub mod fonts;
pub mod icon;
mod inspector;
mod job;
pub mod journal_screen;
mod keyboard;
mod matching;
mod menu;
mod merge_dialog;
mod notices;
mod palette;
mod panel;
mod parties;
mod picture_choice;
pub mod report_screen;
mod run;
mod saved_view;
mod screens;
mod selection;
mod settings;
mod shortcut;
mod side_list;
mod snapshot;
mod start_screen;
pub mod style;
mod task;
pub mod theme;
pub mod timeline;
mod title_bar;
mod tool_bar;
mod view_options;
mod views_menu;
pub mod widgets;
mod windows;
mod worker;

pub use action::{Action, Actions};
pub use app::{App, DesktopError};
pub use command_list::{COMMANDS, UserCommand};
pub use context::PanelContext;
pub use panel::Panel;
pub use run::run;
pub use screens::Screen;
pub use selection::Selection;
pub use settings::{Settings, ThemeChoice};
pub use theme::Theme;
pub use view_options::{ColourBy, Grouping, Span, ViewOptions};
