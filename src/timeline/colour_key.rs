//! What the colours of the marks say: the items of the legend, the facts under each, and the sign
//! that says the same for whoever does not see the colour.

use super::grouping::Grouping;
use super::palette::{Hue, Role};
use super::scene::ColourBy;
use crate::model::{CaseData, Certainty, ChildSight, Event, Filter, Scale, judged_events};
use crate::text::{Language, keyword_label, tr};
use std::collections::HashMap;

/// Signal types beyond these share the last colour.
const MOST: usize = 11;

/// What an item of the key stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KeyValue {
    /// An organisation, by its code.
    Organisation(String),
    /// A signal type, by its code.
    Signal(String),
    /// A judgement.
    Judgement(Scale),
    /// How sure the fact is.
    Certainty(Certainty),
    /// How the child was seen.
    Sight(ChildSight),
    /// Everything else; it cannot be asked for.
    Rest,
}

/// An item of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyItem {
    /// What it stands for.
    pub value: KeyValue,
    /// What it is called.
    pub label: String,
    /// The letter or sign that says the same as the colour.
    pub sign: String,
    /// The colour.
    pub role: Role,
    /// How many facts have it.
    pub count: usize,
}

/// The key of the colours, and which fact has which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColourKey {
    items: Vec<KeyItem>,
    of: HashMap<i64, u8>,
}

impl ColourKey {
    /// The key of a case; empty where the lanes themselves say what the colours mean.
    #[must_use]
    pub fn new(data: &CaseData, by: ColourBy, grouping: Grouping, language: Language) -> Self {
        match by {
            ColourBy::Organisation if grouping == Grouping::Organisation => Self::default(),
            ColourBy::Organisation => Self::organisations(data, language),
            ColourBy::Signal => Self::signals(data, language),
            ColourBy::Judgement => Self::judgements(data, language),
            ColourBy::Certainty => Self::certainties(data, language),
            ColourBy::Sight => Self::sights(data, language),
        }
    }

    /// The items, in the order of the legend.
    #[must_use]
    pub fn items(&self) -> &[KeyItem] {
        &self.items
    }

    /// The item of a fact.
    #[must_use]
    pub fn of(&self, event: i64) -> Option<&KeyItem> {
        self.items.get(usize::from(*self.of.get(&event)?))
    }

    /// Whether the filter asks for an item; none when it asks nothing of the kind.
    #[must_use]
    pub fn chosen(&self, item: &KeyItem, filter: &Filter) -> Option<bool> {
        let among = |empty: bool, has: bool| if empty { None } else { Some(has) };
        match &item.value {
            KeyValue::Organisation(code) => {
                among(filter.organisations.is_empty(), filter.organisations.contains(code))
            }
            KeyValue::Signal(code) => {
                among(filter.signals.is_empty(), filter.signals.contains(code))
            }
            KeyValue::Judgement(scale) => {
                among(filter.judgements.is_empty(), filter.judgements.contains(scale))
            }
            KeyValue::Certainty(it) => {
                among(filter.certainties.is_empty(), filter.certainties.contains(it))
            }
            KeyValue::Sight(it) => among(filter.sights.is_empty(), filter.sights.contains(it)),
            KeyValue::Rest => {
                let asked = self.items.iter().any(|item| {
                    item.value != KeyValue::Rest && self.chosen(item, filter).is_some()
                });
                asked.then_some(false)
            }
        }
    }

    /// The filter with an item added to what it asks, or taken out.
    #[must_use]
    pub fn toggled(item: &KeyItem, filter: &Filter) -> Filter {
        let mut filter = filter.clone();
        match &item.value {
            KeyValue::Organisation(code) => toggle(&mut filter.organisations, code),
            KeyValue::Signal(code) => toggle(&mut filter.signals, code),
            KeyValue::Judgement(scale) => toggle(&mut filter.judgements, scale),
            KeyValue::Certainty(it) => toggle(&mut filter.certainties, it),
            KeyValue::Sight(it) => toggle(&mut filter.sights, it),
            KeyValue::Rest => {}
        }
        filter
    }

    fn fill(
        items: Vec<(KeyValue, String, String, Role)>,
        data: &CaseData,
        of: impl Fn(&Event) -> Option<usize>,
    ) -> Self {
        let mut key = Self {
            items: items
                .into_iter()
                .map(|(value, label, sign, role)| KeyItem { value, label, sign, role, count: 0 })
                .collect(),
            of: HashMap::new(),
        };
        for event in &data.events {
            if let Some(at) = of(event)
                && let Some(item) = key.items.get_mut(at)
            {
                item.count += 1;
                key.of.insert(event.id.value(), u8::try_from(at).unwrap_or(u8::MAX));
            }
        }
        key
    }

    fn organisations(data: &CaseData, language: Language) -> Self {
        // An organisation stands for its units: those at the top, with a hue of their own.
        let root = |code: &str| {
            let mut row = data.organisation_of(code)?;
            for _ in 0..8 {
                match row.parent.and_then(|parent| data.organisations.get(parent)) {
                    Some(parent) => row = parent,
                    None => break,
                }
            }
            Hue::of(row, data).map(|hue| (row.code.as_str(), hue))
        };
        let party = |event: &Event| {
            event.from.iter().chain(&event.actors).find_map(|code| root(code)).map(|it| it.0)
        };
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for event in &data.events {
            let found = event.from.iter().chain(&event.actors).find_map(|code| root(code));
            if let Some((code, _)) = found {
                *counts.entry(code).or_default() += 1;
            }
        }
        let mut rows: Vec<_> = data
            .organisations
            .iter()
            .filter(|row| counts.contains_key(row.code.as_str()))
            .filter_map(|row| Some((row, Hue::of(row, data)?)))
            .collect();
        rows.sort_by_key(|(row, _)| (row.lane_order, row.id));
        rows.truncate(40);
        let codes: Vec<String> = rows.iter().map(|(row, _)| row.code.clone()).collect();
        let mut items: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(at, (row, hue))| {
                let value = KeyValue::Organisation(row.code.clone());
                (value, row.name.clone(), letter(at), Role::Organisation(*hue))
            })
            .collect();
        items.push((
            KeyValue::Rest,
            tr(language, "timeline-key-no-organisation"),
            String::new(),
            Role::Text3,
        ));
        let rest = codes.len();
        Self::fill(items, data, |event| {
            let found = party(event);
            Some(codes.iter().position(|code| Some(code.as_str()) == found).unwrap_or(rest))
        })
    }

    fn signals(data: &CaseData, language: Language) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for signal in data.events.iter().flat_map(|event| &event.signals) {
            *counts.entry(signal.as_str()).or_default() += 1;
        }
        let mut codes: Vec<(&str, usize)> = counts.into_iter().collect();
        codes.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        codes.truncate(MOST);
        let codes: Vec<String> = codes.into_iter().map(|(code, _)| code.to_owned()).collect();
        let mut items: Vec<_> = codes
            .iter()
            .enumerate()
            .map(|(at, code)| {
                let own = data.terms.iter().find(|it| it.list == "signal" && it.code == *code);
                let label = own.map_or_else(
                    || keyword_label(language, "signal", code),
                    |term| term.label.clone(),
                );
                let hue = SIGNAL_HUES.get(at).copied().unwrap_or(Hue::Supervision);
                (KeyValue::Signal(code.clone()), label, letter(at), Role::Organisation(hue))
            })
            .collect();
        let rest = items.len();
        items.push((
            KeyValue::Rest,
            tr(language, "timeline-key-other-signal"),
            "+".to_owned(),
            Role::Text2,
        ));
        items.push((
            KeyValue::Rest,
            tr(language, "timeline-key-no-signal"),
            String::new(),
            Role::Control,
        ));
        Self::fill(items, data, |event| {
            // Of several signals the commonest in the case speaks.
            let known = codes.iter().position(|code| event.signals.contains(code));
            Some(known.unwrap_or(if event.signals.is_empty() { rest + 1 } else { rest }))
        })
    }

    fn judgements(data: &CaseData, language: Language) -> Self {
        let scales = [
            (Scale::Insufficient, "×", Role::Signal),
            (Scale::CannotJudge, "?", Role::CannotJudge),
            (Scale::Sufficient, "✓", Role::Sufficient),
            (Scale::NotAssessed, "–", Role::Text3),
        ];
        let mut items: Vec<_> = scales
            .iter()
            .map(|&(scale, sign, role)| {
                let label = keyword_label(language, "scale", scale.keyword());
                (KeyValue::Judgement(scale), label, sign.to_owned(), role)
            })
            .collect();
        items.push((
            KeyValue::Rest,
            tr(language, "timeline-key-no-judgement"),
            String::new(),
            Role::Control,
        ));
        let judged = judged_events(data);
        Self::fill(items, data, |event| {
            let scale = judged.get(&event.id);
            Some(scales.iter().position(|it| Some(&it.0) == scale).unwrap_or(scales.len()))
        })
    }

    fn certainties(data: &CaseData, language: Language) -> Self {
        let items: Vec<_> = Certainty::ALL
            .iter()
            .enumerate()
            .map(|(at, &certainty)| {
                let label = keyword_label(language, "certainty", certainty.keyword());
                let role = match certainty {
                    Certainty::Established => Role::Accent,
                    Certainty::Stated => Role::Text3,
                    _ => Role::Control,
                };
                (KeyValue::Certainty(certainty), label, letter(at), role)
            })
            .collect();
        Self::fill(items, data, |event| {
            Certainty::ALL.iter().position(|&certainty| certainty == event.certainty)
        })
    }

    fn sights(data: &CaseData, language: Language) -> Self {
        let mut items: Vec<_> = ChildSight::ALL
            .iter()
            .enumerate()
            .map(|(at, &sight)| {
                let label = tr(language, &format!("timeline-key-sight-{}", sight.keyword()));
                let role = match sight {
                    ChildSight::Alone => Role::Alone,
                    ChildSight::WithoutParents => Role::WithoutParents,
                    ChildSight::Seen => Role::Seen,
                    ChildSight::NotSeen => Role::Signal,
                    ChildSight::Unknown => Role::Text3,
                };
                (KeyValue::Sight(sight), label, letter(at), role)
            })
            .collect();
        let rest = items.len();
        items.push((
            KeyValue::Rest,
            tr(language, "timeline-key-no-contact"),
            String::new(),
            Role::LineStrong,
        ));
        Self::fill(items, data, |event| {
            let sight = ChildSight::of(event);
            Some(ChildSight::ALL.iter().position(|&it| Some(it) == sight).unwrap_or(rest))
        })
    }
}

/// Hues for signal types, neighbours in the legend far apart.
const SIGNAL_HUES: [Hue; MOST] = [
    Hue::Police,
    Hue::Welfare,
    Hue::SafeHome,
    Hue::YouthHealth,
    Hue::Protection,
    Hue::Clinic,
    Hue::Addiction,
    Hue::Municipality,
    Hue::Housing,
    Hue::Practitioner,
    Hue::School,
];

fn letter(at: usize) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    letters.chars().nth(at).map(String::from).unwrap_or_default()
}

fn toggle<T: PartialEq + Clone>(list: &mut Vec<T>, value: &T) {
    match list.iter().position(|other| other == value) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(value.clone()),
    }
}
