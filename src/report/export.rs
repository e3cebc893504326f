//! The doors of the room: from a case to content, to bytes, to pages on screen.

use super::abbreviations;
use super::chapters;
use super::content::{Block, Cover, Notice, ReportContent, Span, Words};
use super::error::ReportError;
use super::figure::Inputs;
use super::format::ReportFormat;
use super::gather::Gather;
use super::leaks::{Leak, leaks, leaks_in};
use super::options::{ReportOptions, Version};
use super::progress::{Progress, Step};
use super::redaction::Replacements;
use super::typeset::{self, Preview};
use super::word;
use crate::model::date::{format, format_day};
use crate::model::{CaseData, InvestigationStatus};
use crate::text::{Language, tr};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// The report as PDF/UA-1 and PDF/A-2a. The same case, inputs and options give the same bytes.
/// A public version is read back, and not handed out while it gives something away.
///
/// # Errors
/// [`ReportError`], with a sentence for the inspector; [`ReportError::Leaks`] has the list.
pub fn export(
    case: &CaseData,
    inputs: &Inputs<'_>,
    options: &ReportOptions,
    progress: &dyn Progress,
) -> Result<Vec<u8>, ReportError> {
    let bytes = make(case, inputs, options, progress)?;
    if options.version == Version::Public {
        proceed(progress, Step::Checking)?;
        refuse(leaks(case, &bytes)?)?;
    }
    proceed(progress, Step::Done)?;
    Ok(bytes)
}

/// The report as a file of that kind.
///
/// # Errors
/// [`ReportError`], with a sentence for the inspector.
pub fn export_as(
    case: &CaseData,
    inputs: &Inputs<'_>,
    options: &ReportOptions,
    format: ReportFormat,
    progress: &dyn Progress,
) -> Result<Vec<u8>, ReportError> {
    match format {
        ReportFormat::Pdf => export(case, inputs, options, progress),
        ReportFormat::Word => {
            proceed(progress, Step::Gathering)?;
            let content = gather(case, inputs, options)?;
            proceed(progress, Step::Exporting)?;
            // A picture in a document is made of dots: what it says is read from its drawing.
            let drawn = word::drawn_passages(&content);
            // On a thread of its own, so that the numbers the crate gives begin anew.
            let bytes = apart(progress, move || word::to_docx(&content))??;
            if options.version == Version::Public {
                proceed(progress, Step::Checking)?;
                let mut passages = word::passages(&bytes)?;
                passages.extend(drawn);
                refuse(leaks_in(case, &passages))?;
            }
            proceed(progress, Step::Done)?;
            Ok(bytes)
        }
    }
}

/// Refuses a file that gives away what nobody accepted.
fn refuse(leaks: Vec<Leak>) -> Result<(), ReportError> {
    let open: Vec<Leak> = leaks.into_iter().filter(Leak::is_open).collect();
    if open.is_empty() { Ok(()) } else { Err(ReportError::Leaks(open)) }
}

/// What the finished public version gives away, the accepted with their reasons.
///
/// # Errors
/// [`ReportError`], with a sentence for the inspector.
pub fn check_leaks(
    case: &CaseData,
    inputs: &Inputs<'_>,
    options: &ReportOptions,
    progress: &dyn Progress,
) -> Result<Vec<Leak>, ReportError> {
    let options = ReportOptions { version: Version::Public, organisation: None, ..options.clone() };
    let bytes = make(case, inputs, &options, progress)?;
    proceed(progress, Step::Checking)?;
    let leaks = leaks(case, &bytes)?;
    proceed(progress, Step::Done)?;
    Ok(leaks)
}

fn proceed(progress: &dyn Progress, step: Step) -> Result<(), ReportError> {
    progress.step(step);
    if progress.is_cancelled() { Err(ReportError::Cancelled) } else { Ok(()) }
}

fn make(
    case: &CaseData,
    inputs: &Inputs<'_>,
    options: &ReportOptions,
    progress: &dyn Progress,
) -> Result<Vec<u8>, ReportError> {
    proceed(progress, Step::Gathering)?;
    let content = Arc::new(gather(case, inputs, options)?);
    proceed(progress, Step::Typesetting)?;
    let own = Arc::clone(&content);
    let pages = apart(progress, move || typeset::lay_out(&own))??;
    proceed(progress, Step::Exporting)?;
    let bytes = apart(progress, move || {
        let bytes = pages.to_pdf(&content);
        drop(pages);
        typeset::forget();
        bytes
    })??;
    Ok(bytes)
}

/// How often somebody who waits is asked whether to go on.
const ASKED_EVERY: Duration = Duration::from_millis(40);

/// Enough for tables within boxes within pages, also in a build that is not optimised.
const STACK_BYTES: usize = 64 << 20;

/// Does work that cannot be interrupted on a thread of its own. When it is cancelled, nobody waits
/// for it any longer and what it makes is thrown away.
fn apart<T: Send + 'static>(
    progress: &dyn Progress,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ReportError> {
    let broken = |message: String| ReportError::Typesetting { place: None, message };
    let (send, receive) = mpsc::channel();
    std::thread::Builder::new()
        .name("report".into())
        .stack_size(STACK_BYTES)
        .spawn(move || {
            // Nobody listens any more when the work was cancelled.
            let _ = send.send(work());
        })
        .map_err(|error| broken(error.to_string()))?;
    loop {
        match receive.recv_timeout(ASKED_EVERY) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Timeout) if progress.is_cancelled() => {
                return Err(ReportError::Cancelled);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(broken(String::new())),
        }
    }
}

/// The pages for the screen. Drop them when the content changes; laying out again after a small
/// change is quick, since what did not change is remembered.
///
/// # Errors
/// [`ReportError`], with a sentence for the inspector.
pub fn preview_pages(
    case: &CaseData,
    inputs: &Inputs<'_>,
    options: &ReportOptions,
) -> Result<Preview, ReportError> {
    let content = gather(case, inputs, options)?;
    let pages = typeset::lay_out(&content);
    typeset::forget_old();
    pages
}

/// What the report says, before it is typeset: cleaned for print, redacted for its version.
///
/// # Errors
/// When an accuracy check names no organisation of the case, or the fonts cannot be read.
pub fn gather(
    case: &CaseData,
    inputs: &Inputs<'_>,
    options: &ReportOptions,
) -> Result<ReportContent, ReportError> {
    let mut gather = Gather::new(case, inputs, options)?;
    let content = finish(&mut gather)?;
    if content.notices.is_empty() {
        return Ok(content);
    }
    // What cannot be printed is known only now, and has an annex of its own.
    gather.notices = content.notices;
    finish(&mut gather)
}

fn finish(g: &mut Gather<'_>) -> Result<ReportContent, ReportError> {
    let (blocks, figures) = chapters::blocks(g);
    let mut content =
        ReportContent { cover: cover(g), blocks, words: words(g), figures, notices: Vec::new() };
    level_headings(&mut content.blocks);
    Replacements::of(g.case, g.options.version, g.language()).apply(&mut content);
    abbreviations::keep_used(&mut content, &g.tr("report-abbreviations-caption"));
    content.notices = clean(&mut content)?;
    let labels = content.labels();
    content.for_each_span(&mut |span| {
        if let Span::Link { to, text } = span
            && !labels.contains(to)
        {
            *span = Span::text(std::mem::take(text));
        }
    });
    Ok(content)
}

/// Headings never skip a level, as readers by ear rely on.
fn level_headings(blocks: &mut [Block]) {
    let mut last = 0;
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level).clamp(1, last + 1);
            last = *level;
        }
    }
}

/// Takes out of a document what its fonts cannot print; hands back what that was.
pub(super) fn clean(content: &mut ReportContent) -> Result<Vec<Notice>, ReportError> {
    let coverage = typeset::coverage()?;
    let mut by_place: Vec<(String, BTreeMap<char, usize>)> = Vec::new();
    content.for_each_text(&mut |text, place| {
        let mut lost = BTreeMap::new();
        *text = coverage.clean(text, &mut lost);
        if lost.is_empty() {
            return;
        }
        let at = match by_place.iter().position(|(known, _)| known == place) {
            Some(at) => at,
            None => {
                by_place.push((place.to_owned(), BTreeMap::new()));
                by_place.len() - 1
            }
        };
        if let Some((_, all)) = by_place.get_mut(at) {
            for (c, count) in lost {
                *all.entry(c).or_default() += count;
            }
        }
    });
    for (_, figure) in &mut content.figures {
        figure.svg = coverage.clean_drawing(&figure.svg);
    }
    Ok(by_place
        .into_iter()
        .map(|(place, runes)| Notice {
            place: coverage.clean(&place, &mut BTreeMap::new()),
            count: runes.values().sum(),
            runes: runes.into_keys().collect(),
        })
        .collect())
}

fn cover(g: &Gather<'_>) -> Cover {
    let case = g.case.investigation();
    let title =
        if case.title.trim().is_empty() { g.tr("report-untitled") } else { case.title.clone() };
    let public = g.options.version == Version::Public;
    let mut lines = Vec::new();
    let mut line = |key: &str, text: String| {
        if !text.is_empty() {
            lines.push((g.tr(key), text));
        }
    };
    if !public {
        line("report-cover-calamity", {
            let when = case.calamity_when.as_ref().map(|date| g.date(date)).unwrap_or_default();
            [case.calamity_kind.clone(), case.calamity_place.clone(), when]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        line("report-reference", case.reference.clone());
    }
    // What an organisation is to check is a draft, whatever became of the report since.
    let checked = g.options.version == Version::AccuracyCheck;
    let status = if checked { InvestigationStatus::AccuracyCheck } else { case.status };
    line("report-cover-status", g.label("investigation-status", status.keyword()));
    if let Some(date) = case.adopted_on.as_ref().filter(|_| !checked) {
        line("report-cover-adopted", format(date, g.locale()));
    }
    if let Some(date) = case.published_on.as_ref().filter(|_| !checked) {
        line("report-cover-published", format(date, g.locale()));
    }
    let version = g.tr(&format!("report-version-{}", g.options.version.keyword()));
    line(
        "report-cover-version",
        match &g.organisation {
            Some(organisation) => format!("{version}, {}", g.names.party(&organisation.code)),
            None => version.clone(),
        },
    );
    line("report-cover-date", format_day(g.options.date, g.locale()));
    let draft =
        !matches!(case.status, InvestigationStatus::Adopted | InvestigationStatus::Published);
    let watermark = match g.options.version {
        Version::AccuracyCheck => g.tr("report-watermark-wederhoor"),
        _ if draft => g.tr("report-watermark-concept"),
        _ => String::new(),
    };
    Cover {
        subtitle: g.options.outline.subtitle.clone(),
        authors: case.inspectorates,
        lines,
        stamp: if watermark.is_empty() {
            String::new()
        } else {
            let date = format_day(g.options.date, g.locale());
            g.tr_with("report-stamp", &[("date", date.into())])
        },
        watermark,
        language: g.language().code().to_owned(),
        date: g.options.date.ymd(),
        line_numbers: g.options.version == Version::AccuracyCheck,
        title,
    }
}

fn words(g: &Gather<'_>) -> Words {
    Words { running: g.case.investigation().title, ..template_words(g.language()) }
}

/// The words of the template, without a title in the running head.
pub(super) fn template_words(language: Language) -> Words {
    let tr = |key: &str| tr(language, key);
    Words {
        contents: tr("report-contents"),
        figures: tr("report-figures"),
        figure: tr("report-figure"),
        table: tr("report-table"),
        annex: tr("report-annex"),
        running: String::new(),
        page: (tr("report-page"), tr("report-page-of")),
        key_moments: tr("report-key-moments"),
        source: tr("report-source"),
    }
}
