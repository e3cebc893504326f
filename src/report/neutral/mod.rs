//! Gender-neutral Dutch, by rules that can be stated and only where they are safe.
//!
//! 1. A noun for a child becomes 'kind' ('meisje', 'zoon', 'dochtertje'), with its article:
//!    'de dochter die' is 'het kind dat'. After 'een' an adjective would have to change too
//!    ('een jonge dochter'); but for an age ('een 8-jarige dochter') that is left and reported.
//! 2. A brother or a sister becomes 'broer of zus'.
//! 3. A pronoun is about the child when the child is the last one named before it, in its sentence
//!    or else first in the sentence before. It is rewritten only when nobody else is named there:
//!    'zij', 'ze', 'hij' become 'het kind'; 'haar' before a well-known noun becomes 'zijn', which
//!    belongs to the noun 'kind' and tells no sex; 'haar' and 'hem' before a word that cannot be
//!    owned become 'het kind'. All others are left and reported.
//! 4. Where nobody's sex may be told, parents become 'ouder A' and 'ouder B', grandparents
//!    'grootouder'. A pronoun becomes 'ouder A', or 'diens' before a well-known noun, when that
//!    parent is the only one named before it, in its sentence or else in the sentence before, and
//!    nobody is named after it. Every pronoun that is left is reported.
//!
//! Nothing is guessed: a sentence that could come to say something else stays as it was, and the
//! leak check lists it for a human.

mod lexicon;

use super::rules::Gender;
use super::words_of_text::{Token, tokens};
use lexicon::{Sort, sort};

/// The text with what may be rewritten rewritten.
pub(super) fn rewrite(text: &str, gender: Gender) -> String {
    let mut out = text.to_owned();
    for pass in [nouns, pronouns] {
        let mut changes = pass(&out, gender).0;
        changes.sort_by_key(|change| std::cmp::Reverse(change.0));
        for (start, end, new) in changes {
            if out.is_char_boundary(start) && out.is_char_boundary(end) {
                out.replace_range(start..end, &new);
            }
        }
    }
    out
}

/// Words left that tell a sex which must not be told, as byte ranges.
pub(super) fn remaining(text: &str, gender: Gender) -> Vec<(usize, usize)> {
    // Lines end where they must; a word may run over two.
    let mut found = Vec::new();
    for pass in [nouns, pronouns] {
        let (changes, left) = pass(text, gender);
        found.extend(changes.into_iter().map(|(start, end, _)| (start, end)));
        found.extend(left);
    }
    found.sort_unstable();
    found
}

type Change = (usize, usize, String);
type Range = (usize, usize);

/// The noun rules: what to change, and what must be left.
fn nouns(text: &str, gender: Gender) -> (Vec<Change>, Vec<Range>) {
    let words = tokens(text);
    let (mut changes, mut left) = (Vec::new(), Vec::new());
    for (at, word) in words.iter().enumerate() {
        let before = |steps: usize| at.checked_sub(steps).and_then(|at| words.get(at));
        match sort(&word.lower) {
            Sort::Child { to, de } => {
                if !de {
                    changes.push(word.replaced(to));
                    continue;
                }
                match article(before(1), before(2)) {
                    Article::None => changes.push(word.replaced(to)),
                    Article::Turns(article, new) => {
                        changes.push(word.replaced(to));
                        changes.push(article.replaced(new));
                    }
                    Article::Age(adjective) => {
                        changes.push(word.replaced(to));
                        let bare = adjective.lower.trim_end_matches('e').to_owned();
                        changes.push(adjective.replaced(&bare));
                    }
                    Article::Unsafe => left.push((word.start, word.end)),
                }
                if let Some(next) = words.get(at + 1)
                    && next.lower == "die"
                    && !left.contains(&(word.start, word.end))
                {
                    changes.push(next.replaced("dat"));
                }
            }
            Sort::Sibling(to) => {
                let paired = |other: Option<&Token>| {
                    other.is_some_and(|other| matches!(sort(&other.lower), Sort::Sibling(_)))
                };
                let linked = |other: Option<&Token>| {
                    other.is_some_and(|other| matches!(other.lower.as_str(), "of" | "en"))
                };
                let named_both = (linked(before(1)) && paired(before(2)))
                    || (linked(words.get(at + 1)) && paired(words.get(at + 2)));
                if !named_both {
                    changes.push(word.replaced(to));
                }
            }
            Sort::Parent { to, named } if gender == Gender::Everyone => {
                changes.push(word.replaced(to));
                // 'de moeder' is 'ouder A'; 'de oma' stays 'de grootouder'.
                if named
                    && let Some(article) = before(1)
                    && article.lower == "de"
                {
                    let end = text.get(article.end..word.start).map_or(article.end, |_| word.start);
                    changes.push((article.start, end, String::new()));
                }
            }
            Sort::Gendered if gender == Gender::Everyone => left.push((word.start, word.end)),
            _ => {}
        }
    }
    (changes, left)
}

/// What stands before a noun that changes from a de-word into a het-word.
enum Article<'a> {
    None,
    Turns(&'a Token, &'static str),
    Age(&'a Token),
    Unsafe,
}

fn article<'a>(before: Option<&'a Token>, further: Option<&'a Token>) -> Article<'a> {
    let turned = |word: &'a Token| {
        let new = match word.lower.as_str() {
            "de" => "het",
            "deze" => "dit",
            "die" => "dat",
            "onze" => "ons",
            "elke" => "elk",
            "iedere" => "ieder",
            "welke" => "welk",
            _ => return None,
        };
        Some(Article::Turns(word, new))
    };
    let Some(word) = before else { return Article::None };
    if let Some(turned) = turned(word) {
        return turned;
    }
    let inflected = word.lower.ends_with('e') && word.lower.len() > 3;
    match (inflected, further) {
        (false, _) => Article::None,
        (true, Some(further)) => match turned(further) {
            Some(turned) => turned,
            None if word.lower.ends_with("jarige") => Article::Age(word),
            None if lexicon::may_stand_before(&word.lower) => Article::None,
            None => Article::Unsafe,
        },
        (true, None) => Article::Unsafe,
    }
}

/// The pronoun rule.
fn pronouns(text: &str, gender: Gender) -> (Vec<Change>, Vec<Range>) {
    let words = tokens(text);
    let (mut changes, mut left) = (Vec::new(), Vec::new());
    for (at, word) in words.iter().enumerate() {
        let Sort::Pronoun(kind) = sort(&word.lower) else { continue };
        if paired(&words, at) || (kind.may_be_plural() && plural(&words, at)) {
            continue;
        }
        let here = named(&words, at, word.sentence);
        let before = word.sentence.checked_sub(1).map(|sentence| named(&words, at, sentence));
        let who = match (here.last(), before.as_ref().and_then(|names| names.first())) {
            (Some(last), _) => *last,
            (None, Some(first)) => *first,
            (None, None) => Who::Another,
        };
        if who != Who::Child && gender != Gender::Everyone {
            continue;
        }
        let alone = here.iter().all(|named| *named == who)
            && (!here.is_empty() || before.iter().flatten().all(|named| *named == who))
            && !names_another_later(&words, at);
        let next = words.get(at + 1);
        let new = match who {
            Who::Child => kind.neutral(next, word.sentence),
            Who::Parent(letter) => kind.of_parent(letter, next, word.sentence),
            Who::Another => None,
        };
        match new.filter(|_| alone) {
            Some(new) => changes.push(word.replaced(new)),
            None => left.push((word.start, word.end)),
        }
    }
    (changes, left)
}

/// Somebody who is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Child,
    /// 'Ouder A' or 'ouder B', by the letter.
    Parent(char),
    Another,
}

/// Who is named in a sentence before a word.
fn named(words: &[Token], before: usize, sentence: usize) -> Vec<Who> {
    let letter = |at: usize| {
        let word =
            words.get(at).filter(|word| word.lower == "ouder" && word.sentence == sentence)?;
        let next = words.get(at + 1).filter(|next| next.sentence == word.sentence)?;
        match next.lower.as_str() {
            "a" => Some('A'),
            "b" => Some('B'),
            _ => None,
        }
    };
    let another = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        before
            .is_some_and(|word| matches!(word.lower.as_str(), "ander" | "andere" | "elk" | "ieder"))
    };
    words
        .iter()
        .enumerate()
        .take(before)
        .filter(|(_, word)| word.sentence == sentence)
        .filter_map(|(at, word)| match sort(&word.lower) {
            Sort::Child { .. } | Sort::TheChild if another(at) => Some(Who::Another),
            Sort::Child { .. } | Sort::TheChild => Some(Who::Child),
            Sort::Other if letter(at).is_some() => letter(at).map(Who::Parent),
            Sort::Parent { .. } | Sort::Sibling(_) | Sort::Gendered | Sort::Other => {
                Some(Who::Another)
            }
            // The letter belongs to its parent.
            _ if at.checked_sub(1).and_then(letter).is_some() => None,
            // A name: of an organisation, a place, somebody.
            _ => word.is_name.then_some(Who::Another),
        })
        .collect()
}

/// Whether somebody else is named in the rest of the sentence as its subject could be: 'Toen zij
/// thuiskwam, was moeder weg'.
fn names_another_later(words: &[Token], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    words.iter().skip(at + 2).take_while(|next| next.sentence == word.sentence).any(|next| {
        matches!(sort(&next.lower), Sort::Parent { .. } | Sort::Gendered | Sort::Other)
            || next.is_name
    })
}

/// 'hij of zij', 'zijn of haar', 'hem/haar': both are named, so that none is told.
fn paired(words: &[Token], at: usize) -> bool {
    let is = |at: Option<usize>, test: &dyn Fn(&str) -> bool| {
        at.and_then(|at| words.get(at)).is_some_and(|word| test(&word.lower))
    };
    let pronoun = |word: &str| matches!(sort(word), Sort::Pronoun(_)) || word == "zijn";
    let or = |word: &str| word == "of" || word == "en";
    (is(at.checked_sub(1), &or) && is(at.checked_sub(2), &pronoun))
        || (is(Some(at + 1), &or) && is(Some(at + 2), &pronoun))
        || words.get(at).is_some_and(|word| word.slashed)
}

/// Whether 'zij' or 'ze' goes with a plural verb.
fn plural(words: &[Token], at: usize) -> bool {
    let beside = [at.checked_sub(1), Some(at + 1)];
    let sentence = words.get(at).map(|word| word.sentence);
    beside
        .into_iter()
        .flatten()
        .filter_map(|at| words.get(at))
        .any(|word| Some(word.sentence) == sentence && lexicon::is_plural_verb(&word.lower))
}
