//! Pictures and plates: whole, the same each time, with layers and without false claims.

use super::sample::drenthe;
use kroniek::report::picture::{
    PaperSize, PictureFormat, PictureOptions, sight_gaps, timeline_picture,
};
use kroniek::timeline::{Palette, Role};

fn picture(options: &PictureOptions, format: PictureFormat) -> Vec<u8> {
    let data = drenthe();
    timeline_picture(&data, &sight_gaps(&data), options, format).unwrap()
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let options = PictureOptions { paper: PaperSize::A4, ..PictureOptions::default() };
    for format in [PictureFormat::Svg, PictureFormat::Pdf, PictureFormat::Png] {
        assert!(picture(&options, format) == picture(&options, format), "{format:?}");
    }
}

#[test]
fn an_svg_says_what_it_shows() {
    let svg = String::from_utf8(picture(&PictureOptions::default(), PictureFormat::Svg)).unwrap();
    for part in [
        "<title>Casusonderzoek Drenthe</title>",
        "<desc>Tijdlijn van",
        "font-family=\"'Source Sans 3'",
        "uit zicht 406–721 dagen",
        "Overlijden",
        "Kind in zicht",
    ] {
        assert!(svg.contains(part), "{part}");
    }
    assert!(!svg.contains("timeline-"), "a text that was not found");
}

#[test]
fn a_plate_has_a_layer_per_lane_and_claims_no_standard() {
    let bytes = picture(&PictureOptions::default(), PictureFormat::Pdf);
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(has(b"/OCProperties"));
    assert!(has(b"/Lang"));
    assert!(!has(b"GTS_PDFX"));
    assert!(!has(b"OutputIntents"));
    // 'Baan: Politie' in UTF-16.
    let name: Vec<u8> = "Baan: Politie".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert!(has(&name));
}

#[test]
fn a_png_is_as_large_as_asked() {
    let options = PictureOptions {
        size: Some((640.0, 420.0)),
        scale: 2.0,
        palette: Palette::Dark,
        ..PictureOptions::default()
    };
    let bytes = picture(&options, PictureFormat::Png);
    assert!(bytes.starts_with(b"\x89PNG"));
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    // As wide as asked, and higher where its lanes need it.
    assert_eq!(number(16), 1280);
    assert!(number(20) >= 840);
    let huge = PictureOptions { scale: 1e9, ..options };
    let data = drenthe();
    assert!(timeline_picture(&data, &[], &huge, PictureFormat::Png).is_err());
}

/// Relative luminance as WCAG has it.
fn luminance(palette: Palette, role: Role) -> f64 {
    let colour = palette.colour(role);
    let linear = |part: u8| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

#[test]
fn colours_keep_their_contrast() {
    for palette in [Palette::Light, Palette::Dark] {
        let ratio = |a: Role, b: Role| {
            let (a, b) = (luminance(palette, a), luminance(palette, b));
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        for text in [Role::Text, Role::Text2, Role::Text3, Role::Accent, Role::Signal] {
            for ground in [Role::Canvas, Role::App, Role::Band] {
                assert!(ratio(text, ground) >= 4.5, "{palette:?} {text:?} on {ground:?}");
            }
        }
        assert!(ratio(Role::OnAccent, Role::Accent) >= 4.5);
        for hue in kroniek::timeline::Hue::ALL {
            assert!(ratio(Role::Organisation(hue), Role::Canvas) >= 3.0, "{palette:?} {hue:?}");
        }
    }
}
