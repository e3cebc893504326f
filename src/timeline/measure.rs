//! How wide a text is: asked of whoever paints, so that what fits here fits there.

/// Weight of the letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Text.
    #[default]
    Regular,
    /// Names and key moments.
    SemiBold,
    /// Titles and badges.
    Bold,
}

/// Size and weight of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Size in points.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
}

impl TextStyle {
    /// Plain text of a size.
    #[must_use]
    pub const fn regular(size: f32) -> Self {
        Self { size, weight: Weight::Regular }
    }

    /// Semi-bold text of a size.
    #[must_use]
    pub const fn semi_bold(size: f32) -> Self {
        Self { size, weight: Weight::SemiBold }
    }

    /// Bold text of a size.
    #[must_use]
    pub const fn bold(size: f32) -> Self {
        Self { size, weight: Weight::Bold }
    }
}

/// Measures texts in the font they will be painted in.
pub trait TextMeasure {
    /// The width of a line of text, in points.
    fn width(&mut self, text: &str, style: TextStyle) -> f32;
}

/// The text, or as much of it as fits in a width, with an ellipsis; none when not even two
/// letters fit.
pub fn shorten(
    text: &str,
    style: TextStyle,
    room: f32,
    measure: &mut dyn TextMeasure,
) -> Option<String> {
    if measure.width(text, style) <= room {
        return Some(text.to_owned());
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    // The longest head that fits, by halving: widths grow with the number of letters.
    let (mut low, mut high) = (0, ends.len());
    while low + 1 < high {
        let middle = usize::midpoint(low, high);
        let head = text.get(..ends.get(middle).copied().unwrap_or(0)).unwrap_or("");
        if measure.width(&format!("{}…", head.trim_end()), style) <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    let head = text.get(..ends.get(low).copied().unwrap_or(0)).unwrap_or("").trim_end();
    (head.chars().count() >= 2).then(|| format!("{head}…"))
}

/// The text broken at spaces into at most so many lines; the last one is shortened if need be.
pub fn wrap(
    text: &str,
    style: TextStyle,
    room: f32,
    lines: usize,
    measure: &mut dyn TextMeasure,
) -> Vec<String> {
    let mut result: Vec<String> = Vec::with_capacity(lines);
    let mut rest = text.trim();
    while !rest.is_empty() && result.len() < lines {
        if measure.width(rest, style) <= room {
            result.push(rest.to_owned());
            return result;
        }
        if result.len() + 1 == lines {
            result.extend(shorten(rest, style, room, measure));
            return result;
        }
        let Some(cut) = break_of(rest, style, room, measure) else {
            result.extend(shorten(rest, style, room, measure));
            return result;
        };
        let (head, tail) = rest.split_at(cut);
        result.push(head.trim_end().to_owned());
        rest = tail.trim_start();
    }
    result
}

/// Where a text that is too long for a line is broken: at the last space, or after the last hyphen
/// inside a word, before which it fits. Every part is measured once; as letters may stand closer
/// at a joint, the line as a whole is measured in the end.
fn break_of(
    text: &str,
    style: TextStyle,
    room: f32,
    measure: &mut dyn TextMeasure,
) -> Option<usize> {
    let breaks = text.char_indices().filter(|&(at, letter)| at > 0 && matches!(letter, ' ' | '-'));
    let breaks = breaks.map(|(at, letter)| if letter == ' ' { at } else { at + 1 });
    let (mut from, mut width) = (0, 0.0);
    let mut fitting: Vec<usize> = Vec::new();
    for at in breaks {
        width += measure.width(text.get(from..at).unwrap_or(""), style);
        if width > room + 2.0 {
            break;
        }
        fitting.push(at);
        from = at;
    }
    fitting.into_iter().rev().find(|&at| measure.width(text.get(..at).unwrap_or(""), style) <= room)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Every letter is half as wide as it is high.
    pub(crate) struct HalfSquare;

    impl TextMeasure for HalfSquare {
        fn width(&mut self, text: &str, style: TextStyle) -> f32 {
            text.chars().count() as f32 * style.size / 2.0
        }
    }

    #[test]
    fn a_text_is_shortened_to_its_room() {
        let style = TextStyle::regular(10.0);
        let short = |room| shorten("Zorgen naar CJG", style, room, &mut HalfSquare);
        assert_eq!(short(75.0).as_deref(), Some("Zorgen naar CJG"));
        assert_eq!(short(74.0).as_deref(), Some("Zorgen naar C…"));
        assert_eq!(short(41.0).as_deref(), Some("Zorgen…"));
        assert_eq!(short(9.0), None);
        assert_eq!(short(f32::NAN), None);
    }

    #[test]
    fn a_caption_breaks_at_spaces() {
        let style = TextStyle::regular(10.0);
        let lines = wrap("Politie doet twee zorgmeldingen", style, 90.0, 2, &mut HalfSquare);
        assert_eq!(lines, ["Politie doet twee", "zorgmeldingen"]);
        let lines = wrap("Onverdeelbaarlangwoord", style, 50.0, 2, &mut HalfSquare);
        assert_eq!(lines, ["Onverdeel…"]);
    }
}
