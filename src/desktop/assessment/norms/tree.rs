//! A framework as a tree: what stands under what, in which order, and the steps that change that.

use crate::case::{Change, Command};
use crate::model::{CaseData, Framework, Id, Norm, NormLevel, Record, RecordKind};
use crate::text::{Language, tr_with};
use std::sync::Arc;

/// No framework is deeper; a file made elsewhere may hold a circle of norms.
const DEEPEST: usize = 8;

/// A norm in its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The norm.
    pub norm: Arc<Norm>,
    /// How deep it stands: 0 at the top.
    pub depth: usize,
}

/// The norms of a framework as they are read, each under what it belongs to.
#[must_use]
pub fn nodes(data: &CaseData, framework: Id<Framework>) -> Vec<Node> {
    let mut norms: Vec<Arc<Norm>> =
        data.norms.iter().filter(|norm| norm.framework == framework).cloned().collect();
    norms.sort_by_key(|norm| (norm.position, norm.id));
    let mut found = Vec::with_capacity(norms.len());
    let known = |id: Id<Norm>| norms.iter().any(|norm| norm.id == id);
    for norm in norms.iter().filter(|norm| norm.parent.is_none_or(|id| !known(id))) {
        add(&norms, norm, 0, &mut found);
    }
    found
}

fn add(norms: &[Arc<Norm>], norm: &Arc<Norm>, depth: usize, found: &mut Vec<Node>) {
    found.push(Node { norm: Arc::clone(norm), depth });
    if depth < DEEPEST {
        for child in norms.iter().filter(|child| child.parent == Some(norm.id)) {
            add(norms, child, depth + 1, found);
        }
    }
}

/// A norm of a level where it belongs: under what is chosen, or beside it; with the next number.
#[must_use]
pub fn new_norm(
    data: &CaseData,
    framework: Id<Framework>,
    chosen: Option<Id<Norm>>,
    level: NormLevel,
) -> Norm {
    let nodes = nodes(data, framework);
    let wanted = match level {
        NormLevel::Theme | NormLevel::Regulation => None,
        NormLevel::Criterion => Some(NormLevel::Theme),
        NormLevel::Expectation => Some(NormLevel::Criterion),
    };
    let parent = wanted.and_then(|wanted| {
        // The chosen norm or the nearest above it of the level wanted; else the last there is.
        let mut at = chosen;
        for _ in 0..DEEPEST {
            let norm = at.and_then(|id| data.norms.get(id));
            match norm {
                Some(norm) if norm.level == wanted => return Some(norm.id),
                Some(norm) => at = norm.parent,
                None => break,
            }
        }
        nodes.iter().rev().find(|node| node.norm.level == wanted).map(|node| node.norm.id)
    });
    // A framework without criteria has its expectations under its themes.
    let parent = parent.or_else(|| {
        let of_theme = |node: &&Node| node.norm.level == NormLevel::Theme;
        (level == NormLevel::Expectation)
            .then(|| nodes.iter().rev().find(of_theme).map(|node| node.norm.id))
            .flatten()
    });
    let siblings: Vec<&str> = nodes
        .iter()
        .filter(|node| node.norm.parent == parent)
        .map(|node| node.norm.code.as_str())
        .collect();
    let above = parent.and_then(|id| data.norms.get(id)).map_or("", |norm| norm.code.as_str());
    let position = nodes.iter().map(|node| node.norm.position).max().unwrap_or(0) + 1;
    Norm {
        framework,
        parent,
        level,
        code: next_code(above, level, &siblings),
        position,
        ..Norm::default()
    }
}

/// The first number that is free: `3` for a theme, `2.4` for a criterion, `2.1d` for an
/// expectation.
fn next_code(above: &str, level: NormLevel, taken: &[&str]) -> String {
    let numbers = 1_u32..;
    let code = |number: u32| match level {
        NormLevel::Expectation if number <= 26 => {
            let letter = char::from_u32(u32::from('a') + number - 1).unwrap_or('a');
            format!("{above}{letter}")
        }
        _ if above.is_empty() => number.to_string(),
        _ => format!("{above}.{number}"),
    };
    let mut codes = numbers.map(code);
    codes.find(|code| !taken.contains(&code.as_str())).unwrap_or_default()
}

/// The step that moves a norm, with what stands under it, before or after its neighbour.
#[must_use]
pub fn shifted(
    data: &CaseData,
    framework: Id<Framework>,
    norm: Id<Norm>,
    step: i32,
) -> Option<Command> {
    let row = data.norms.get(norm)?;
    let before = nodes(data, framework);
    let mut siblings: Vec<Id<Norm>> = before
        .iter()
        .filter(|node| node.norm.parent == row.parent)
        .map(|node| node.norm.id)
        .collect();
    let at = siblings.iter().position(|id| *id == norm)?;
    let to = at.checked_add_signed(step.signum() as isize)?;
    if to >= siblings.len() {
        return None;
    }
    siblings.swap(at, to);
    // The new order of the whole: the places of the siblings, each with its own branch.
    let branch = |id: Id<Norm>| -> Vec<Arc<Norm>> {
        let Some(start) = before.iter().position(|node| node.norm.id == id) else {
            return Vec::new();
        };
        let depth = before.get(start).map_or(0, |node| node.depth);
        let rest = before.iter().skip(start + 1).take_while(|node| node.depth > depth);
        before.iter().skip(start).take(1).chain(rest).map(|node| Arc::clone(&node.norm)).collect()
    };
    let first = before.iter().position(|node| node.norm.parent == row.parent)?;
    let moved: Vec<Arc<Norm>> = siblings.iter().flat_map(|id| branch(*id)).collect();
    let head = before.iter().take(first).map(|node| Arc::clone(&node.norm));
    let tail = before.iter().skip(first + moved.len()).map(|node| Arc::clone(&node.norm));
    let order: Vec<Arc<Norm>> = head.chain(moved.iter().cloned()).chain(tail).collect();
    let changes: Vec<Change> = (1_i64..)
        .zip(&order)
        .filter(|(position, norm)| norm.position != *position)
        .map(|(position, norm)| {
            Change::Put(Record::from(Norm { position, ..norm.as_ref().clone() }))
        })
        .collect();
    let values = [("code", row.code.as_str().into())];
    let label = tr_with(Language::Dutch, "framework-label-moved", &values);
    (!changes.is_empty()).then(|| Command::batch(label, changes))
}

/// The step that removes a norm and what stands under it.
#[must_use]
pub fn removed(data: &CaseData, framework: Id<Framework>, norm: &Norm) -> Command {
    let nodes = nodes(data, framework);
    let start = nodes.iter().position(|node| node.norm.id == norm.id).unwrap_or(nodes.len());
    let depth = nodes.get(start).map_or(0, |node| node.depth);
    let below = nodes.iter().skip(start + 1).take_while(|node| node.depth > depth);
    let mut changes: Vec<Change> =
        below.map(|node| Change::Delete(RecordKind::Norm, node.norm.id.value())).collect();
    if changes.is_empty() {
        return Command::delete(RecordKind::Norm, norm.id.value());
    }
    // What stands deepest goes first, so that nothing is left hanging halfway.
    changes.reverse();
    changes.push(Change::Delete(RecordKind::Norm, norm.id.value()));
    let count = i64::try_from(changes.len() - 1).unwrap_or_default();
    let values = [("code", norm.code.as_str().into()), ("count", count.into())];
    Command::batch(tr_with(Language::Dutch, "framework-label-removed", &values), changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norm(id: i64, parent: Option<i64>, level: NormLevel, code: &str) -> Record {
        Record::from(Norm {
            id: Id::new(id),
            framework: Id::new(1),
            parent: parent.map(Id::new),
            level,
            code: code.to_owned(),
            position: id,
            ..Norm::default()
        })
    }

    fn case() -> CaseData {
        let mut data = CaseData::default();
        for record in [
            norm(1, None, NormLevel::Theme, "1"),
            norm(2, Some(1), NormLevel::Criterion, "1.1"),
            norm(3, Some(2), NormLevel::Expectation, "1.1a"),
            norm(4, Some(2), NormLevel::Expectation, "1.1b"),
            norm(5, Some(1), NormLevel::Criterion, "1.2"),
            norm(6, None, NormLevel::Theme, "2"),
        ] {
            data.put(record);
        }
        data
    }

    fn order(data: &CaseData) -> String {
        let nodes = nodes(data, Id::new(1));
        nodes.iter().map(|node| node.norm.code.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn carry_out(data: &mut CaseData, command: Command) {
        for change in command.changes {
            match change {
                Change::Put(record) => data.put(record),
                Change::Delete(kind, id) => data.remove(kind, id),
            }
        }
    }

    #[test]
    fn a_branch_moves_as_a_whole_and_back() {
        let mut data = case();
        let down = shifted(&data, Id::new(1), Id::new(2), 1).unwrap();
        carry_out(&mut data, down);
        assert_eq!(order(&data), "1 1.2 1.1 1.1a 1.1b 2");
        let up = shifted(&data, Id::new(1), Id::new(2), -1).unwrap();
        carry_out(&mut data, up);
        assert_eq!(order(&data), order(&case()));
        let theme = shifted(&data, Id::new(1), Id::new(6), -1).unwrap();
        carry_out(&mut data, theme);
        assert_eq!(order(&data), "2 1 1.1 1.1a 1.1b 1.2");
        assert!(shifted(&data, Id::new(1), Id::new(6), -1).is_none(), "it is first already");
    }

    #[test]
    fn a_new_norm_gets_its_place_and_number() {
        let data = case();
        let new = |chosen: i64, level| new_norm(&data, Id::new(1), Some(Id::new(chosen)), level);
        let expectation = new(3, NormLevel::Expectation);
        assert_eq!((expectation.code.as_str(), expectation.parent), ("1.1c", Some(Id::new(2))));
        assert_eq!(new(3, NormLevel::Criterion).code, "1.3");
        assert_eq!(new(6, NormLevel::Criterion).code, "2.1");
        assert_eq!(new(6, NormLevel::Theme).code, "3");
        let blank = new_norm(&CaseData::default(), Id::new(1), None, NormLevel::Expectation);
        assert_eq!((blank.code.as_str(), blank.parent), ("a", None));
    }

    #[test]
    fn what_stands_under_a_norm_goes_with_it() {
        let mut data = case();
        let theme = data.norms.get(Id::new(1)).unwrap().clone();
        let command = removed(&data, Id::new(1), &theme);
        carry_out(&mut data, command);
        assert_eq!(order(&data), "2");
    }
}
