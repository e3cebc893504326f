//! The `source` column: `rapport:L474,L821; brief:L39`.

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    /// The source's code.
    pub source: String,
    /// Where in it; empty for the whole source.
    pub locator: String,
}

/// The places a cell names, each once.
pub(crate) fn parse_places(cell: &str) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for part in cell.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let (source, locators) = match part.split_once(':') {
            // A web address is one source, not a source with a place.
            Some((source, rest)) if !rest.starts_with("//") && !source.trim().is_empty() => {
                (source.trim(), rest)
            }
            _ => (part, ""),
        };
        let mut any = false;
        for locator in locators.split(',').map(str::trim).filter(|locator| !locator.is_empty()) {
            any = true;
            push(&mut places, source, locator);
        }
        if !any {
            push(&mut places, source, "");
        }
    }
    places
}

fn push(places: &mut Vec<Place>, source: &str, locator: &str) {
    let place = Place { source: source.to_owned(), locator: locator.to_owned() };
    if !places.contains(&place) {
        places.push(place);
    }
}

/// The cell for places, sources in the order of their first place.
pub(crate) fn format_places(places: &[(&str, &str)]) -> String {
    let mut cell = String::new();
    let mut done: Vec<&str> = Vec::new();
    for (source, _) in places {
        if done.contains(source) {
            continue;
        }
        done.push(source);
        if !cell.is_empty() {
            cell.push_str("; ");
        }
        cell.push_str(source);
        let mut locators = places
            .iter()
            .filter(|(other, locator)| other == source && !locator.is_empty())
            .map(|(_, locator)| *locator);
        if let Some(first) = locators.next() {
            cell.push(':');
            cell.push_str(first);
            for locator in locators {
                cell.push(',');
                cell.push_str(locator);
            }
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_written_back() {
        for cell in
            ["rapport:L474,L821; brief:L39", "rapport:L1", "dossier JGZ", "https://x.nl/a", ""]
        {
            let places = parse_places(cell);
            let pairs: Vec<_> = places
                .iter()
                .map(|place| (place.source.as_str(), place.locator.as_str()))
                .collect();
            assert_eq!(format_places(&pairs), cell);
        }
        assert_eq!(
            parse_places("rapport: L1 , L1;brief"),
            [
                Place { source: "rapport".into(), locator: "L1".into() },
                Place { source: "brief".into(), locator: String::new() },
            ]
        );
    }
}
