//! The columns of the exchange table, and the headings they are recognised by.

use crate::model::keyword::normalise;

/// Declares the columns with the name they are written by and the headings they are known by.
macro_rules! columns {
    ( $( $(#[$doc:meta])* $column:ident = $name:literal: $aliases:literal, )* ) => {
        /// A column of the exchange table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum EventColumn { $( $(#[$doc])* $column, )* }

        impl EventColumn {
            /// Every column that can be read.
            pub const ALL: &'static [Self] = &[$( Self::$column, )*];

            /// The heading it is written under.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$column => $name, )* }
            }

            const fn aliases(self) -> &'static str {
                match self { $( Self::$column => $aliases, )* }
            }
        }
    };
}

columns! {
    /// Short title.
    Title = "title": "titel korte_titel kop onderwerp subject short_title",
    /// Caption as a key moment.
    KeyMoment = "key_moment": "sleutelmoment kernmoment keymoment",
    /// Inspectors' number.
    Id = "id": "code event_id gebeurtenis_id gebeurtenisnummer feitnummer",
    /// Short name.
    Key = "key": "sleutel korte_naam",
    /// The date, EDTF or in words.
    When = "when": "wanneer datum date datum_gebeurtenis datum/tijd datum_tijd datum_en_tijd datumtijd datetime dag edtf event_date datum_feit datum_contact meldingsdatum",
    /// The words of the source for the date.
    DatePhrase = "date_phrase": "datumtekst datum_in_woorden datum_bron datum_volgens_bron datumaanduiding tijdsaanduiding datum_zoals_vermeld phrase datum_tekst",
    /// Expected first day, for checking.
    Earliest = "earliest": "vroegst vroegste_datum",
    /// Expected last day, for checking.
    Latest = "latest": "laatst uiterste_datum laatste_datum",
    /// Moment, period or condition.
    Span = "span": "duur_soort tijdsduur moment_of_periode",
    /// How the date was come by.
    Basis = "basis": "datumbasis grondslag_datum date_basis",
    /// The parties it comes from.
    From = "from": "van afzender organisatie instelling organisation organization instantie betrokken_organisatie agency organisatie/instelling partij melder",
    /// The parties it goes to.
    To = "to": "aan naar ontvanger geadresseerde recipient receiver",
    /// What kind of fact.
    Kind = "kind": "soort type soort_gebeurtenis categorie event_kind category type_gebeurtenis aard",
    /// Who took part.
    Actors = "actors": "betrokkenen wie aanwezigen actoren deelnemers door participants betrokken_personen aanwezig",
    /// Whom it is about.
    About = "about": "over betreft over_wie client cliënt",
    /// Signal types.
    Signals = "signals": "signalen signaal signal signaaltypen signal_types",
    /// Whether the child was seen.
    ChildSeen = "child_seen": "kind_gezien gezien jeugdige_gezien kind_in_beeld",
    /// Whether without parents.
    SeenWithoutParents = "seen_without_parents": "zonder_ouders gezien_zonder_ouders kind_zonder_ouders_gezien kind_gezien_zonder_ouders without_parents",
    /// Whether spoken to alone.
    SpokenAlone = "spoken_alone": "alleen_gesproken kind_alleen_gesproken apart_gesproken kind_apart_gesproken kind_gesproken",
    /// Parties that were told.
    SharedWith = "shared_with": "gedeeld_met geïnformeerd geinformeerd informed",
    /// Parties that were not told.
    NotInformed = "not_informed": "niet_geïnformeerd niet_geinformeerd niet_gedeeld_met not_told",
    /// What happened.
    Summary = "summary": "samenvatting omschrijving gebeurtenis beschrijving feit description event wat wat_is_er_gebeurd wat_gebeurde_er inhoud feiten korte_omschrijving notitie_inhoud actie what bijzonderheden verslag",
    /// Norms it bears on.
    Norms = "norms": "normen norm toetsingskader verwachtingen",
    /// Events it responds to.
    RespondsTo = "responds_to": "reactie_op reageert_op in_reactie_op response_to antwoord_op",
    /// Chapter of the source.
    Chapter = "chapter": "hoofdstuk paragraaf",
    /// Sources with places.
    Source = "source": "bron bronnen vindplaats bronvermelding herkomst sources reference verwijzing",
    /// How sure.
    Certainty = "certainty": "zekerheid",
    /// Life domains.
    LifeDomains = "life_domains": "leefgebieden leefgebied domains life_domain",
    /// What the child said.
    ChildSaid = "child_said": "uitspraak_van_kind kind_zei wat_zei_het_kind",
    /// The longer text.
    Text = "text": "tekst toelichting lange_tekst volledige_tekst details",
    /// Remark.
    Note = "note": "opmerking opmerkingen notitie aantekening remark remarks comment notes",
    /// Outside what is investigated.
    OutOfScope = "out_of_scope": "buiten_onderzoek buiten_bereik",
    /// Place in the order.
    Position = "position": "positie volgorde",
    /// Row that others refer to, where there is no id.
    Row = "row": "rij",
    /// Start of a period, where it has a column of its own.
    Start = "start": "begindatum startdatum datum_van datum_vanaf begin start_date vanaf datum_begin",
    /// End of a period, where it has a column of its own.
    End = "end": "einddatum datum_tot datum_t/m eind end_date tot t/m datum_eind",
    /// Time of day, where it has a column of its own.
    Time = "time": "tijd tijdstip uur",
}

impl EventColumn {
    /// The column with that heading, Dutch or English; capitals, spaces and marks do not matter.
    #[must_use]
    pub fn from_heading(heading: &str) -> Option<Self> {
        let heading = normalise(heading.trim().trim_matches(|c: char| ":?*#.".contains(c)));
        if heading.is_empty() || heading.len() > 60 {
            return None;
        }
        let known = |column: &Self| {
            column.name() == heading || column.aliases().split(' ').any(|alias| alias == heading)
        };
        Self::ALL.iter().copied().find(known)
    }
}

/// Whether a cell looks like a heading of the exchange table.
pub(crate) fn recognised(cell: &str) -> bool {
    EventColumn::from_heading(cell).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_heading_means_two_columns() {
        let mut seen = HashMap::new();
        for column in EventColumn::ALL {
            for heading in std::iter::once(column.name()).chain(column.aliases().split(' ')) {
                assert_eq!(seen.insert(heading, *column), None, "{heading} stands twice");
                assert_eq!(EventColumn::from_heading(heading), Some(*column));
            }
        }
    }

    #[test]
    fn headings_are_recognised_as_people_write_them() {
        for (heading, column) in [
            ("Datum", EventColumn::When),
            ("  ORGANISATIE: ", EventColumn::From),
            ("Kind gezien?", EventColumn::ChildSeen),
            ("Kind alleen gesproken", EventColumn::SpokenAlone),
            ("Gebeurtenis", EventColumn::Summary),
            ("Soort gebeurtenis", EventColumn::Kind),
            ("date_phrase", EventColumn::DatePhrase),
            ("Responds-to", EventColumn::RespondsTo),
        ] {
            assert_eq!(EventColumn::from_heading(heading), Some(column), "{heading}");
        }
        assert_eq!(EventColumn::from_heading("kleur"), None);
    }
}
