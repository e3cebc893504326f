//! Just enough Dutch to make a sentence of a recorded line: which word is the finite verb, how the
//! word order turns after a date, and which article a bare noun wants. Where the words do not show
//! how, nothing is turned; the line then stands after a frame, see `years`.

use super::super::names::{capitalised, small};
use crate::model::{CaseData, OrganisationKind};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// The farthest a subject reaches, in words.
const LONGEST_SUBJECT: usize = 9;
const PREPOSITIONS: [&str; 16] = [
    "aan", "bij", "door", "in", "met", "naar", "na", "om", "op", "over", "tegen", "tot", "van",
    "vanwege", "via", "voor",
];
/// Marks that end a clause.
const MARKS: [char; 4] = [':', ';', ',', '.'];
/// People who are one of many: 'een buurtbewoner'.
const ONE_OF_MANY: [&str; 6] =
    ["buurtbewoner", "buurman", "buurvrouw", "collega", "familielid", "medewerker"];
const ARTICLES: [&str; 9] = ["de", "het", "een", "dit", "dat", "deze", "geen", "beide", "intern"];

/// What stands before the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening<'a> {
    /// Nothing: the line begins the sentence.
    Plain,
    /// A date, after which the verb comes first.
    Date(&'a str),
}

/// The Dutch of a case: the general words, and the names of its parties.
pub(super) struct Dutch {
    verbs: &'static HashSet<&'static str>,
    articles: &'static HashMap<String, &'static str>,
    /// Names of parties, which keep their capital.
    proper: HashSet<String>,
    /// The article of a party, by name, alias or code, in small letters.
    of_party: HashMap<String, &'static str>,
}

#[derive(Deserialize)]
struct Articles {
    de: Vec<String>,
    het: Vec<String>,
}

fn verbs() -> &'static HashSet<&'static str> {
    static VERBS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    VERBS.get_or_init(|| {
        include_str!("../../../assets/report/nederlands/persoonsvormen.txt")
            .split_whitespace()
            .collect()
    })
}

fn articles() -> &'static HashMap<String, &'static str> {
    static WORDS: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let text = include_str!("../../../assets/report/nederlands/lidwoorden.toml");
        // That the file is sound is tested.
        let Ok(words) = toml::from_str::<Articles>(text) else { return HashMap::new() };
        let de = words.de.into_iter().map(|word| (word, "de"));
        de.chain(words.het.into_iter().map(|word| (word, "het"))).collect()
    })
}

fn article_of(label: &str) -> Option<(&'static str, &str)> {
    ["de", "het"]
        .into_iter()
        .find_map(|article| Some((article, label.strip_prefix(article)?.strip_prefix(' ')?)))
}

impl Dutch {
    /// The Dutch of a case.
    pub(super) fn of(case: &CaseData) -> Self {
        let mut proper = HashSet::new();
        let mut of_party = HashMap::new();
        for row in case.organisations.iter().filter(|row| row.kind != OrganisationKind::Group) {
            let article = article_of(&row.public_label);
            let bare = article.map_or(row.public_label.as_str(), |(_, noun)| noun).to_lowercase();
            for name in [&row.name, &row.code].into_iter().chain(&row.aliases) {
                let low = name.to_lowercase();
                let common = low == bare
                    || articles().contains_key(&low)
                    || !name.starts_with(char::is_uppercase);
                if !common {
                    proper.insert(name.clone());
                }
                let is_code = is_abbreviation(name);
                // 'Het CJG', but 'JGZ' and 'VNN': abbreviations of de-words stand alone.
                match article {
                    Some(("de", _)) if is_code => {}
                    // 'Welzijnswerk', 'Bureau Jeugdzorg': a name in one or two words stands alone
                    // unless it is the plain noun.
                    Some(_) if !common && !is_code && name.split(' ').count() < 3 => {}
                    Some((article, _)) => {
                        of_party.insert(name.to_lowercase(), article);
                    }
                    None => {}
                }
            }
        }
        Self { verbs: verbs(), articles: articles(), proper, of_party }
    }

    /// A line as a sentence without its full stop; none when it has no verb where one belongs.
    pub(super) fn clause(&self, line: &str, opening: Opening<'_>) -> Option<String> {
        let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
        let verb = self.verb(&words)?;
        let (subject, rest) = words.split_at(verb);
        let (verb, rest) = rest.split_first()?;
        let stem = verb.trim_end_matches(MARKS);
        let mark = verb.strip_prefix(stem).unwrap_or_default();
        let subject = self.with_articles(subject);
        let rest = self.with_inner_articles(verb, rest);
        let tail = if rest.is_empty() { String::new() } else { format!(" {rest}") };
        Some(match opening {
            Opening::Plain => format!("{} {verb}{tail}", capitalised(&subject)),
            // An adverbial follows the verb as a subject does: 'In mei komt in de gesprekken…'.
            Opening::Date(date) => {
                let subject = self.without_capital(&subject);
                format!("{} {stem} {subject}{mark}{tail}", capitalised(date))
            }
        })
    }

    /// A line that is no sentence, as it stands after a frame.
    pub(super) fn remark(&self, line: &str) -> String {
        let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
        self.without_capital(&self.with_inner_articles("", &words))
    }

    /// Where the finite verb stands.
    fn verb(&self, words: &[&str]) -> Option<usize> {
        let mut in_brackets = false;
        for (at, word) in words.iter().enumerate().take(LONGEST_SUBJECT) {
            in_brackets |= word.starts_with('(');
            let ends_brackets = word.ends_with(')');
            let stem = word.trim_end_matches(MARKS);
            if !in_brackets && at > 0 && self.verbs.contains(stem) && !self.is_noun(words, at) {
                return Some(at);
            }
            if ends_brackets {
                in_brackets = false;
            } else if !in_brackets && word.ends_with(MARKS) {
                return None;
            }
        }
        None
    }

    /// Whether a word that may be a verb is none here: 'uit' is a preposition but right after a
    /// single word, and after an article anything is a noun.
    fn is_noun(&self, words: &[&str], at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).copied();
        let before = before.unwrap_or_default().to_lowercase();
        let word = words.get(at).copied().unwrap_or_default();
        (word == "uit" && at > 1)
            || ARTICLES.contains(&before.as_str())
            || PREPOSITIONS.contains(&before.as_str())
            || (word == "zorgen" && at + 1 == words.len())
    }

    /// A subject whose bare nouns have their article: 'het kind', 'de ouders', 'SMW en het CJG'.
    fn with_articles(&self, words: &[&str]) -> String {
        let mut out: Vec<String> = Vec::with_capacity(words.len() + 1);
        for (at, word) in words.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| words.get(before)).copied();
            let starts = before.is_none_or(|before| before == "en" || before == "of");
            match self.article(words, at).filter(|_| starts) {
                Some(article) => {
                    let word = if is_abbreviation(word) || self.proper.contains(*word) {
                        (*word).to_owned()
                    } else {
                        small(word)
                    };
                    out.push(format!("{article} {word}"));
                }
                None if self.wants_inner_article(before.unwrap_or_default(), word) => {
                    out.push(format!("het {word}"));
                }
                None => out.push((*word).to_owned()),
            }
        }
        let text = out.join(" ");
        let bare = words.first().is_some_and(|first| {
            !ARTICLES.contains(&first.to_lowercase().as_str()) && text.starts_with(first)
        });
        let one = words.last().is_some_and(|last| {
            let head = last.rsplit('-').next().unwrap_or(last).to_lowercase();
            ONE_OF_MANY.contains(&head.as_str())
        });
        if bare && one { format!("een {}", self.without_capital(&text)) } else { text }
    }

    fn article(&self, words: &[&str], at: usize) -> Option<&'static str> {
        let word = words.get(at)?.trim_end_matches([',', ':', ';']);
        let low = word.to_lowercase();
        // A name of several words is known as a whole.
        let two = words.get(at + 1).map(|next| format!("{low} {}", next.to_lowercase()));
        two.and_then(|two| self.of_party.get(&two))
            .or_else(|| self.of_party.get(&low))
            .or_else(|| self.articles.get(&low))
            .copied()
            .filter(|_| at == 0 || is_abbreviation(word) || self.articles.contains_key(&low))
    }

    /// The rest of a sentence, with the articles that short notes leave out: 'bij het CJG', 'met
    /// het kind', and those of a subject after a mark: 'de huisarts onderzoekt'.
    fn with_inner_articles(&self, verb: &str, words: &[&str]) -> String {
        let mut out: Vec<String> = Vec::with_capacity(words.len());
        let mut at = 0;
        let mut before = verb;
        while let Some(word) = words.get(at) {
            let rest = words.get(at..).unwrap_or_default();
            if before.ends_with([':', ';'])
                && let Some(verb) = self.verb(rest)
                && let Some(subject) = rest.get(..verb)
            {
                out.push(self.with_articles(subject));
                at += verb;
                before = subject.last().copied().unwrap_or_default();
                continue;
            }
            let after_verb = at == 0 && !verb.is_empty();
            let bare = word.trim_end_matches(MARKS);
            // 'Ouders en kind' and 'kind en ouders' are fixed pairs.
            let paired = words.get(at + 1) == Some(&"en") && matches!(bare, "kind" | "ouders");
            let wants = !paired
                && (self.wants_inner_article(before, word)
                    || (after_verb && (self.is_het_abbreviation(word) || bare == "kind")));
            out.push(match wants {
                true => format!("het {word}"),
                false if after_verb && !paired && bare == "ouders" => format!("de {word}"),
                false => (*word).to_owned(),
            });
            before = word;
            at += 1;
        }
        out.join(" ")
    }

    fn wants_inner_article(&self, before: &str, word: &str) -> bool {
        let after_preposition = PREPOSITIONS.contains(&before.to_lowercase().as_str());
        after_preposition && (self.is_het_abbreviation(word) || word == "kind")
    }

    fn is_het_abbreviation(&self, word: &str) -> bool {
        let word = word.trim_end_matches([',', ':', ';', '.']);
        is_abbreviation(word) && self.of_party.get(&word.to_lowercase()) == Some(&"het")
    }

    /// A text that goes on in a sentence: without its capital, unless that belongs to a name.
    pub(super) fn without_capital(&self, text: &str) -> String {
        let first = text.split([' ', '-', ',', ':', ';']).next().unwrap_or_default();
        let keeps = is_abbreviation(first)
            || self.proper.iter().any(|name| {
                text.strip_prefix(name.as_str()).is_some_and(|rest| {
                    rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric())
                })
            });
        if keeps { text.to_owned() } else { small(text) }
    }

    /// A party in a sentence: 'de politie', 'het Steunpunt Huiselijk Geweld', 'vader'.
    pub(super) fn party(&self, case: &CaseData, code: &str) -> String {
        let Some(row) = case.organisations.iter().find(|row| row.code == code) else {
            return case.party_name(code).to_owned();
        };
        if row.name.is_empty() {
            return code.to_owned();
        }
        match article_of(&row.public_label) {
            Some((_, noun)) if noun.eq_ignore_ascii_case(&row.name) => row.public_label.clone(),
            Some((article, _)) => format!("{article} {}", row.name),
            None => row.name.clone(),
        }
    }

    /// Whether a line begins with a party, by any of its names, so that it tells who speaks.
    pub(super) fn begins_with(&self, case: &CaseData, line: &str, code: &str) -> bool {
        let line = line.to_lowercase();
        let line = line.strip_prefix("de ").or_else(|| line.strip_prefix("het ")).unwrap_or(&line);
        let starts = |name: &str| {
            !name.is_empty()
                && line.strip_prefix(name.to_lowercase().as_str()).is_some_and(|rest| {
                    rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric())
                })
        };
        let person = case.persons.iter().find(|row| row.code == code);
        let organisation = case.organisations.iter().find(|row| row.code == code);
        starts(code)
            || person.is_some_and(|row| starts(&row.pseudonym) || starts(&row.name))
            || organisation
                .is_some_and(|row| starts(&row.name) || row.aliases.iter().any(|name| starts(name)))
            // 'Een bezorgde buurtbewoner meldt': the party's word stands in the subject.
            || line.split(' ').take(3).any(|word| word == code.to_lowercase())
    }
}

/// Whether a word is written in capitals only.
fn is_abbreviation(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic());
    word.chars().count() > 1
        && letters.clone().count() > 1
        && letters.clone().all(char::is_uppercase)
        || word.starts_with(char::is_uppercase)
            && word.chars().skip(1).filter(|letter| letter.is_uppercase()).count() > 1
}
