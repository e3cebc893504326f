//! Finding a word in a text as it came out of a file: broken over lines, hyphenated, with
//! accents left out or put in.

use crate::report::reading::JOINT;

/// How a word may end and still be that word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ending {
    /// It ends there.
    Exact,
    /// An s may follow: 'Anna’s', 'Jansens'.
    Name,
    /// Any letters may follow: 'Hoogeveense', 'misbruikt'.
    Any,
}

/// A word to look for.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    exact: String,
    upper: String,
    any_case: bool,
    ending: Ending,
}

impl Wanted {
    pub(super) fn new(word: &str, any_case: bool, ending: Ending) -> Self {
        let exact = Folded::new(word, false, false).text.trim().to_owned();
        let exact = if any_case { exact.to_lowercase() } else { exact };
        Self { upper: exact.to_uppercase(), exact, any_case, ending }
    }

    /// Where it stands: byte ranges of the original text.
    pub(super) fn find(&self, text: &Searched) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (folded, lower) in &text.readings {
            if self.any_case {
                self.find_in(lower, &self.exact, folded, &mut found);
            } else {
                self.find_in(&folded.text, &self.exact, folded, &mut found);
                if self.upper != self.exact {
                    self.find_in(&folded.text, &self.upper, folded, &mut found);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn find_in(&self, text: &str, word: &str, folded: &Folded, found: &mut Vec<(usize, usize)>) {
        if word.is_empty() {
            return;
        }
        for (at, _) in text.match_indices(word) {
            let end = at + word.len();
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(end..).unwrap_or_default();
            let fits = before.is_none_or(|c| !c.is_alphanumeric())
                && match self.ending {
                    Ending::Any => true,
                    Ending::Exact => ends(after),
                    Ending::Name => {
                        let s = after.strip_prefix('\'').unwrap_or(after).strip_prefix('s');
                        ends(after) || s.is_some_and(ends)
                    }
                };
            if fits {
                found.push((folded.original(at), folded.original(end)));
            }
        }
    }
}

fn ends(after: &str) -> bool {
    after.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

/// A text made ready to be searched.
pub(super) struct Searched {
    /// As it reads, and the same in lower case; again where a hyphen at a line's end may have
    /// been put there by the typesetter, and where runs of letters may stand apart.
    readings: Vec<(Folded, String)>,
}

impl Searched {
    pub(super) fn new(text: &str) -> Self {
        let mut readings = vec![Folded::new(text, false, false)];
        if text.contains("-\n") || text.contains("\u{2010}\n") {
            readings.push(Folded::new(text, true, false));
        }
        if text.contains(JOINT) {
            readings.push(Folded::new(text, false, true));
        }
        let lower = |folded: &Folded| {
            // Letter for letter, so that every place stays where it was.
            folded
                .text
                .chars()
                .map(|c| {
                    let mut lower = c.to_lowercase();
                    match (lower.next(), lower.next()) {
                        (Some(small), None) if small.len_utf8() == c.len_utf8() => small,
                        _ => c,
                    }
                })
                .collect()
        };
        Self {
            readings: readings
                .into_iter()
                .map(|folded| {
                    let lower = lower(&folded);
                    (folded, lower)
                })
                .collect(),
        }
    }
}

/// A text without accents, line ends, soft hyphens and invisible characters.
struct Folded {
    text: String,
    /// For every byte, where it stood in the original; and the original's end.
    at: Vec<usize>,
}

impl Folded {
    fn new(original: &str, join_hyphens: bool, split_runs: bool) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), at: Vec::new() };
        let mut letters = original.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            let line_ends = letters.peek().is_some_and(|(_, next)| *next == '\n');
            match c {
                '\u{ad}' => {
                    // The typesetter's own hyphen: the word goes on in the next line.
                    letters.next_if(|(_, next)| *next == '\n');
                }
                '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
                '-' | '\u{2010}' | '\u{2011}' if line_ends => {
                    letters.next();
                    if !join_hyphens {
                        folded.push('-', at);
                    }
                }
                '\u{2010}' | '\u{2011}' => folded.push('-', at),
                '’' | '‘' | 'ʼ' | '`' => folded.push('\'', at),
                'ﬁ' => "fi".chars().for_each(|c| folded.push(c, at)),
                'ﬂ' => "fl".chars().for_each(|c| folded.push(c, at)),
                JOINT if !split_runs => {}
                c if c.is_whitespace() || c == JOINT => {
                    if !folded.text.ends_with(' ') {
                        folded.push(' ', at);
                    }
                }
                // An accent that stands on its own.
                '\u{300}'..='\u{36f}' => {}
                c => folded.push(without_accent(c), at),
            }
        }
        folded.at.push(original.len());
        folded
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.at.extend(std::iter::repeat_n(at, c.len_utf8()));
    }

    fn original(&self, at: usize) -> usize {
        self.at.get(at).copied().unwrap_or_default()
    }
}

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'Á' | 'À' | 'Â' | 'Ä' | 'Ã' | 'Å' => 'A',
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'É' | 'È' | 'Ê' | 'Ë' | 'Ę' => 'E',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'Í' | 'Ì' | 'Î' | 'Ï' | 'İ' => 'I',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' | 'Ø' => 'O',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'Ú' | 'Ù' | 'Û' | 'Ü' => 'U',
        'ç' | 'ć' | 'č' => 'c',
        'Ç' | 'Ć' | 'Č' => 'C',
        'ñ' | 'ń' => 'n',
        'Ñ' | 'Ń' => 'N',
        'ş' | 'ś' | 'š' => 's',
        'Ş' | 'Ś' | 'Š' => 'S',
        'ğ' => 'g',
        'ł' => 'l',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}
