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
        let Some(draft) = draft(&case, &part) else { continue };
        println!("== {year}\n{}\n", draft.text());
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
        assert_eq!(references::broken_in(&case, &part, &draft.text()), []);
    }
    for part in ["conclusions", "question-verzamelen"] {
        println!("== {part}\n{}\n", draft(&case, part).map(|it| it.text()).unwrap_or_default());
    }
}
