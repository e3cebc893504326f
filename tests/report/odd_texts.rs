//! Whatever stands in a fact, there is a report with its text in it, or a sentence that names it.

use crate::contents::text_of;
use crate::pdf::keep;
use crate::sample::{drenthe, options};
use kroniek::model::{CaseData, Event, Id};
use kroniek::report::picture::YearFigures;
use kroniek::report::{
    Inputs, ReportContent, ReportError, ReportOptions, Silent, Version, export, gather,
};
use kroniek::text::Language;

const ODD: [(&str, &str); 10] = [
    (
        "markup",
        "#panic(\"x\") $ \\alpha $ *vet* _x_ `code` @ref <label> // geen /* commentaar */ [haak] {accolade} ~ \\ - + = / 1.",
    ),
    ("html", "<script>alert(1)</script> &amp; &#x0;"),
    ("control", "a\u{0}b\u{1}c\u{7}d\u{1b}[31me\u{7f}f\u{85}g\u{feff}h"),
    ("rtl", "Moeder zei: مرحبا بالعالم, en ook שלום."),
    ("bidi", "abc\u{202e}fed\u{202c} \u{2066}x\u{2069} \u{200f}y"),
    ("emoji", "Kind tekende 😀👨‍👩‍👧 en een ❤️"),
    ("cjk", "漢字とカナ, 한국어, ไทย, हिन्दी"),
    ("combining", "e\u{301}e\u{301} Z̸̢̛a̷l̶g̵o̴ ﬁ ﬂ ½ ° € ™ ≥ → ✓"),
    ("private", "\u{e000}\u{f8ff}\u{fffd}\u{10ffff}"),
    ("newlines", "regel een\r\nregel twee\n\n\nregel drie\ttab"),
];

/// The sample case with the odd texts in every place that a fact has for text.
fn odd_case() -> CaseData {
    let mut case = drenthe().clone();
    let long = "a".repeat(5_000);
    for (at, (name, text)) in ODD.into_iter().chain([("long", long.as_str())]).enumerate() {
        let mut event = Event {
            id: Id::new(90_000 + i64::try_from(at).expect("small")),
            code: format!("ODD-{name}"),
            summary: text.to_owned(),
            title: text.to_owned(),
            text: text.to_owned(),
            child_said: text.to_owned(),
            date_phrase: text.to_owned(),
            key_moment: text.to_owned(),
            actors: vec![text.to_owned()],
            ..Event::default()
        };
        event.set_when(kroniek::model::date::EdtfDate::parse("2013-04").ok());
        case.events.put(event);
    }
    let mut investigation = case.investigation();
    investigation.title = "Onderzoek 漢字 \u{202e}x\u{0} #let".into();
    case.investigations.put(investigation);
    case
}

fn content() -> ReportContent {
    gather(&odd_case(), &Inputs::default(), &options()).expect("gathered")
}

#[test]
fn odd_texts_make_a_report() {
    keep("odd.json", &serde_json::to_vec(&content()).expect("JSON"));
    let bytes = export(&odd_case(), &Inputs::default(), &options(), &Silent)
        .unwrap_or_else(|error| panic!("{error}"));
    keep("odd.pdf", &bytes);
}

#[test]
fn odd_names_are_drawn_too() {
    let mut case = odd_case();
    let row = case.organisation("SWW").expect("an organisation").as_ref().clone();
    let odd = ODD.into_iter().map(|(_, text)| text).collect::<String>();
    case.organisations.put(kroniek::model::Organisation { name: odd, ..row });
    for version in [Version::Full, Version::Public] {
        let figures = YearFigures::new(&case, Language::Dutch);
        let inputs = Inputs { figures: Some(&figures) };
        let options = ReportOptions { version, ..options() };
        let made = export(&case, &inputs, &options, &Silent);
        // Of a public version the leak check may have its say; that it can be made is what counts.
        assert!(
            made.is_ok() || matches!(made, Err(ReportError::Leaks(_))),
            "{version:?}: {}",
            made.err().map(|error| error.to_string()).unwrap_or_default()
        );
    }
}

#[test]
fn markup_is_text() {
    let text = text_of(&content());
    assert!(text.contains("#panic(\"x\") $ \\alpha $"), "markup was taken for markup");
    assert!(text.contains("<script>alert(1)</script> &amp; &#x0;"));
}

#[test]
fn what_cannot_be_printed_is_reported_by_fact() {
    let content = content();
    let places: Vec<_> = content.notices.iter().map(|notice| notice.place.as_str()).collect();
    for place in ["ODD-rtl", "ODD-emoji", "ODD-cjk", "ODD-private"] {
        assert!(places.contains(&place), "{place} is not in {places:?}");
    }
    for place in ["ODD-markup", "ODD-control", "ODD-bidi", "ODD-newlines", "ODD-long", "ODD-html"] {
        assert!(!places.contains(&place), "{place} can be printed");
    }
    let text = text_of(&content).replace('\u{200b}', "");
    assert!(text.contains("Moeder zei: [5×□] [7×□], en ook [4×□]."), "the rest of the text stays");
    assert!(text.contains("Kind tekende [4×□]") || text.contains("Kind tekende ["));
}

#[test]
fn a_long_word_gets_places_to_break() {
    let text = text_of(&content());
    assert!(!text.contains(&"a".repeat(50)));
    assert!(text.replace('\u{200b}', "").contains(&"a".repeat(5_000)));
}
