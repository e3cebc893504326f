//! Bytes to text: byte-order marks, UTF-16 without one, and the Windows code page that Dutch
//! spreadsheets still save in.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text file as text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// The text, without byte-order mark and NUL characters.
    pub text: String,
    /// Whether some bytes made no sense in the encoding chosen.
    pub lossy: bool,
    /// How many NUL characters were left out.
    pub nuls: usize,
}

/// Reads bytes as text, in the encoding they are most likely in.
pub(crate) fn decode(bytes: &[u8]) -> Decoded {
    let (text, lossy) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => {
            let (text, _, lossy) = encoding.decode(bytes);
            (text.into_owned(), lossy)
        }
        None => without_mark(bytes),
    };
    let nuls = text.matches('\0').count();
    let text = if nuls == 0 { text } else { text.replace('\0', "") };
    Decoded { text, lossy, nuls }
}

fn without_mark(bytes: &[u8]) -> (String, bool) {
    if let Some(encoding) = utf_16_by_zeros(bytes) {
        let (text, lossy) = encoding.decode_without_bom_handling(bytes);
        return (text.into_owned(), lossy);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), false);
    }
    if mostly_utf_8(bytes) {
        let (text, lossy) = UTF_8.decode_without_bom_handling(bytes);
        return (text.into_owned(), lossy);
    }
    let (text, lossy) = WINDOWS_1252.decode_without_bom_handling(bytes);
    (text.into_owned(), lossy)
}

/// Western text in UTF-16 has a zero in nearly every second byte.
fn utf_16_by_zeros(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1)?;
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    match (high * 10 > pairs * 7, low * 10 > pairs * 7) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether a file is UTF-8 with a few bad bytes rather than in a one-byte code page.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "datum;omschrijving\n3 mei;“één” – privé €5\n";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let utf_16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf_16_be: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let (windows, _, _) = WINDOWS_1252.encode(TEXT);
        for bytes in [
            TEXT.as_bytes().to_vec(),
            with_mark(b"\xef\xbb\xbf", TEXT.as_bytes()),
            with_mark(b"\xff\xfe", &utf_16),
            with_mark(b"\xfe\xff", &utf_16_be),
            utf_16,
            utf_16_be,
            windows.into_owned(),
        ] {
            assert_eq!(decode(&bytes), Decoded { text: TEXT.to_owned(), lossy: false, nuls: 0 });
        }
    }

    #[test]
    fn nul_bytes_are_left_out_and_counted() {
        let decoded = decode(b"datum,tekst\n2015,een\0 twee\0\n");
        assert_eq!((decoded.text.as_str(), decoded.nuls), ("datum,tekst\n2015,een twee\n", 2));
    }

    #[test]
    fn a_bad_byte_in_utf_8_does_not_spoil_the_rest() {
        let decoded = decode(
            "één ruïne café"
                .as_bytes()
                .iter()
                .copied()
                .chain([0xff])
                .collect::<Vec<_>>()
                .as_slice(),
        );
        assert!(decoded.text.starts_with("één ruïne café"));
        assert!(decoded.lossy);
    }
}
