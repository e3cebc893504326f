//! Annex: every analysis with its definition, what was set, the counts with their doubt, and each
//! outcome with the facts behind it.
//!
//! | file | analyses |
//! |---|---|
//! | `part` | how an analysis stands in the report, and which outcomes a version may tell |
//! | `sight` | the child seen, visited and not seen, gaps in sight |
//! | `response` | signals without action, reaction times, reopened files, recurrence, stagnation |
//! | `work` | workers and hand-overs, activity against signals, steps of the meldcode |
//! | `knowledge` | who knew what, consultations, agreements, explanations, life domains |
//! | `matrices` | what was known, met and planned, with the parties across |
//! | `coverage` | contradictions, norms outside their period, what is not covered |

mod coverage;
mod knowledge;
mod matrices;
mod part;
mod response;
mod sight;
mod work;

use super::super::content::{Block, Span};
use super::super::gather::Gather;
use super::super::options::Version;
use crate::analysis::{AnalysisSettings, CaseIndex};
use part::Maker;

/// Every analysis that found something. In a version that does not tell all facts, only outcomes
/// all of whose facts it tells: counts over the whole case would tell of the others.
pub(super) fn analyses(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let settings = AnalysisSettings::of_case(g.case);
    let index = CaseIndex::new(g.case, &settings);
    let maker = Maker { g, index: &index, settings: &settings };
    let parts = [
        sight::child_contact(&maker),
        sight::gaps(&maker),
        response::unanswered(&maker),
        response::times(&maker),
        knowledge::knowledge(&maker),
        knowledge::consultations(&maker),
        knowledge::agreements(&maker),
        response::reopened(&maker),
        work::workers(&maker),
        response::recurrence(&maker),
        knowledge::explanations(&maker),
        response::stagnation(&maker),
        coverage::contradictions(&maker),
        coverage::norms(&maker),
        knowledge::life_domains(&maker),
        work::activity(&maker),
        work::meldcode(&maker),
        coverage::coverage(&maker),
    ];
    let mut blocks: Vec<Block> = Vec::new();
    let mut without: Vec<String> = Vec::new();
    for part in parts {
        let title = g.tr(&part.analysis.title_key());
        let own = part.blocks(&maker, level);
        if own.is_empty() {
            without.push(title);
        }
        blocks.extend(own);
    }
    // That nothing was found is an answer too, for who may read all facts.
    if !blocks.is_empty() && !without.is_empty() && g.options.version == Version::Full {
        let values = [("names", g.join(without).into())];
        blocks.push(Block::heading(level, g.tr("report-analyses-nothing")));
        blocks.push(Block::paragraph(g.tr_with("report-analyses-nothing-found", &values)));
    }
    if !blocks.is_empty() {
        let key = match g.options.version {
            Version::Full => "report-analyses-introduction",
            _ => "report-analyses-introduction-part",
        };
        let mut lines = vec![Block::paragraph(g.tr(key))];
        if let Some(line) = successors(&maker) {
            lines.push(Block::paragraph(line));
        }
        let scope = maker.scope();
        if !scope.is_empty() {
            lines.push(Block::Paragraph { spans: vec![Span::text(scope)] });
        }
        blocks.splice(0..0, lines);
    }
    blocks
}

/// Which organisation stands under the name of which other: a reader who sees one at work before
/// it was founded must know why. For who may read everything, as the tables it speaks of are.
fn successors(maker: &Maker<'_, '_>) -> Option<String> {
    let (g, parties) = (maker.g, &maker.index.parties);
    if g.options.version != Version::Full {
        return None;
    }
    let names: Vec<String> = g
        .case
        .organisations
        .iter()
        .filter_map(|row| {
            let own = parties.organisation(&row.code)?;
            let column = parties.column(own);
            // A unit stands under its whole, which no reader would take for another.
            (parties.root(own) == own && column != own).then(|| {
                let values = [
                    ("old", g.names.party(&row.code).into()),
                    ("new", g.names.party(parties.code(column)).into()),
                ];
                g.tr_with("report-analyses-successor", &values)
            })
        })
        .collect();
    (!names.is_empty())
        .then(|| g.tr_with("report-analyses-successors", &[("names", g.join(names).into())]))
}
