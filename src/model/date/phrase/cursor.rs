use super::tokens::Token;

/// A place in the tokens of a phrase; a copy is a place to come back to.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a [Token],
}

impl<'a> Cursor<'a> {
    pub fn new(tokens: &'a [Token]) -> Self {
        Self { rest: tokens }
    }

    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    pub fn peek(&self, ahead: usize) -> Option<&'a Token> {
        self.rest.get(ahead)
    }

    pub fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// The word ahead.
    pub fn peek_word(&self, ahead: usize) -> Option<&'a str> {
        match self.peek(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// The value and number of digits ahead.
    pub fn peek_number(&self, ahead: usize) -> Option<(u32, usize)> {
        match self.peek(ahead) {
            Some(Token::Number { value, digits, .. }) => Some((*value, *digits)),
            _ => None,
        }
    }

    pub fn peek_mark(&self, ahead: usize) -> Option<char> {
        match self.peek(ahead) {
            Some(Token::Mark(mark)) => Some(*mark),
            _ => None,
        }
    }

    /// Takes the next word when `wanted` makes something of it.
    pub fn take<T>(&mut self, wanted: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = wanted(self.peek_word(0)?)?;
        self.skip(1);
        Some(found)
    }

    /// Takes these words if they all come next.
    pub fn take_words(&mut self, words: &[&str]) -> bool {
        let found =
            words.iter().enumerate().all(|(ahead, word)| self.peek_word(ahead) == Some(*word));
        if found {
            self.skip(words.len());
        }
        found
    }

    /// Takes the first of these phrases that comes next.
    pub fn take_any(&mut self, phrases: &[&[&str]]) -> bool {
        phrases.iter().any(|words| self.take_words(words))
    }

    pub fn take_mark(&mut self, mark: char) -> bool {
        let found = self.peek_mark(0) == Some(mark);
        if found {
            self.skip(1);
        }
        found
    }

    /// Takes words for as long as they are `wanted`.
    pub fn skip_words(&mut self, wanted: impl Fn(&str) -> bool) {
        while self.peek_word(0).is_some_and(&wanted) {
            self.skip(1);
        }
    }
}
