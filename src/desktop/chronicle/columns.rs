//! The columns of the sheet: what each shows, how it sorts, and how it is edited.

use crate::desktop::context::PanelContext;
use crate::desktop::event_field::EventField;
use crate::model::{Answer, Event, Id};
use std::collections::HashMap;

/// A column of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The inspectors' number.
    Code,
    /// When, as it is understood.
    When,
    /// The source's words for the date.
    Phrase,
    /// Kind of fact.
    Kind,
    /// What happened: the short title, else the summary.
    What,
    /// The sentence.
    Summary,
    /// Who took part, from whom, to whom.
    Parties,
    /// About whom.
    About,
    /// Signal types.
    Signals,
    /// How sure.
    Certainty,
    /// How the child was seen.
    Sight,
    /// Caption as a key moment.
    KeyMoment,
    /// Where it stands.
    Source,
}

/// How a cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// As text.
    Text(EventField),
    /// From the list of kinds.
    Kind,
    /// From the list of certainties.
    Certainty,
    /// In the side panel only.
    Elsewhere,
}

/// What is looked up once per change of the case for the cells.
#[derive(Default)]
pub struct Lookup {
    generation: u64,
    sources: HashMap<Id<Event>, String>,
}

impl Lookup {
    /// Looks again when the case changed.
    pub fn update(&mut self, context: &PanelContext<'_>) {
        if self.generation == context.generation {
            return;
        }
        self.generation = context.generation;
        self.sources.clear();
        for citation in &context.data.citations {
            let source = context.data.sources.get(citation.source);
            let code = source.map_or("", |source| source.code.as_str());
            let text = self.sources.entry(citation.event).or_default();
            if !text.is_empty() {
                text.push_str("; ");
            }
            text.push_str(code);
            text.push(' ');
            text.push_str(&citation.locator);
        }
    }
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Self; 13] = [
        Self::Code,
        Self::When,
        Self::Phrase,
        Self::Kind,
        Self::What,
        Self::Summary,
        Self::Parties,
        Self::About,
        Self::Signals,
        Self::Certainty,
        Self::Sight,
        Self::KeyMoment,
        Self::Source,
    ];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Code => "kroniek-column-code",
            Self::When => "kroniek-column-when",
            Self::Phrase => "kroniek-column-phrase",
            Self::Kind => "kroniek-column-kind",
            Self::What => "kroniek-column-title",
            Self::Summary => "kroniek-column-summary",
            Self::Parties => "kroniek-column-parties",
            Self::About => "kroniek-column-about",
            Self::Signals => "kroniek-column-signals",
            Self::Certainty => "kroniek-column-certainty",
            Self::Sight => "kroniek-column-sight",
            Self::KeyMoment => "kroniek-column-key-moment",
            Self::Source => "kroniek-column-source",
        }
    }

    /// Its width at first, in points.
    #[must_use]
    pub const fn width(self) -> f32 {
        match self {
            Self::Code => 66.0,
            Self::When => 136.0,
            Self::Phrase => 120.0,
            Self::Kind => 128.0,
            Self::What => 230.0,
            Self::Summary => 340.0,
            Self::Parties => 190.0,
            Self::About => 110.0,
            Self::Signals => 150.0,
            Self::Certainty => 96.0,
            Self::Sight => 110.0,
            Self::KeyMoment => 130.0,
            Self::Source => 120.0,
        }
    }

    /// How its cells are edited.
    #[must_use]
    pub const fn editing(self) -> Editing {
        match self {
            Self::When | Self::Phrase => Editing::Text(EventField::When),
            Self::What => Editing::Text(EventField::Title),
            Self::Summary => Editing::Text(EventField::Summary),
            Self::About => Editing::Text(EventField::About),
            Self::KeyMoment => Editing::Text(EventField::KeyMoment),
            Self::Parties => Editing::Text(EventField::Actors),
            Self::Kind => Editing::Kind,
            Self::Certainty => Editing::Certainty,
            Self::Code | Self::Signals | Self::Sight | Self::Source => Editing::Elsewhere,
        }
    }

    /// What its cell shows.
    #[must_use]
    pub fn text(self, event: &Event, context: &PanelContext<'_>, lookup: &Lookup) -> String {
        match self {
            Self::Code => event.code.clone(),
            Self::When => match &event.when {
                Some(date) => context.date(date),
                None => event.date_phrase.clone(),
            },
            Self::Phrase => event.date_phrase.clone(),
            Self::Kind => context.keyword("event-kind", event.kind.keyword()),
            Self::What => event.display_title().into_owned(),
            Self::Summary => event.summary.clone(),
            Self::Parties => parties(event, context),
            Self::About => names(&event.about, context),
            Self::Signals => {
                let signals = event.signals.iter();
                let words: Vec<_> = signals.map(|it| context.keyword("signal", it)).collect();
                words.join(", ")
            }
            Self::Certainty => {
                context.keyword("certainty", event.certainty.keyword()).to_lowercase()
            }
            Self::Sight => sight(event, context),
            Self::KeyMoment => event.key_moment.clone(),
            Self::Source => lookup.sources.get(&event.id).cloned().unwrap_or_default(),
        }
    }
}

fn names(codes: &[String], context: &PanelContext<'_>) -> String {
    codes.iter().map(|code| context.data.party_name(code)).collect::<Vec<_>>().join(", ")
}

// Who took part, or who told whom: 'Politie → Veilig Thuis'.
fn parties(event: &Event, context: &PanelContext<'_>) -> String {
    let from = names(&event.from, context);
    let to = names(&event.to, context);
    match (from.is_empty(), to.is_empty()) {
        (true, true) => names(&event.actors, context),
        (false, true) => from,
        (true, false) => format!("→ {to}"),
        (false, false) => format!("{from} → {to}"),
    }
}

// The most that is certain of how the child was seen.
fn sight(event: &Event, context: &PanelContext<'_>) -> String {
    let key = if event.spoken_alone == Answer::Yes {
        "kroniek-sight-alone"
    } else if event.seen_without_parents == Answer::Yes {
        "kroniek-sight-without-parents"
    } else {
        match event.child_seen {
            Answer::Yes => "kroniek-sight-seen",
            Answer::No => "kroniek-sight-not-seen",
            Answer::Unknown => "kroniek-sight-unknown",
            Answer::NotApplicable => return String::new(),
        }
    };
    context.tr(key)
}
