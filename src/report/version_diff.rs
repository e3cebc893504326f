//! What one version of the report says differently from another, paragraph by paragraph.

use super::content::{Block, Cell, ReportContent, Span};
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

/// Whether words stand in both versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In both.
    Both,
    /// In the first only.
    Left,
    /// In the second only.
    Right,
}

/// A paragraph, heading or row as both versions have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffRow {
    /// The heading it stands under, in the first version.
    pub heading: String,
    /// The first version's text in pieces; empty where it has none.
    pub left: Vec<(Side, String)>,
    /// The second version's text in pieces.
    pub right: Vec<(Side, String)>,
}

impl DiffRow {
    /// Whether the versions say the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.left == self.right
    }
}

/// Both versions beside each other, in reading order.
#[must_use]
pub fn version_diff(left: &ReportContent, right: &ReportContent) -> Vec<DiffRow> {
    let (left, right) = (lines(left), lines(right));
    let texts = |lines: &[(String, String)]| -> Vec<String> {
        lines.iter().map(|(_, text)| text.clone()).collect()
    };
    let (left_texts, right_texts) = (texts(&left), texts(&right));
    let line = |lines: &[(String, String)], at: usize| lines.get(at).cloned().unwrap_or_default();
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &left_texts, &right_texts) {
        match op {
            DiffOp::Equal { old_index, len, .. } => {
                for at in old_index..old_index + len {
                    let (heading, text) = line(&left, at);
                    let both = vec![(Side::Both, text)];
                    rows.push(DiffRow { heading, left: both.clone(), right: both });
                }
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                for at in old_index..old_index + old_len {
                    let (heading, text) = line(&left, at);
                    rows.push(DiffRow { heading, left: vec![(Side::Left, text)], right: vec![] });
                }
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                for at in new_index..new_index + new_len {
                    let (heading, text) = line(&right, at);
                    rows.push(DiffRow { heading, left: vec![], right: vec![(Side::Right, text)] });
                }
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let old = old_index..old_index + old_len;
                let new = new_index..new_index + new_len;
                replaced(&mut rows, &left, &right, old, new);
            }
        }
    }
    rows
}

/// Lines that were replaced: each beside the one most like it that comes next.
fn replaced(
    rows: &mut Vec<DiffRow>,
    left: &[(String, String)],
    right: &[(String, String)],
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
) {
    /// So much alike are two forms of one paragraph.
    const ALIKE: f32 = 0.4;
    /// So far ahead a likeness is looked for.
    const AHEAD: usize = 12;
    let line = |lines: &[(String, String)], at: usize| lines.get(at).cloned().unwrap_or_default();
    let mut next = new.start;
    for at in old {
        let (heading, text) = line(left, at);
        let ahead = next..new.end.min(next + AHEAD);
        let like = ahead
            .map(|at| (at, alike(&text, &line(right, at).1)))
            .filter(|(_, alike)| *alike >= ALIKE)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((found, _)) = like else {
            rows.push(DiffRow { heading, left: vec![(Side::Left, text)], right: vec![] });
            continue;
        };
        for at in next..found {
            let (heading, text) = line(right, at);
            rows.push(DiffRow { heading, left: vec![], right: vec![(Side::Right, text)] });
        }
        let (left, right) = words(&text, &line(right, found).1);
        rows.push(DiffRow { heading, left, right });
        next = found + 1;
    }
    for at in next..new.end {
        let (heading, text) = line(right, at);
        rows.push(DiffRow { heading, left: vec![], right: vec![(Side::Right, text)] });
    }
}

/// How much two texts are alike, from 0 to 1: the share of their words that stand in both.
fn alike(one: &str, other: &str) -> f32 {
    let words = |text: &str| -> Vec<String> {
        let split = text.split(|letter: char| !letter.is_alphanumeric());
        let mut words: Vec<String> =
            split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        words.sort_unstable();
        words
    };
    let (one, other) = (words(one), words(other));
    let all = one.len() + other.len();
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let mut shared = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                shared += 2;
                left.next();
                right.next();
            }
        }
    }
    if all == 0 { 0.0 } else { shared as f32 / all as f32 }
}

/// Two texts in pieces: what they share and what is each one's own.
#[must_use]
pub fn words(one: &str, other: &str) -> (Vec<(Side, String)>, Vec<(Side, String)>) {
    let diff = TextDiff::from_words(one, other);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let text = change.value();
        match change.tag() {
            ChangeTag::Equal => {
                put(&mut left, Side::Both, text);
                put(&mut right, Side::Both, text);
            }
            ChangeTag::Delete => put(&mut left, Side::Left, text),
            ChangeTag::Insert => put(&mut right, Side::Right, text),
        }
    }
    (left, right)
}

fn put(pieces: &mut Vec<(Side, String)>, side: Side, text: &str) {
    match pieces.last_mut() {
        Some((last, piece)) if *last == side => piece.push_str(text),
        _ => pieces.push((side, text.to_owned())),
    }
}

/// Every line of a version with the heading it stands under.
fn lines(content: &ReportContent) -> Vec<(String, String)> {
    let mut heading = String::new();
    let mut lines = Vec::new();
    for block in &content.blocks {
        if let Block::Heading { text, .. } = block {
            heading.clone_from(text);
        }
        for text in block_lines(block) {
            if !text.trim().is_empty() {
                lines.push((heading.clone(), text));
            }
        }
    }
    lines
}

fn block_lines(block: &Block) -> Vec<String> {
    let many = |lists: &[Vec<Span>]| lists.iter().map(|spans| plain(spans)).collect::<Vec<_>>();
    match block {
        Block::Heading { text, caption, .. } => vec![text.clone(), caption.clone()],
        Block::Paragraph { spans }
        | Block::Lead { spans }
        | Block::Small { spans }
        | Block::Quote { spans } => vec![plain(spans)],
        Block::List { items, .. } => many(items),
        Block::KeyMoments { items } => items
            .iter()
            .map(|item| format!("{} {}. {}", item.number, item.date, item.caption))
            .collect(),
        Block::Figure { caption, .. } => vec![caption.clone()],
        Block::Table(table) => {
            let row = |cells: &Vec<Cell>| {
                let cells = cells.iter().map(|cell| plain(&cell.spans));
                cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
            };
            std::iter::once(table.caption.clone()).chain(table.rows.iter().map(row)).collect()
        }
        Block::Box(framed) => {
            let mut lines = vec![plain(&framed.over), framed.title.clone()];
            lines.extend(many(&framed.body));
            lines.extend(many(&framed.under));
            lines
        }
        Block::Point { number, body, under } => {
            let mut lines: Vec<String> =
                many(body).into_iter().map(|text| format!("{number} {text}")).collect();
            lines.extend(many(under));
            lines
        }
        // A block of a later edition has no line here until it is named above.
        #[allow(unreachable_patterns, reason = "blocks are added elsewhere")]
        _ => Vec::new(),
    }
}

/// A text without its looks; notes stand between brackets.
fn plain(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text { text: own }
            | Span::Emph { text: own }
            | Span::Strong { text: own }
            | Span::Link { text: own, .. }
            | Span::Sign { text: own, .. } => text.push_str(own),
            Span::Note { text: own, .. } => text.push_str(&format!(" ({own})")),
            Span::Break | Span::Par => text.push(' '),
            Span::Page { .. } => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(paragraphs: &[&str]) -> ReportContent {
        let blocks = paragraphs.iter().map(|text| Block::paragraph(*text)).collect();
        ReportContent { blocks, ..ReportContent::default() }
    }

    #[test]
    fn a_changed_word_is_marked_and_the_rest_is_shared() {
        let rows = version_diff(
            &content(&["Eerste.", "De politie in Hoogeveen belt.", "Slot."]),
            &content(&["Eerste.", "De politie in de gemeente belt.", "Slot."]),
        );
        assert_eq!(rows.len(), 3);
        assert!(rows[0].is_same() && !rows[1].is_same() && rows[2].is_same());
        assert!(rows[1].left.contains(&(Side::Left, "Hoogeveen".into())));
        assert!(
            rows[1]
                .right
                .iter()
                .any(|(side, text)| { *side == Side::Right && text.contains("gemeente") })
        );
    }

    #[test]
    fn what_one_version_leaves_out_stands_alone() {
        let rows = version_diff(
            &content(&["Een.", "Geheim feit.", "Twee."]),
            &content(&["Een.", "Twee."]),
        );
        assert_eq!(rows.len(), 3);
        assert_eq!((rows[1].left.len(), rows[1].right.len()), (1, 0));
    }
}
