//! Lists in a cell: items divided by `;`.
//!
//! An item that holds a `;` or a backslash itself is written with a backslash before it, so that
//! every list comes back as it was.

/// The items of a cell, without the spaces around them; empty ones are left out.
pub(crate) fn split_list(cell: &str) -> Vec<String> {
    if !cell.contains('\\') {
        return cell
            .split(';')
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .map(str::to_owned)
            .collect();
    }
    let mut items = Vec::new();
    let mut item = String::new();
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if matches!(characters.peek(), Some(';' | '\\')) => item.extend(characters.next()),
            ';' => items.push(std::mem::take(&mut item)),
            other => item.push(other),
        }
    }
    items.push(item);
    items
        .iter()
        .map(|item| item.trim())
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A cell for a list.
pub(crate) fn join_list<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let mut cell = String::new();
    for item in items {
        if !cell.is_empty() {
            cell.push(';');
        }
        if item.contains(['\\', ';']) {
            cell.push_str(&item.replace('\\', "\\\\").replace(';', "\\;"));
        } else {
            cell.push_str(item);
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn items_are_trimmed_and_empty_ones_left_out() {
        assert_eq!(split_list(" moeder ; vader;; "), ["moeder", "vader"]);
        assert_eq!(split_list(""), Vec::<String>::new());
        assert_eq!(split_list(r"G:\map;b"), [r"G:\map", "b"]);
    }

    proptest! {
        #[test]
        fn a_list_comes_back(items in proptest::collection::vec(r"[a-z;\\ ]{0,6}[a-z;\\]", 0..5)) {
            let items: Vec<String> = items.iter().map(|item| item.trim().to_owned()).collect();
            let cell = join_list(items.iter().map(String::as_str));
            prop_assert_eq!(split_list(&cell), items);
        }
    }
}
