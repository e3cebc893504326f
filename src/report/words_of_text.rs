//! A text in words, each with its sentence.

/// A word of a text.
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub lower: String,
    /// Number of its sentence, from 0.
    pub sentence: usize,
    /// Whether it begins with a capital though no sentence begins there.
    pub is_name: bool,
    capital: bool,
    /// Whether a slash stands beside it, as in 'hij/zij'.
    pub slashed: bool,
}

impl Token {
    /// The change that puts another word here, with a capital where there was one.
    pub(super) fn replaced(&self, new: &str) -> (usize, usize, String) {
        let new = match new.chars().next() {
            Some(first) if self.capital => {
                first.to_uppercase().chain(new.chars().skip(1)).collect()
            }
            _ => new.to_owned(),
        };
        (self.start, self.end, new)
    }
}

/// The words of a text. A word that was hyphenated at a line's end is one word.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut words: Vec<Token> = Vec::new();
    let mut sentence = 0;
    let mut ended = true;
    let mut slash = false;
    let mut letters = text.char_indices().peekable();
    while let Some((start, c)) = letters.next() {
        if !c.is_alphanumeric() {
            match c {
                '.' | '!' | '?' => {
                    // 'a.u.b.' and '3.2' end no sentence.
                    let space = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
                    if space && !ended {
                        ended = true;
                        sentence += 1;
                    }
                }
                '/' => {
                    slash = true;
                    if let Some(last) = words.last_mut()
                        && last.end == start
                    {
                        last.slashed = true;
                    }
                    continue;
                }
                _ => {}
            }
            slash = false;
            continue;
        }
        let mut lower: String = c.to_lowercase().collect();
        let mut end = start + c.len_utf8();
        while let Some((at, next)) = letters.peek().copied() {
            let inside = next.is_alphanumeric() || matches!(next, '\u{ad}' | '\u{200b}' | '-');
            // A line's end within a word, after the typesetter's hyphen.
            let broken = next == '\n' && text.get(..at).is_some_and(|t| t.ends_with('\u{ad}'));
            if !inside && !broken {
                break;
            }
            if next.is_alphanumeric() || next == '-' {
                lower.extend(next.to_lowercase());
                end = at + next.len_utf8();
            }
            letters.next();
        }
        words.push(Token {
            start,
            end,
            sentence,
            is_name: c.is_uppercase() && !ended,
            capital: c.is_uppercase(),
            lower,
            slashed: slash,
        });
        (ended, slash) = (false, false);
    }
    words
}
