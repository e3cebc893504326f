//! A phrase as numbers, words and marks.

/// One piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits; `apostrophe` when one stands before them, as in '15.
    Number { value: u32, digits: usize, apostrophe: bool },
    /// Letters, in lower case and without accents.
    Word(String),
    /// Any other character but a space.
    Mark(char),
}

/// Splits a phrase. Brackets and quotes around it, a full stop after it and the endings of
/// ordinals ('1e', '2nd') are left out; dashes of any length become `-`.
pub(super) fn tokens(phrase: &str) -> Vec<Token> {
    let plain = plain(phrase);
    let mut characters = plain.chars().peekable();
    let mut tokens = Vec::new();
    while let Some(&next) = characters.peek() {
        if next.is_ascii_digit() {
            let digits = take_while(&mut characters, |c| c.is_ascii_digit());
            let apostrophe = tokens.last() == Some(&Token::Mark('\''));
            if apostrophe {
                tokens.pop();
            }
            tokens.push(match digits.parse() {
                Ok(value) => Token::Number { value, digits: digits.len(), apostrophe },
                Err(_) => Token::Word(digits),
            });
            let ending = take_while(&mut characters, char::is_alphabetic);
            if !ending.is_empty()
                && !matches!(&*ending, "e" | "de" | "ste" | "st" | "nd" | "rd" | "th")
            {
                tokens.push(Token::Word(ending));
            }
        } else if next.is_alphabetic() {
            tokens.push(Token::Word(take_while(&mut characters, char::is_alphabetic)));
        } else {
            characters.next();
            if !next.is_whitespace() {
                tokens.push(Token::Mark(next));
            }
        }
    }
    while matches!(tokens.last(), Some(Token::Mark('.' | ',' | ';' | ':'))) {
        tokens.pop();
    }
    tokens
}

fn take_while(
    characters: &mut std::iter::Peekable<std::str::Chars<'_>>,
    wanted: impl Fn(char) -> bool,
) -> String {
    std::iter::from_fn(|| characters.next_if(|c| wanted(*c))).collect()
}

fn plain(phrase: &str) -> String {
    let inner = phrase.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '"' | '“' | '”' | '„')
    });
    let lower: String = inner
        .to_lowercase()
        .chars()
        .map(|c| match c {
            '–' | '—' | '‑' | '‒' | '−' => '-',
            '’' | '‘' | '`' | '´' => '\'',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            other => other,
        })
        // Accents written as characters of their own.
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .collect();
    lower.replace("t/m", " tm ").replace("d.d.", " ").replace("'s ", " ").replace("±", " circa ")
}
