//! Chapter 2: what happened, year by year.

use super::super::content::{Block, Cell, Column, KeyMoment, Span};
use super::super::figure::{Figure, FigureSource};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence};
use super::super::options::Version;
use super::super::picture::YearFigures;
use super::super::public_case::redacted;
use super::{counts, narrative, table};
use crate::model::date::Day;
use crate::model::{Basis, CaseData, Certainty, Event, Id, Span as Lasts};
use crate::timeline::{KeyMoment as KeyMomentInTime, key_moments};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// From this width, in CSS pixels, a figure gets a page on its side.
const LANDSCAPE_FROM: f64 = 760.0;

/// The years of the period that is reconstructed; every year with a fact when none is recorded.
fn period(g: &Gather<'_>) -> Option<(i64, i64)> {
    let period = g.case.investigation().period?;
    Some((period.earliest()?.ymd().0, period.latest()?.ymd().0))
}

fn by_year<'a>(g: &'a Gather<'_>) -> BTreeMap<i64, Vec<&'a Arc<Event>>> {
    let mut years: BTreeMap<i64, Vec<&Arc<Event>>> = BTreeMap::new();
    for fact in &g.facts {
        if let Some(year) = Gather::year_of(fact)
            && !fact.out_of_scope
            && !Gather::is_frame(fact)
        {
            years.entry(year).or_default().push(fact);
        }
    }
    years
}

/// The facts of a year, those included that this version does not tell: what is counted must be
/// right, whoever reads it.
fn told_or_not(g: &Gather<'_>, year: i64) -> Vec<Arc<Event>> {
    let facts = g.case.events.iter().filter(|fact| {
        !fact.out_of_scope && !Gather::is_frame(fact) && Gather::year_of(fact) == Some(year)
    });
    let mut facts: Vec<Arc<Event>> = facts.map(Arc::clone).collect();
    facts.sort_by_key(|fact| fact.chronicle_order());
    facts
}

/// The years the inspector wrote about.
fn written_years(g: &Gather<'_>) -> BTreeSet<i64> {
    if g.options.version == Version::AccuracyCheck {
        return BTreeSet::new();
    }
    let texts = g.case.report_texts.iter();
    texts.filter_map(|row| row.part.strip_prefix("year-")?.parse().ok()).collect()
}

/// What went before the period, and what was so without a known start.
pub(super) fn before(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let Some((first, _)) = period(g) else { return Vec::new() };
    let mut blocks = Vec::new();
    for year in written_years(g).into_iter().filter(|year| *year < first) {
        blocks.extend(g.prose(&format!("year-{year}"), level + 1));
    }
    let facts: Vec<&Arc<Event>> = g
        .facts
        .iter()
        .filter(|fact| !Gather::is_frame(fact) && !fact.out_of_scope && fact.when.is_some())
        .filter(|fact| Gather::year_of(fact).is_none_or(|year| year < first))
        .collect();
    if blocks.is_empty() && g.options.version != Version::AccuracyCheck {
        blocks.extend(narrative::draft(g, &facts));
    }
    blocks.extend(facts_table(g, &facts, g.tr("report-facts-before-caption")));
    with_heading(blocks, level, g.tr("report-before"), String::new())
}

/// A section per year of the period, and one for what came after.
pub(super) fn years(
    g: &Gather<'_>,
    level: usize,
    figures: &mut Vec<(String, Figure)>,
) -> Vec<Block> {
    let facts = by_year(g);
    let mut years: BTreeSet<i64> = facts.keys().copied().collect();
    years.extend(written_years(g));
    if let Some((first, _)) = period(g) {
        years.retain(|year| *year >= first);
    }
    let mut blocks = Vec::new();
    // What the public may not read it may not see drawn either: its figures have a case of their
    // own. An organisation that reads its part gets no figure, which would show that of others.
    let public = OnceCell::new();
    let drawn = OnceCell::new();
    let draw = |year: i64| {
        let case = public.get_or_init(|| redacted(g));
        let figures = || {
            let figures = YearFigures::new(case, g.language());
            if g.tells_every_contact() { figures } else { figures.without_sight() }
        };
        drawn.get_or_init(figures).year_figure(year)
    };
    let version = g.options.version;
    let figure_of = |year: i64| match version {
        Version::Full => g.inputs.figures?.year_figure(year),
        Version::Public => g.inputs.figures?.figure_of_version(version, year, &|| draw(year)),
        Version::AccuracyCheck => None,
    };
    // As the version tells them, which may be in general words.
    let told: HashMap<Id<Event>, &Arc<Event>> =
        g.facts.iter().map(|fact| (fact.id, fact)).collect();
    // Numbered as on the figures: where these have a case of their own, whose dates may be coarser
    // and so in another order, it is that which counts.
    let moments = if g.inputs.figures.is_some() && g.options.version == Version::Public {
        let case: &CaseData = public.get_or_init(|| redacted(g));
        key_moments(case.events.iter().map(AsRef::as_ref))
    } else {
        key_moments(g.facts.iter().map(AsRef::as_ref))
    };
    for year in years {
        let facts = facts.get(&year).map(Vec::as_slice).unwrap_or_default();
        let own = |moment: &&KeyMomentInTime| Day::of_minute(moment.minute).ymd().0 == year;
        let moments: Vec<_> = moments.iter().filter(own).collect();
        let boxes = boxes(g, &told, &moments);
        let figure = figure_of(year);
        blocks.extend(one_year(g, year, (facts, boxes), level, figure, figures));
    }
    blocks
}

fn one_year(
    g: &Gather<'_>,
    year: i64,
    (facts, items): (&[&Arc<Event>], Vec<KeyMoment>),
    level: usize,
    figure: Option<Figure>,
    figures: &mut Vec<(String, Figure)>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::KeyMoments { items });
    }
    if figure.is_some() {
        // On a page of its own after the facts, so that the text before it is not torn apart.
        let name = figure_name(year);
        let number = (figures.len() + 1).to_string();
        let shown = g.tr_with("report-figure-number", &[("number", number.into())]);
        blocks.push(Block::Small {
            spans: vec![
                Span::text(g.tr("report-see-timeline")),
                Span::text(" "),
                Span::link(&name, shown),
                Span::text(", "),
                Span::page(&name),
                Span::text("."),
            ],
        });
    }
    let written = match g.options.version {
        // The inspector's story is about all parties; an organisation reads its own facts.
        Version::AccuracyCheck => Vec::new(),
        _ => g.prose(&format!("year-{year}"), level + 1),
    };
    if written.is_empty() && g.options.version != Version::AccuracyCheck {
        blocks.extend(narrative::draft(g, facts));
    } else {
        blocks.extend(written);
    }
    let within = period(g).is_none_or(|(first, last)| (first..=last).contains(&year));
    if within && g.options.version != Version::AccuracyCheck && !facts.is_empty() {
        blocks.extend(counts::counted(g, year, &told_or_not(g, year)));
    }
    let caption = g.tr_with("report-facts-caption", &[("year", year.to_string().into())]);
    blocks.extend(facts_table(g, facts, caption));
    if let Some(figure) = figure {
        let name = figure_name(year);
        blocks.push(Block::Figure {
            name: name.clone(),
            caption: g.tr_with("report-figure-caption", &[("year", year.to_string().into())]),
            alt: figure.alt.clone(),
            landscape: figure.width >= LANDSCAPE_FROM && figure.width > figure.height,
        });
        figures.push((name, figure));
    }
    let caption = match g.options.version {
        Version::AccuracyCheck => String::new(),
        _ => g.line(&format!("year-{year}-caption")),
    };
    with_heading(blocks, level, year.to_string(), caption)
}

fn figure_name(year: i64) -> String {
    format!("figure-{year}")
}

fn with_heading(mut blocks: Vec<Block>, level: usize, text: String, caption: String) -> Vec<Block> {
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading { level, text, numbered: true, caption, annex: false });
    }
    blocks
}

/// The key moments of a year in boxes, numbered as on its figure.
fn boxes(
    g: &Gather<'_>,
    told: &HashMap<Id<Event>, &Arc<Event>>,
    moments: &[&KeyMomentInTime],
) -> Vec<KeyMoment> {
    moments
        .iter()
        .enumerate()
        .map(|(at, moment)| {
            let group: Vec<&Arc<Event>> =
                moment.events.iter().filter_map(|id| told.get(id)).copied().collect();
            let caption = group.first().map(|fact| fact.key_moment.clone()).unwrap_or_default();
            let mut facts = Vec::new();
            for fact in &group {
                if !facts.is_empty() {
                    facts.push(Span::text(", "));
                }
                facts.push(g.fact_link(fact));
            }
            let colour = group
                .first()
                .map(|fact| g.colour(if fact.from.is_empty() { &fact.actors } else { &fact.from }));
            KeyMoment {
                number: at + 1,
                date: capitalised(&moment_date(g, &group)),
                caption,
                facts,
                colour: colour.unwrap_or_default(),
            }
        })
        .collect()
}

/// When a key moment was: the date of its first fact, and of its last where that is another.
fn moment_date(g: &Gather<'_>, group: &[&Arc<Event>]) -> String {
    let explicit: Vec<_> = group.iter().filter(|fact| fact.when.is_some()).collect();
    let first = explicit.first().map(|fact| g.fact_date(fact)).unwrap_or_default();
    let start = explicit.first().and_then(|fact| fact.when.as_ref());
    let last = explicit
        .iter()
        .rev()
        .find(|fact| {
            fact.basis == Basis::Explicit
                && fact.span == Lasts::Moment
                && start.zip(fact.when.as_ref()).is_some_and(|(a, b)| a.before(b).is_certain())
        })
        .map(|fact| g.fact_date(fact))
        .unwrap_or_default();
    if last.is_empty() || last == first {
        return first;
    }
    // 'mei 2012 en juni 2012' is 'mei en juni 2012', and '25 februari 2015 en 26 februari 2015' is
    // '25 en 26 februari 2015'.
    let (short, year) = first.rsplit_once(' ').unwrap_or((&first, ""));
    if last.ends_with(year) && !year.is_empty() && year.bytes().all(|b| b.is_ascii_digit()) {
        let short = match (short.split_once(' '), last.split_once(' ')) {
            (Some((day, month)), Some((_, rest))) if rest == format!("{month} {year}") => day,
            _ => short,
        };
        format!("{short} {} {last}", g.tr("report-and"))
    } else {
        format!("{first} – {last}")
    }
}

/// The facts of a year: number, date, what happened, with a note to the sources.
pub(super) fn facts_table(g: &Gather<'_>, facts: &[&Arc<Event>], caption: String) -> Vec<Block> {
    let rows = facts
        .iter()
        .map(|fact| {
            let mut what = vec![Span::text(sentence(&told(g, fact)))];
            what.extend(g.citation_note(fact));
            vec![
                Cell::spans(vec![g.fact_link(fact)]),
                Cell::text(capitalised(&g.fact_date(fact))),
                Cell::text(capitalised(&parties_line(g, fact))),
                Cell::spans(what),
            ]
        })
        .collect();
    table(
        caption,
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-when"), 1.2),
            Column::new(g.tr("report-who"), 1.8),
            Column::new(g.tr("report-what"), 3.7),
        ],
        rows,
        false,
    )
}

/// What a fact says, marked where it was only said or suspected.
pub(super) fn told(g: &Gather<'_>, fact: &Event) -> String {
    let text = if fact.summary.is_empty() {
        fact.display_title().into_owned()
    } else {
        fact.summary.clone()
    };
    let text = text.trim().trim_end_matches('.').to_owned();
    match fact.certainty {
        Certainty::Established => text,
        certainty => format!("{text} ({})", g.label("certainty", certainty.keyword())),
    }
}

/// From whom, to whom: 'Politie → Steunpunt Huiselijk Geweld'.
pub(super) fn parties_line(g: &Gather<'_>, fact: &Event) -> String {
    let from = if fact.from.is_empty() { &fact.actors } else { &fact.from };
    let from = g.parties(from);
    let to = g.parties(&fact.to);
    match (from.is_empty(), to.is_empty()) {
        (false, false) => format!("{from} → {to}"),
        (false, true) => from,
        (true, false) => format!("→ {to}"),
        (true, true) => g.parties(&fact.about),
    }
}
