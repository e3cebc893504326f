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

/// What an eye makes of a colour: nothing left out, or one of the three kinds of cone missing
/// (Machado, Oliveira and Fernandes 2009, severity 1).
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// The product of a matrix and a colour.
fn times(matrix: [[f64; 3]; 3], colour: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(colour).map(|(share, part)| share * part).sum())
}

/// A colour as an eye sees it, in OKLab (Ottosson 2020), a hundred from black to white.
fn seen(palette: Palette, role: Role, eye: [[f64; 3]; 3]) -> [f64; 3] {
    let colour = palette.colour(role);
    let linear = [colour.0, colour.1, colour.2].map(|part| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    let seen = times(eye, linear).map(|part| part.clamp(0.0, 1.0));
    let cones = times(
        [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        seen,
    );
    let opponent = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    times(opponent, cones.map(f64::cbrt)).map(|part| part * 100.0)
}

#[test]
fn organisations_keep_colours_apart_for_every_eye_in_light_and_dark() {
    let hues = kroniek::timeline::Hue::ALL.map(Role::Organisation);
    let roles: Vec<Role> = hues.into_iter().chain([Role::Signal]).collect();
    for palette in [Palette::Light, Palette::Dark] {
        for (name, eye) in EYES {
            for (at, &one) in roles.iter().enumerate() {
                for &other in &roles[..at] {
                    let (a, b) = (seen(palette, one, eye), seen(palette, other, eye));
                    let distance =
                        a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                    assert!(
                        distance >= 6.75,
                        "{palette:?}, {name}: {one:?} and {other:?} are {distance:.1} apart"
                    );
                }
            }
        }
    }
}
