//! The colours of organisations on paper: the light column of the visual language. Marks only,
//! never text.

/// The colour of a key of the theme, `#rrggbb`; grey for family, network and what has no colour.
pub(super) fn colour(key: &str) -> &'static str {
    match key {
        "politie" => "#1B3B89",
        "veilig_thuis" => "#501361",
        "cjg" => "#327495",
        "welzijn" => "#94771A",
        "jgz" => "#3F98A1",
        "huisarts" => "#67705A",
        "verslaving" => "#5450A6",
        "school" => "#73516B",
        "kliniek" => "#809068",
        "gi" => "#7A170E",
        "wonen" => "#60132D",
        "toezicht" => "#4D395A",
        _ => "#5C6977",
    }
}
