//! What a panel may read while it draws itself.

use super::selection::Selection;
use super::theme::Theme;
use super::view_options::{Span, ViewOptions};
use crate::model::date::{self, EdtfDate, Locale};
use crate::model::{CaseData, Event, Filter, Id};
use crate::text::{self, Language, Value};
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

/// The read-only surroundings of every panel: the snapshot and what the screens share.
#[derive(Clone, Copy)]
pub struct PanelContext<'a> {
    /// The investigation as it was when the worker last answered.
    pub data: &'a Arc<CaseData>,
    /// Rises with every change of `data`; what was computed from it can be kept until it does.
    pub generation: u64,
    /// The open file.
    pub path: &'a Path,
    /// Every fact in the order of the chronicle.
    pub chronicle: &'a Arc<Vec<Arc<Event>>>,
    /// The facts that pass the filter; none when the filter is empty and all pass.
    pub matching: Option<&'a Arc<HashSet<Id<Event>>>>,
    /// The language of the screen.
    pub language: Language,
    /// Colours, sizes and type.
    pub theme: &'a Theme,
    /// The shared selection.
    pub selection: &'a Selection,
    /// The stretch of time that was chosen on the timeline, shared like the selection.
    pub stretch: Option<Span>,
    /// The shared filter.
    pub filter: &'a Filter,
    /// Grouping and colour of the timeline.
    pub view: &'a ViewOptions,
    /// Facts found by the search that is going on, best first.
    pub found: &'a [Id<Event>],
    /// Whether the file may not be changed.
    pub read_only: bool,
}

impl PanelContext<'_> {
    /// Words on screen.
    #[must_use]
    pub fn tr(&self, key: &str) -> String {
        text::tr(self.language, key)
    }

    /// Words on screen with values in them.
    #[must_use]
    pub fn tr_with(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        text::tr_with(self.language, key, values)
    }

    /// What a keyword is called on screen: the case's own word for it, or that of the list.
    #[must_use]
    pub fn keyword(&self, list: &str, keyword: &str) -> String {
        self.data
            .terms
            .iter()
            .find(|term| term.code == keyword && term.list == list && !term.label.is_empty())
            .map_or_else(
                || text::keyword_label(self.language, list, keyword),
                |term| term.label.clone(),
            )
    }

    /// The language in which dates are written out.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        match self.language {
            Language::Dutch => Locale::Dutch,
            Language::English => Locale::English,
        }
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: &EdtfDate) -> String {
        date::format(date, self.locale())
    }

    /// Whether a fact passes the filter.
    #[must_use]
    pub fn passes(&self, event: Id<Event>) -> bool {
        self.matching.is_none_or(|matching| matching.contains(&event))
    }
}
