//! A view of the timeline as it is kept in the case: grouping, colour, stretch of time, filter.

use super::view_options::{Span, ViewOptions};
use crate::model::{Certainty, ChildSight, EventFamily, EventKind, Filter, Scale};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    #[serde(flatten)]
    options: ViewOptions,
    span: Option<Span>,
    filter: KeptFilter,
}

/// The filter with keywords for its values.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptFilter {
    organisations: Vec<String>,
    families: Vec<String>,
    kinds: Vec<EventKind>,
    signals: Vec<String>,
    judgements: Vec<Scale>,
    certainties: Vec<Certainty>,
    sights: Vec<ChildSight>,
    from: Option<i64>,
    to: Option<i64>,
    text: String,
    key_moments_only: bool,
}

/// The view as JSON.
#[must_use]
pub fn written(options: &ViewOptions, span: Option<Span>, filter: &Filter) -> String {
    let families = filter.families.iter().map(|family| family.keyword().to_owned()).collect();
    let filter = filter.clone();
    let kept = Kept {
        options: options.clone(),
        span,
        filter: KeptFilter {
            organisations: filter.organisations,
            families,
            kinds: filter.kinds,
            signals: filter.signals,
            judgements: filter.judgements,
            certainties: filter.certainties,
            sights: filter.sights,
            from: filter.from,
            to: filter.to,
            text: filter.text,
            key_moments_only: filter.key_moments_only,
        },
    };
    serde_json::to_string(&kept).unwrap_or_default()
}

/// The filter of a view; an empty one when the view holds none.
#[must_use]
pub fn filter(view: &str) -> Filter {
    let kept: Kept = serde_json::from_str(view).unwrap_or_default();
    let filter = kept.filter;
    let family =
        |keyword: &String| EventFamily::ALL.into_iter().find(|family| family.keyword() == keyword);
    Filter {
        families: filter.families.iter().filter_map(family).collect(),
        organisations: filter.organisations,
        kinds: filter.kinds,
        signals: filter.signals,
        judgements: filter.judgements,
        certainties: filter.certainties,
        sights: filter.sights,
        from: filter.from,
        to: filter.to,
        text: filter.text,
        key_moments_only: filter.key_moments_only,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_filter_comes_back() {
        let wanted = Filter {
            organisations: vec!["HA".into()],
            families: vec![EventFamily::Report],
            kinds: vec![EventKind::Signal],
            judgements: vec![Scale::Insufficient],
            sights: vec![ChildSight::Alone],
            from: Some(5),
            text: "nacht".into(),
            ..Filter::default()
        };
        let view = written(&ViewOptions::default(), Some(Span { from: 1, to: 2 }), &wanted);
        assert_eq!(filter(&view), wanted);
        assert_eq!(filter("{}"), Filter::default());
        assert_eq!(filter("no json"), Filter::default());
    }
}
