//! The words that the rules of `neutral` know. Names have no such list: whatever begins with a
//! capital within a sentence counts as somebody.

use crate::report::words_of_text::Token;

/// What a word is to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A noun that tells a child's sex: what it becomes, and whether it goes with 'de'.
    Child { to: &'static str, de: bool },
    /// A noun for the child that tells nothing.
    TheChild,
    /// A noun that tells a brother's or sister's sex.
    Sibling(&'static str),
    /// A noun that tells a parent's or grandparent's sex: what it becomes, and whether that is a
    /// name, without article.
    Parent { to: &'static str, named: bool },
    /// Another noun that tells somebody's sex.
    Gendered,
    /// Somebody or some organisation that a pronoun could stand for.
    Other,
    /// A pronoun that tells a sex.
    Pronoun(Pronoun),
    /// Anything else.
    None,
}

/// A pronoun that tells a sex. 'Zijn' is not one: it belongs to 'het kind' as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// hij
    He,
    /// zij, ze
    She,
    /// hem
    Him,
    /// haar: object or owner
    Her,
    /// zijzelf, haarzelf, hemzelf
    Self_,
}

impl Pronoun {
    pub(super) const fn may_be_plural(self) -> bool {
        matches!(self, Self::She)
    }

    /// What stands in its place before that next word; none where that is not sure.
    pub(super) fn neutral(self, next: Option<&Token>, sentence: usize) -> Option<&'static str> {
        let next = next.filter(|next| next.sentence == sentence).map(|next| next.lower.as_str());
        match self {
            Self::He | Self::She | Self::Him => Some("het kind"),
            Self::Her => match next {
                None => Some("het kind"),
                Some(next) if cannot_be_owned(next) => Some("het kind"),
                Some(next) if can_be_owned(next) => Some("zijn"),
                Some(_) => None,
            },
            Self::Self_ => None,
        }
    }

    /// The same where it stands for 'ouder A', who was the mother, or 'ouder B', the father.
    pub(super) fn of_parent(
        self,
        letter: char,
        next: Option<&Token>,
        sentence: usize,
    ) -> Option<&'static str> {
        let next = next.filter(|next| next.sentence == sentence).map(|next| next.lower.as_str());
        match (self, letter) {
            (Self::She, 'A') => Some("ouder A"),
            (Self::He | Self::Him, 'B') => Some("ouder B"),
            (Self::Her, 'A') => match next {
                None => Some("ouder A"),
                Some(next) if cannot_be_owned(next) => Some("ouder A"),
                Some(next) if can_be_owned(next) => Some("diens"),
                Some(_) => None,
            },
            _ => None,
        }
    }
}

/// What a word is, in lower case.
pub(super) fn sort(word: &str) -> Sort {
    let child = |to, de| Sort::Child { to, de };
    match word {
        "meisje" | "jongetje" | "dochtertje" | "zoontje" => child("kind", false),
        "meisjes" | "jongens" | "jongetjes" | "dochters" | "dochtertjes" | "zonen" | "zoons"
        | "zoontjes" => child("kinderen", false),
        "jongen" | "dochter" | "zoon" => child("kind", true),
        "kleindochter" | "kleinzoon" => child("kleinkind", true),
        "stiefdochter" | "stiefzoon" => child("stiefkind", true),
        "pleegdochter" | "pleegzoon" => child("pleegkind", true),
        "meisjesnaam" | "jongensnaam" => Sort::Gendered,
        "kind" | "kindje" | "kleuter" | "baby" | "peuter" | "leerling" | "kleinkind"
        | "stiefkind" | "pleegkind" | "jeugdige" => Sort::TheChild,
        "zus" | "broer" => Sort::Sibling("broer of zus"),
        "zusje" | "broertje" => Sort::Sibling("broertje of zusje"),
        "zussen" | "broers" => Sort::Sibling("broers of zussen"),
        "zusjes" | "broertjes" => Sort::Sibling("broertjes of zusjes"),
        "moeder" | "mama" | "mamma" => Sort::Parent { to: "ouder A", named: true },
        "vader" | "papa" | "pappa" => Sort::Parent { to: "ouder B", named: true },
        "oma" | "opa" | "grootmoeder" | "grootvader" => {
            Sort::Parent { to: "grootouder", named: false }
        }
        "stiefmoeder" | "stiefvader" => Sort::Parent { to: "stiefouder", named: false },
        "pleegmoeder" | "pleegvader" => Sort::Parent { to: "pleegouder", named: false },
        "buurvrouw" | "buurman" => Sort::Parent { to: "buur", named: false },
        "vrouw" | "man" | "mevrouw" | "meneer" | "vriendin" | "vriend" | "tante" | "oom"
        | "nicht" | "neef" | "echtgenoot" | "echtgenote" | "moeders" | "vaders" | "juf"
        | "meester" => Sort::Gendered,
        "hij" => Sort::Pronoun(Pronoun::He),
        "zij" | "ze" => Sort::Pronoun(Pronoun::She),
        "hem" => Sort::Pronoun(Pronoun::Him),
        "haar" => Sort::Pronoun(Pronoun::Her),
        "hemzelf" | "haarzelf" | "zijzelf" | "hijzelf" => Sort::Pronoun(Pronoun::Self_),
        word if OTHERS.contains(&word) => Sort::Other,
        word if OTHER_ENDINGS.iter().any(|end| word.ends_with(end)) => Sort::Other,
        _ => Sort::None,
    }
}

/// Others that a singular pronoun can stand for.
const OTHERS: [&str; 40] = [
    "ouder",
    "ouders",
    "partner",
    "arts",
    "huisarts",
    "agent",
    "wijkagent",
    "politie",
    "school",
    "psycholoog",
    "specialist",
    "leerkracht",
    "docent",
    "begeleider",
    "hulpverlener",
    "collega",
    "gemeente",
    "organisatie",
    "instelling",
    "stichting",
    "inspectie",
    "staatssecretaris",
    "minister",
    "rechter",
    "advocaat",
    "polikliniek",
    "dienst",
    "werkgever",
    "voogd",
    "grootouder",
    "wethouder",
    "familie",
    "gezin",
    "buur",
    "pleegbroer",
    "pleegzus",
    "stiefbroer",
    "stiefzus",
    "halfbroer",
    "halfzus",
];

/// Endings of words for professionals and organisations.
const OTHER_ENDINGS: [&str; 14] = [
    "werker",
    "medewerker",
    "werkster",
    "coördinator",
    "verpleegkundige",
    "assistente",
    "bewoner",
    "zorg",
    "werk",
    "centrum",
    "team",
    "steunpunt",
    "meldpunt",
    "raad",
];

/// Nouns that 'haar' before them owns.
fn can_be_owned(word: &str) -> bool {
    const OWNED: [&str; 52] = [
        "moeder",
        "vader",
        "ouders",
        "ouder",
        "oma",
        "opa",
        "grootouders",
        "broer",
        "zus",
        "broertje",
        "zusje",
        "familie",
        "gezin",
        "vriendjes",
        "vriendinnetje",
        "klas",
        "school",
        "juf",
        "meester",
        "leerkracht",
        "kamer",
        "bed",
        "huis",
        "kleren",
        "tas",
        "fiets",
        "haren",
        "hand",
        "handen",
        "arm",
        "been",
        "hoofd",
        "buik",
        "lichaam",
        "gezondheid",
        "veiligheid",
        "gedrag",
        "ontwikkeling",
        "situatie",
        "thuissituatie",
        "verhaal",
        "tekening",
        "leeftijd",
        "verjaardag",
        "geboorte",
        "overlijden",
        "dood",
        "belang",
        "belangen",
        "problemen",
        "klachten",
        "dossier",
    ];
    OWNED.contains(&word)
}

/// Words that cannot be owned: after them 'haar' is an object.
fn cannot_be_owned(word: &str) -> bool {
    const NOT_OWNED: [&str; 56] = [
        "niet",
        "wel",
        "ook",
        "nog",
        "al",
        "weer",
        "toen",
        "nu",
        "dan",
        "daar",
        "hier",
        "thuis",
        "alleen",
        "apart",
        "kort",
        "even",
        "zelf",
        "op",
        "in",
        "aan",
        "bij",
        "met",
        "mee",
        "naar",
        "over",
        "van",
        "voor",
        "uit",
        "om",
        "te",
        "door",
        "tot",
        "tijdens",
        "na",
        "tussen",
        "en",
        "of",
        "maar",
        "omdat",
        "dat",
        "die",
        "als",
        "toe",
        "heeft",
        "had",
        "is",
        "was",
        "wordt",
        "werd",
        "kan",
        "kon",
        "zal",
        "zou",
        "gezien",
        "gesproken",
        "zien",
    ];
    NOT_OWNED.contains(&word)
}

/// Words that end in an e and may stand before a noun without being its adjective.
pub(super) fn may_stand_before(word: &str) -> bool {
    ["hoewel", "haar", "zijn", "hun", "beide", "alle", "sommige", "die", "waarbinnen"]
        .contains(&word)
}

/// Whether a word beside 'zij' is a plural verb: no singular form ends in 'en', some other words do.
pub(super) fn is_plural_verb(word: &str) -> bool {
    const NO_VERBS: [&str; 16] = [
        "samen",
        "tegen",
        "binnen",
        "tussen",
        "alleen",
        "morgen",
        "geen",
        "eigen",
        "toen",
        "buiten",
        "boven",
        "beneden",
        "achteren",
        "voren",
        "misschien",
        "bovendien",
    ];
    ["zijn", "gaan", "staan", "doen", "zien"].contains(&word)
        || (word.len() > 3 && word.ends_with("en") && !NO_VERBS.contains(&word))
}
