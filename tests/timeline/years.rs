//! The figures of the report's years.

use super::sample::drenthe;
use kroniek::report::FigureSource;
use kroniek::report::picture::YearFigures;
use kroniek::text::Language;

#[test]
fn every_year_with_facts_has_a_figure_that_says_what_it_shows() {
    let data = drenthe();
    let figures = YearFigures::new(&data, Language::Dutch);
    for year in 2010..=2016 {
        let figure = figures.year_figure(year).unwrap();
        assert!(figure.svg.starts_with("<svg"), "{year}");
        assert!(figure.alt.contains(&year.to_string()), "{}", figure.alt);
        assert!(figure.height < 1_100.0, "{year}: {} high", figure.height);
        if let Some(folder) = std::env::var_os("KRONIEK_PICTURES") {
            let png = kroniek::report::picture::png(&figure.svg, 1.5).unwrap();
            std::fs::write(std::path::Path::new(&folder).join(format!("year-{year}.png")), png)
                .unwrap();
        }
    }
    assert!(figures.year_figure(1900).is_none());
    let year = figures.year_figure(2012).unwrap();
    assert!(year.alt.contains("Politie doet twee zorgmeldingen"), "{}", year.alt);
    assert!(!year.svg.contains("Woningbouwvereniging"), "nothing happened there");
}
