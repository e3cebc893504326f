//! First texts made of the Drenthe case: Dutch sentences, each with what it rests on.

use crate::sample::drenthe;
use kroniek::report::drafting::{can_draft, draft};
use kroniek::report::references;

const YEARS: std::ops::RangeInclusive<i64> = 2006..=2016;

#[test]
fn every_fact_of_a_year_is_told_once_and_each_sentence_rests_on_one() {
    let case = drenthe();
    for year in YEARS {
        let part = format!("year-{year}");
        assert!(can_draft(&part));
        let Some(draft) = draft(case, &part) else { continue };
        let mut codes: Vec<&String> = draft.sentences.iter().flat_map(|it| &it.facts).collect();
        let all = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!((codes.len(), draft.sentences.len()), (all, all), "{year}");
        for sentence in &draft.sentences {
            let text = &sentence.text;
            assert!(text.starts_with(char::is_uppercase) && text.ends_with('.'), "{text}");
            assert!(!text.contains("  ") && !text.contains(".."), "{text}");
        }
        assert_eq!(references::broken_in(case, &part, &draft.text()), []);
    }
    for (part, told) in [
        ("conclusions", "is onvoldoende voor de organisaties samen en "),
        ("conclusions", "\n\nVeiligheid (2): van de "),
        ("final-conclusion", "De hulpverleners hadden geen actueel beeld van de veiligheid"),
        ("question-verzamelen", " [@B-01]"),
    ] {
        let text = draft(case, part).map(|it| it.text()).unwrap_or_default();
        assert!(text.contains(told), "{part}: {text}");
    }
}

#[test]
fn the_sentences_are_dutch_with_the_dates_of_the_source() {
    let case = drenthe();
    let text = |part: &str| draft(case, part).unwrap().text();
    for (part, sentence) in [
        // The verb follows the date, and bare nouns get their article.
        ("year-2011", "In het voorjaar van 2011 start het kind als vierjarige op de basisschool."),
        ("year-2012", "Eind juli 2012 sluit het SHG het dossier positief:"),
        ("year-2012", "In mei 2012 doet de politie een zorgmelding bij het Steunpunt Huiselijk"),
        // A derived date is ours, and stands in brackets.
        ("year-2012", "Het SHG geeft de melding door aan het AMK (tussen mei en juni 2012)."),
        ("year-2013", "Het CJG stopt: de ouders ervaren onderling geen problemen"),
        // What is no sentence gets a frame; what was only suspected says so.
        ("year-2014", "In december 2014 is er een signaal van vader bij het SMW:"),
        ("year-2015", "Een VNN-collega hoort in het overleg signalen"),
        ("year-2015", "In de nacht van 7 op 8 juni 2015 sterft het kind"),
    ] {
        assert!(text(part).contains(sentence), "{sentence}");
    }
    assert!(text("year-2015").contains("(een vermoeden)"));
}

#[test]
fn the_conclusions_have_a_paragraph_per_theme() {
    let case = drenthe();
    let draft = draft(case, "conclusions").unwrap();
    let text = draft.text();
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 3, "two themes and the convention: {text}");
    for paragraph in paragraphs {
        let first = paragraph.split(". ").next().unwrap();
        assert!(first.contains("beoordeelde verwachting"), "{first}");
    }
    // Every judged expectation is told once.
    let judged: std::collections::BTreeSet<_> = case
        .judgements
        .iter()
        .filter(|row| row.scale != kroniek::model::Scale::NotAssessed)
        .map(|row| row.norm)
        .collect();
    for norm in judged {
        let code = &case.norms.get(norm).unwrap().code;
        assert!(text.contains(code.as_str()), "{code} is not told");
    }
    assert!(draft.sentences.iter().filter(|it| !it.findings.is_empty()).count() > 10);
}
