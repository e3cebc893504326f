//! A view of the timeline as it is kept in the case: grouping, colour, stretch of time, filter.

use super::view_options::{Span, ViewOptions};
use crate::model::{
    CaseData, Certainty, ChildSight, EventFamily, EventKind, Filter, SavedView, Scale,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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

/// A filter within a view, written as views write theirs: by keywords.
pub mod kept_filter {
    use super::{Filter, ViewOptions, filter, written};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use serde_json::{Value, json};

    /// Writes the filter.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn serialize<S: Serializer>(filter: &Filter, serializer: S) -> Result<S::Ok, S::Error> {
        let view = written(&ViewOptions::default(), None, filter);
        let view: Value = serde_json::from_str(&view).unwrap_or_default();
        view.get("filter").unwrap_or(&Value::Null).serialize(serializer)
    }

    /// Reads the filter; what is not known in it asks nothing.
    ///
    /// # Errors
    /// When the reader fails.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Filter, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(filter(&json!({ "filter": value }).to_string()))
    }
}

/// The saved views of a case, in their order.
#[must_use]
pub fn in_order(data: &CaseData) -> Vec<Arc<SavedView>> {
    let mut views: Vec<_> = data.saved_views.iter().cloned().collect();
    views.sort_by_key(|view| (view.position, view.id));
    views
}

/// Whether a kept view shows other lanes, colours or facts than those on screen; its stretch of
/// time does not count.
#[must_use]
pub fn differs(kept: &str, options: &ViewOptions, filter_now: &Filter) -> bool {
    let known: ViewOptions = serde_json::from_str(kept).unwrap_or_default();
    let known = ViewOptions { saved_view: options.saved_view.clone(), ..known };
    known != *options || filter(kept) != *filter_now
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::view_options::{Grouping, SecondView};

    #[test]
    fn a_second_timeline_comes_back_with_its_filter() {
        let second = SecondView {
            grouping: Grouping::Signal,
            filter: Filter { signals: vec!["zorg".into()], ..Filter::default() },
            ..SecondView::default()
        };
        let options = ViewOptions { second: Some(second), ..ViewOptions::default() };
        let view = written(&options, None, &Filter::default());
        let back: ViewOptions = serde_json::from_str(&view).expect("it was just written");
        assert_eq!(back, options);
    }

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
        assert!(!differs(&view, &ViewOptions::default(), &wanted));
        assert!(differs(&view, &ViewOptions::default(), &Filter::default()));
        assert_eq!(filter("{}"), Filter::default());
        assert_eq!(filter("no json"), Filter::default());
    }
}
