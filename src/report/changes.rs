//! What of a first text has changed since the inspector began to edit it: sentence by sentence,
//! shown beside the edited text and never put in its place unasked.

use super::references::references;
use std::ops::Range;

/// A sentence of the first text that the facts have overtaken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftChange {
    /// What it was, with its references; empty when it is new.
    pub was: String,
    /// What it would be now; empty when nothing bears it any more.
    pub now: String,
    /// The codes it rests on.
    pub codes: Vec<String>,
    /// The codes of the sentence before it in the new text, after which it belongs.
    after: Vec<String>,
    /// Whether a paragraph begins with it.
    begins: bool,
}

/// A stretch of a text up to and with the references that end it.
struct Piece<'a> {
    range: Range<usize>,
    text: &'a str,
    codes: Vec<String>,
    begins: bool,
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut start = 0;
    let mut codes: Vec<String> = Vec::new();
    let mut end = 0;
    let mut put = |range: Range<usize>, codes: Vec<String>| {
        let whole = text.get(range.clone()).unwrap_or_default();
        let trimmed = whole.trim();
        if trimmed.is_empty() {
            return;
        }
        let lead = whole.len() - whole.trim_start().len();
        let from = range.start + lead;
        let begins = from == 0 || whole.get(..lead).is_some_and(|gap| gap.contains("\n\n"));
        pieces.push(Piece { range: from..from + trimmed.len(), text: trimmed, codes, begins });
    };
    for reference in references(text) {
        let between = text.get(end..reference.range.start).unwrap_or_default();
        if !codes.is_empty() && !between.trim().is_empty() {
            put(start..end, std::mem::take(&mut codes));
            start = end;
        }
        codes.push(reference.code);
        end = reference.range.end;
    }
    if !codes.is_empty() {
        put(start..end, codes);
        start = end;
    }
    put(start..text.len(), Vec::new());
    pieces
}

/// Before the sentences of a text that did not begin with a first text: only these were drafted.
const ONLY: &str = "…\n\n";

/// What of a text was drafted, as it is kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis<'a> {
    /// Whether the text began with a whole first text; else only sentences were put in.
    pub whole: bool,
    /// The sentences that were drafted; empty when none were.
    pub text: &'a str,
}

impl<'a> Basis<'a> {
    /// Reads what is kept.
    #[must_use]
    pub fn of(draft: &'a str) -> Self {
        match draft.strip_prefix(ONLY) {
            Some(text) => Self { whole: false, text },
            None => Self { whole: !draft.is_empty(), text: draft },
        }
    }

    /// What of it the facts have overtaken. Of sentences put in one by one only those that still
    /// stand in the text count, and what is new is no change.
    #[must_use]
    pub fn overtaken(&self, now: &str, text: &str) -> Vec<DraftChange> {
        let mut found = if self.text.is_empty() { Vec::new() } else { changes(self.text, now) };
        if !self.whole {
            found.retain(|change| !change.was.is_empty() && change.place(text).is_some());
        }
        found
    }

    /// What is to be kept once a change is answered.
    #[must_use]
    pub fn with(&self, change: &DraftChange) -> String {
        let text = change.put_in(self.text);
        if self.whole || text.is_empty() { text } else { format!("{ONLY}{text}") }
    }
}

/// The sentences of a first text whose facts a text does not refer to.
#[must_use]
pub fn untold(now: &str, text: &str) -> Vec<DraftChange> {
    let told: Vec<String> = references(text).into_iter().map(|reference| reference.code).collect();
    let mut all = changes("", now);
    all.retain(|change| change.codes.iter().any(|code| !told.contains(code)));
    all
}

/// What changed between the first text that was edited and the first text as it would be now, in
/// the order of the new one; sentences that are gone last.
#[must_use]
pub fn changes(was: &str, now: &str) -> Vec<DraftChange> {
    let (old, new) = (pieces(was), pieces(now));
    let mut changes = Vec::new();
    let mut after = Vec::new();
    for piece in &new {
        let before = old.iter().find(|other| other.codes == piece.codes);
        if before.is_none_or(|before| before.text != piece.text) {
            changes.push(DraftChange {
                was: before.map_or_else(String::new, |before| before.text.to_owned()),
                now: piece.text.to_owned(),
                codes: piece.codes.clone(),
                after: std::mem::take(&mut after),
                begins: piece.begins,
            });
        }
        after.clone_from(&piece.codes);
    }
    for piece in &old {
        if !new.iter().any(|other| other.codes == piece.codes) {
            changes.push(DraftChange {
                was: piece.text.to_owned(),
                now: String::new(),
                codes: piece.codes.clone(),
                after: Vec::new(),
                begins: false,
            });
        }
    }
    changes
}

impl DraftChange {
    /// Where the sentence stands in a text, as it was or as the inspector made it.
    #[must_use]
    pub fn place(&self, text: &str) -> Option<Range<usize>> {
        if !self.was.is_empty()
            && let Some(at) = text.find(&self.was)
        {
            return Some(at..at + self.was.len());
        }
        pieces(text)
            .into_iter()
            .find(|piece| !self.codes.is_empty() && piece.codes == self.codes)
            .map(|piece| piece.range)
    }

    /// A text with the sentence as it would be now: in the place of the old one, after the one it
    /// follows, or at the end. One that is gone is taken out.
    #[must_use]
    pub fn put_in(&self, text: &str) -> String {
        let mut text = text.to_owned();
        match (self.place(&text), self.now.is_empty()) {
            (Some(place), false) => text.replace_range(place, &self.now),
            (Some(place), true) => {
                let rest = text.get(place.end..).unwrap_or_default();
                let gap = rest.len() - rest.trim_start_matches(' ').len();
                text.replace_range(place.start..place.end + gap, "");
                text.truncate(text.trim_end().len());
            }
            (None, true) => {}
            (None, false) => {
                let before = pieces(&text)
                    .into_iter()
                    .rfind(|piece| !self.after.is_empty() && piece.codes == self.after)
                    .map(|piece| piece.range.end);
                let at = before.unwrap_or_else(|| text.trim_end().len());
                let gap = match (at, before, self.begins) {
                    (0, ..) => "",
                    (_, Some(_), false) => " ",
                    _ => "\n\n",
                };
                text.insert_str(at, &format!("{gap}{}", self.now));
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAS: &str =
        "In mei meldt de politie.[@F-1|bron] Het AMK sluit.[@F-2|bron]\n\nJuni.[@F-3]";

    #[test]
    fn nothing_changed_is_no_change() {
        assert_eq!(changes(WAS, WAS), []);
    }

    #[test]
    fn a_changed_sentence_is_put_in_its_place_even_when_it_was_edited() {
        let now = WAS.replace("In mei", "In juni");
        let found = changes(WAS, &now);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].was, "In mei meldt de politie.[@F-1|bron]");
        assert_eq!(found[0].now, "In juni meldt de politie.[@F-1|bron]");
        let edited = WAS.replace("In mei meldt", "Toen meldde");
        assert!(found[0].put_in(&edited).starts_with("In juni meldt de politie.[@F-1|bron] Het"));
        // The first text follows along, so that the change is not shown again.
        assert_eq!(changes(&found[0].put_in(WAS), &now), []);
    }

    #[test]
    fn a_new_sentence_comes_after_the_one_it_follows() {
        let now = WAS.replace(" Het AMK", " Ook nieuw.[@F-9] Het AMK");
        let found = changes(WAS, &now);
        assert_eq!(found[0].was, "");
        assert_eq!(found[0].put_in(WAS), now);
    }

    #[test]
    fn a_sentence_that_is_gone_is_taken_out() {
        let now = WAS.replace(" Het AMK sluit.[@F-2|bron]", "");
        let found = changes(WAS, &now);
        assert_eq!((found[0].now.as_str(), found.len()), ("", 1));
        assert_eq!(pieces(&found[0].put_in(WAS)).len(), 2);
        assert_eq!(changes(&found[0].put_in(WAS), &now), []);
    }

    #[test]
    fn of_sentences_put_in_only_those_are_followed() {
        let inserted = &changes("", WAS)[1];
        let draft = Basis::of("").with(inserted);
        let basis = Basis::of(&draft);
        assert_eq!((basis.whole, basis.text), (false, "Het AMK sluit.[@F-2|bron]"));
        let text = inserted.put_in("Mijn eigen zin.");
        assert_eq!(basis.overtaken(WAS, &text), []);
        let now = WAS.replace("Het AMK sluit.", "Het AMK sluit niet.");
        let found = basis.overtaken(&now, &text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].now, "Het AMK sluit niet.[@F-2|bron]");
        assert_eq!(Basis::of(&basis.with(&found[0])).overtaken(&now, &text), []);
        assert_eq!(basis.overtaken(&now, "Mijn eigen zin."), [], "the sentence was removed");
        let codes: Vec<_> = untold(&now, &text).into_iter().map(|it| it.codes).collect();
        assert_eq!(codes, [["F-1"], ["F-3"]]);
    }

    #[test]
    fn a_text_without_references_is_one_piece() {
        assert_eq!(pieces("Zo maar wat.").len(), 1);
        assert!(pieces("  ").is_empty());
    }
}
