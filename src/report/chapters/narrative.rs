//! A first text where the inspector has none yet: the sentences the facts give by themselves.

use super::super::content::Block;
use super::super::drafting;
use super::super::gather::Gather;
use super::super::rules::Fineness;
use crate::model::Event;
use std::sync::Arc;

/// The draft of a stretch of facts.
pub(super) fn draft(g: &Gather<'_>, facts: &[&Arc<Event>]) -> Vec<Block> {
    let coarse = |fact: &Event| (g.rules.dates != Fineness::Exact).then(|| g.fact_date(fact));
    let facts = facts.iter().map(|fact| fact.as_ref());
    let draft = drafting::of_facts(g.case, facts, &coarse);
    g.read(&draft.text(), 4)
}
