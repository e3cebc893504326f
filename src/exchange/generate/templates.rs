//! What happens in an invented investigation: kinds of fact with the sentences for them.

use crate::model::EventKind;
use crate::model::EventKind as K;

/// The part of a fact in the exchange between parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Calls for a response.
    Signal,
    /// Passes on to another organisation.
    Passing,
    /// A contact in which the child may have been seen.
    Contact,
    /// A meeting.
    Meeting,
    /// Anything else.
    Other,
    /// Comes from the family.
    Family,
}

/// A kind of fact, how often it comes by, and how it reads. `{van}`, `{naar}` and `{wie}` stand
/// for the parties.
pub(super) struct Template {
    pub weight: u64,
    pub kind: EventKind,
    pub part: Part,
    pub signals: &'static [&'static str],
    pub domain: &'static str,
    pub title: &'static str,
    pub sentences: &'static [&'static str],
}

const fn template(
    weight: u64,
    kind: EventKind,
    part: Part,
    signals: &'static [&'static str],
    domain: &'static str,
    title: &'static str,
    sentences: &'static [&'static str],
) -> Template {
    Template { weight, kind, part, signals, domain, title, sentences }
}

/// Every kind of fact that comes by.
pub(super) static TEMPLATES: [Template; 30] = [
    template(
        6,
        K::CareReport,
        Part::Signal,
        &["huiselijk_geweld", "kind_getuige"],
        "veiligheid",
        "Zorgmelding na ruzie",
        &[
            "Na een melding over ruzie in de woning maakt {van} een zorgmelding op; het kind was aanwezig",
            "{van} doet een zorgmelding bij {naar}: geweld tussen de ouders terwijl het kind boven sliep",
            "Zorgmelding van {van} aan {naar} na een nacht met geschreeuw en een kapotte ruit",
        ],
    ),
    template(
        5,
        K::PoliceEntry,
        Part::Signal,
        &["middelengebruik"],
        "veiligheid",
        "Melding van overlast",
        &[
            "Buren melden overlast; {van} treft {wie} onder invloed aan en maakt een mutatie op",
            "{van} legt vast dat {wie} 's nachts over straat zwierf en de weg naar huis niet wist",
        ],
    ),
    template(
        9,
        K::Signal,
        Part::Signal,
        &["gedrag"],
        "opvoeden_en_opgroeien",
        "Zorgen over gedrag",
        &[
            "{van} ziet dat het kind vaker boos is en andere kinderen slaat, en bespreekt dit met {wie}",
            "Het kind komt drie keer in een week te laat en zonder eten; {van} noteert zorgen",
            "{van} merkt dat het kind schrikt van harde stemmen en weinig vertelt over thuis",
        ],
    ),
    template(
        5,
        K::Signal,
        Part::Signal,
        &["zindelijkheid", "lichamelijke_klachten"],
        "zorg",
        "Buikpijn en zindelijkheid",
        &[
            "{van} hoort van {wie} dat het kind weer in bed plast en klaagt over buikpijn",
            "Aanhoudende buikpijn zonder oorzaak; {van} denkt aan spanning thuis",
        ],
    ),
    template(
        3,
        K::Signal,
        Part::Signal,
        &["kind_alleen", "ouder_afwezig"],
        "gezin",
        "Kind alleen thuis",
        &[
            "Het kind vertelt {van} dat het 's avonds alleen was en zelf naar bed ging",
            "{wie} was een nacht weg; het kind was volgens {van} alleen thuis",
        ],
    ),
    template(
        3,
        K::Signal,
        Part::Signal,
        &["uitspraak_kind", "onveilig_bij_ouder"],
        "veiligheid",
        "Kind wil niet naar huis",
        &[
            "Het kind zegt tegen {van} dat het niet naar huis wil als {wie} gedronken heeft",
            "Bij {van} huilt het kind en zegt dat het bang is voor ruzie",
        ],
    ),
    template(
        3,
        K::Signal,
        Part::Signal,
        &["woonsituatie"],
        "wonen",
        "Woning verwaarloosd",
        &[
            "{van} treft de woning vervuild aan: afval in de gang, geen beddengoed in de kinderkamer",
            "Dreigende huisuitzetting wegens huurschuld, gemeld door {van} aan {naar}",
        ],
    ),
    template(
        8,
        K::InformationTransfer,
        Part::Passing,
        &[],
        "veiligheid",
        "Informatie gedeeld",
        &[
            "{van} deelt de zorgen telefonisch met {naar}",
            "{van} stuurt {naar} een verslag van de afgelopen maanden",
            "{naar} vraagt {van} om informatie en krijgt een samenvatting van het dossier",
        ],
    ),
    template(
        3,
        K::Referral,
        Part::Passing,
        &[],
        "zorg",
        "Verwezen",
        &[
            "{van} verwijst {wie} naar {naar} voor hulp bij middelengebruik",
            "Verwijzing van {van} naar {naar} voor onderzoek van het kind",
        ],
    ),
    template(
        3,
        K::Registration,
        Part::Passing,
        &[],
        "zorg",
        "Aangemeld",
        &[
            "{van} meldt het gezin aan bij {naar}; de wachttijd is twaalf weken",
            "Aanmelding bij {naar} door {van}, met toestemming van {wie}",
        ],
    ),
    template(
        2,
        K::Intake,
        Part::Contact,
        &[],
        "zorg",
        "Intake",
        &[
            "Intake bij {van} met {wie}; het kind speelt in dezelfde kamer",
            "{van} houdt een intakegesprek met {wie}",
        ],
    ),
    template(
        9,
        K::Conversation,
        Part::Contact,
        &[],
        "gezin",
        "Gesprek met ouder",
        &[
            "{van} spreekt {wie} over de opvoeding en de regels thuis",
            "Gesprek van {van} met {wie}; die zegt dat het beter gaat",
            "{wie} verschijnt niet op de afspraak met {van}, die een nieuwe datum geeft",
        ],
    ),
    template(
        6,
        K::ChildContact,
        Part::Contact,
        &[],
        "opvoeden_en_opgroeien",
        "Kind gesproken",
        &[
            "{van} ziet het kind en spreekt kort met haar over school",
            "Het kind tekent bij {van} en vertelt over de zomer",
            "{van} onderzoekt het kind; de ontwikkeling verloopt naar leeftijd",
        ],
    ),
    template(
        4,
        K::HomeVisit,
        Part::Contact,
        &[],
        "gezin",
        "Huisbezoek",
        &[
            "Huisbezoek van {van} bij {wie}; de woning is opgeruimd",
            "{van} gaat op huisbezoek en treft {wie} niet aan",
            "Onaangekondigd huisbezoek van {van}; het kind slaapt volgens {wie}",
        ],
    ),
    template(
        2,
        K::Check,
        Part::Contact,
        &[],
        "veiligheid",
        "Controle",
        &[
            "{van} controleert telefonisch of de afspraken worden nagekomen; {wie} zegt van wel",
            "Controle door {van} aan de deur; er wordt niet opengedaan",
        ],
    ),
    template(
        2,
        K::MedicalExamination,
        Part::Contact,
        &["lichamelijke_klachten"],
        "zorg",
        "Onderzoek",
        &["{van} onderzoekt het kind wegens buikpijn en vindt geen lichamelijke oorzaak"],
    ),
    template(
        2,
        K::Observation,
        Part::Contact,
        &["teruggetrokken"],
        "onderwijs",
        "Observatie",
        &["{van} observeert het kind in de groep: teruggetrokken, speelt alleen"],
    ),
    template(
        4,
        K::Consultation,
        Part::Meeting,
        &[],
        "zorg",
        "Overleg",
        &[
            "Overleg van {van} met {naar} over het gezin; taken worden verdeeld",
            "Casusoverleg bij {van}: zorgen op een rij, geen nieuwe stappen",
            "Multidisciplinair overleg: {van} en {naar} maken één plan",
        ],
    ),
    template(
        3,
        K::Coordination,
        Part::Passing,
        &[],
        "zorg",
        "Afstemming",
        &["{van} stemt met {naar} af wie contact houdt met {wie}"],
    ),
    template(
        3,
        K::Advice,
        Part::Passing,
        &[],
        "veiligheid",
        "Advies gevraagd",
        &["{van} vraagt {naar} advies; het advies is de zorgen met {wie} te bespreken"],
    ),
    template(
        3,
        K::Decision,
        Part::Other,
        &[],
        "veiligheid",
        "Besluit",
        &[
            "{van} besluit geen onderzoek te beginnen omdat er hulp in het gezin is",
            "{van} besluit de hulp voort te zetten met een half jaar",
        ],
    ),
    template(
        2,
        K::Interpretation,
        Part::Other,
        &[],
        "opvoeden_en_opgroeien",
        "Verklaring voor gedrag",
        &["{van} verklaart het gedrag van het kind uit de scheiding van de ouders"],
    ),
    template(
        3,
        K::Agreement,
        Part::Other,
        &[],
        "gezin",
        "Afspraak",
        &["{van} spreekt met {wie} af dat het kind elke dag op tijd op school is"],
    ),
    template(
        2,
        K::Assignment,
        Part::Other,
        &[],
        "zorg",
        "Hulpverlener toegewezen",
        &["{van} wijst een gezinscoach toe aan het gezin"],
    ),
    template(
        2,
        K::Handover,
        Part::Other,
        &[],
        "zorg",
        "Overdracht",
        &[
            "De vaste medewerker van {van} draagt het gezin over aan een collega; het kind is daar niet bij",
        ],
    ),
    template(
        3,
        K::Closure,
        Part::Other,
        &[],
        "zorg",
        "Afgesloten",
        &[
            "{van} sluit het dossier: geen hulpvraag meer volgens {wie}",
            "{van} sluit af omdat {wie} niet reageert op brieven",
        ],
    ),
    template(
        2,
        K::Stagnation,
        Part::Other,
        &["samenwerking_stagneert", "zorgmijding_ouder"],
        "gezin",
        "Afspraken afgezegd",
        &["{wie} zegt voor de derde keer af; de hulp van {van} ligt stil"],
    ),
    template(
        2,
        K::NotShared,
        Part::Passing,
        &[],
        "veiligheid",
        "Niet gedeeld",
        &["{van} deelt de zorgen niet met {naar}, die in dezelfde weken het gezin bezoekt"],
    ),
    template(
        3,
        K::LifeEvent,
        Part::Family,
        &[],
        "gezin",
        "Verandering thuis",
        &[
            "Moeder en kind verhuizen naar een andere wijk",
            "Moeder heeft een nieuwe partner, die bij haar intrekt",
            "Vader verliest zijn werk",
            "Ouders gaan opnieuw uit elkaar",
        ],
    ),
    template(
        2,
        K::Statement,
        Part::Other,
        &[],
        "gezin",
        "Verklaring",
        &["{wie} verklaart tegen {van} dat het kind nooit alleen thuis was"],
    ),
];

/// Longer texts, for facts that a file tells at length.
pub(super) const LONG_TEXTS: [&str; 3] = [
    "In het verslag staat dat het gesprek rustig verliep. Er is gesproken over het naar bed gaan, over school en over de contacten met de andere ouder. De medewerker schrijft dat er zorgen blijven, maar dat de ouder zich inspant. Een vervolgafspraak is gemaakt. Of het kind zelf iets heeft verteld, staat er niet bij.",
    "De melding is dezelfde avond vastgelegd. De medewerker noemt de namen van de aanwezigen, de staat van de woning en wat er tegen de buren is gezegd. De volgende ochtend is de melding doorgestuurd. Over een terugkoppeling is in het dossier niets te vinden; ook is niet beschreven wie het gezin daarover zou spreken.",
    "De brief vat de hulp van het afgelopen half jaar samen: vier gesprekken, twee afgezegde afspraken en een huisbezoek. De doelen uit het plan zijn deels gehaald. De ouder wil op eigen kracht verder. De medewerker adviseert een warme overdracht, met de kanttekening dat de zorgen van school nog niet zijn nagetrokken.",
];

/// Captions for moments that a reader must not miss.
pub(super) const KEY_MOMENTS: [&str; 8] = [
    "Eerste zorgmelding",
    "Hulp begint",
    "Dossier gesloten",
    "Nieuwe partner in huis",
    "Overleg zonder school",
    "Hulp ligt stil",
    "Melding niet gedeeld",
    "Afspraken over veiligheid",
];
