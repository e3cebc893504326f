//! Words as they are searched: lower case, without diacritics.

/// Calls `word` for every word of a text, folded. A word is a run of letters and digits.
pub fn for_each_word(text: &str, mut word: impl FnMut(&str)) {
    let mut folded = String::new();
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            fold_letter(letter, &mut folded);
        } else if is_mark(letter) {
            // A combining accent belongs to the letter before it.
        } else if !folded.is_empty() {
            word(&folded);
            folded.clear();
        }
    }
    if !folded.is_empty() {
        word(&folded);
    }
}

/// The words of a text, folded.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for_each_word(text, |word| words.push(word.to_owned()));
    words
}

/// Adds a letter in lower case without its diacritics.
pub fn fold_letter(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    if is_mark(letter) {
        return;
    }
    for letter in letter.to_lowercase().filter(|letter| !is_mark(*letter)) {
        match plain(letter) {
            "" => folded.push(letter),
            plain => folded.push_str(plain),
        }
    }
}

/// Whether a character is a combining accent.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

/// What a lower-case letter of a European language is without its diacritics; empty: itself.
const fn plain(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => "i",
        'ĳ' => "ij",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded() {
        assert_eq!(
            words("De cliënt, 's-Gravenhage; ĲSSELSTEIN"),
            ["de", "client", "s", "gravenhage", "ijsselstein"]
        );
        assert_eq!(words("cafe\u{301} À-vis"), ["cafe", "a", "vis"]);
        assert_eq!(words(""), Vec::<String>::new());
    }
}
