//! Who plays a part in an invented investigation. Every name here is made up.

use crate::model::{
    Confidentiality, Id, Organisation, OrganisationKind, Person, PersonRole, Professional, Record,
    Source, SourceKind,
};

use OrganisationKind as K;

/// Code, name, kind and what the public version says.
static ORGANISATIONS: [(&str, &str, OrganisationKind, &str); 18] = [
    ("WT", "Wijkteam Waterkant", K::Municipality, "het wijkteam"),
    ("POL", "Politie Oosterdelta", K::Police, "de politie"),
    ("VT", "Veilig Thuis Oosterdelta", K::SafeHome, "Veilig Thuis"),
    ("BS", "Basisschool De Vuurtoren", K::School, "de basisschool"),
    ("HA", "Huisartsenpraktijk Zilverweide", K::GeneralPractitioner, "de huisarts"),
    ("JGZ", "Jeugdgezondheidszorg Oosterdelta", K::YouthHealthCare, "de jeugdgezondheidszorg"),
    ("GI", "Jeugdbescherming Lage Land", K::CertifiedInstitution, "de gecertificeerde instelling"),
    ("RVDK", "Raad voor de Kinderbescherming", K::ChildProtectionBoard, "de Raad"),
    ("VZ", "Verslavingszorg Nieuw Getij", K::AddictionCare, "de verslavingszorg"),
    ("JHA", "Jeugdhulp Kompasroos", K::YouthCareProvider, "de jeugdhulpaanbieder"),
    ("WZ", "Welzijnswerk Brugwacht", K::WelfareWork, "het welzijnswerk"),
    ("PZ", "Pleegzorg Havenlicht", K::FosterCare, "de pleegzorgorganisatie"),
    ("ZH", "Ziekenhuis Vierstromen", K::Hospital, "het ziekenhuis"),
    ("LP", "Leerplicht Waterkant", K::SchoolAttendance, "de leerplichtambtenaar"),
    ("WC", "Woningcorporatie Dijkzicht", K::Housing, "de woningcorporatie"),
    ("CT", "Crisisteam Oosterdelta", K::CrisisTeam, "het crisisteam"),
    ("OM", "Openbaar Ministerie", K::Prosecution, "het Openbaar Ministerie"),
    ("VG", "Voogdij De Ankerplaats", K::Guardianship, "de voogdij-instelling"),
];

const PERSONS: [(&str, PersonRole, &str, &str); 6] = [
    ("kind", PersonRole::Child, "Sterre Boomkens", "het kind"),
    ("moeder", PersonRole::Mother, "Mirthe Boomkens", "moeder"),
    ("vader", PersonRole::Father, "Joris Vlietland", "vader"),
    ("stiefvader", PersonRole::StepParent, "Rutger Hagenaar", "de partner van moeder"),
    ("oma", PersonRole::Grandparent, "Wietske Boomkens", "oma"),
    ("broer", PersonRole::Sibling, "Tijn Boomkens", "de broer"),
];

const PROFESSIONALS: [(&str, &str, &str); 5] = [
    ("gezinscoach", "Gezinscoach", "WT"),
    ("wijkagent", "Wijkagent", "POL"),
    ("jeugdarts", "Jeugdarts", "JGZ"),
    ("intern_begeleider", "Intern begeleider", "BS"),
    ("jeugdbeschermer", "Jeugdbeschermer", "GI"),
];

/// The parties and sources, as facts name them.
pub(super) struct Cast {
    /// Codes of the organisations, a lane each.
    pub organisations: Vec<String>,
    /// The kind of each.
    pub kinds: Vec<OrganisationKind>,
    /// Codes of the sources: one for each organisation, then the general ones.
    pub sources: Vec<String>,
}

impl Cast {
    /// As many organisations as there are to be lanes; beyond the list, units of those in it.
    pub(super) fn new(lanes: usize) -> Self {
        let mut cast = Self { organisations: Vec::new(), kinds: Vec::new(), sources: Vec::new() };
        for lane in 0..lanes.max(1) {
            let round = lane / ORGANISATIONS.len();
            if let Some((code, _, kind, _)) = ORGANISATIONS.get(lane % ORGANISATIONS.len()) {
                let code =
                    if round == 0 { (*code).to_owned() } else { format!("{code}{}", round + 1) };
                cast.sources.push(format!("dossier-{code}"));
                cast.organisations.push(code);
                cast.kinds.push(kind.clone());
            }
        }
        cast.sources.push("interviews".to_owned());
        cast.sources.push("feitenrelaas".to_owned());
        cast
    }

    /// The records of all of them; organisations first, each with the temporary id −(lane + 1),
    /// sources with ids that follow on.
    pub(super) fn records(&self) -> Vec<Record> {
        let mut records = Vec::new();
        let mut last = 0;
        let mut next = || {
            last -= 1;
            last
        };
        for (lane, (code, kind)) in self.organisations.iter().zip(&self.kinds).enumerate() {
            let round = lane / ORGANISATIONS.len();
            let base = ORGANISATIONS.get(lane % ORGANISATIONS.len());
            let (name, label) = base.map_or(("", ""), |(_, name, _, label)| (*name, *label));
            let name =
                if round == 0 { name.to_owned() } else { format!("{name}, locatie {}", round + 1) };
            records.push(Record::Organisation(Organisation {
                id: Id::new(next()),
                code: code.clone(),
                name,
                kind: kind.clone(),
                municipality: "Waterkant".to_owned(),
                public_label: label.to_owned(),
                lane_order: i64::try_from(lane).unwrap_or(0) + 1,
                ..Organisation::default()
            }));
        }
        for (at, code) in self.sources.iter().enumerate() {
            let kind = match code.as_str() {
                "interviews" => SourceKind::Interview,
                "feitenrelaas" => SourceKind::PoliceRecords,
                _ => SourceKind::File,
            };
            let organisation = (at < self.organisations.len())
                .then(|| Id::new(-1 - i64::try_from(at).unwrap_or(0)));
            let title = match kind {
                SourceKind::Interview => "Gespreksverslagen".to_owned(),
                SourceKind::PoliceRecords => "Feitenrelaas van de politie".to_owned(),
                _ => format!("Dossier {}", self.organisations.get(at).map_or("", String::as_str)),
            };
            records.push(Record::Source(Source {
                id: Id::new(next()),
                code: code.clone(),
                kind,
                organisation,
                title,
                confidentiality: Confidentiality::Confidential,
                ..Source::default()
            }));
        }
        for (code, role, name, pseudonym) in PERSONS {
            records.push(Record::Person(Person {
                id: Id::new(next()),
                code: code.to_owned(),
                role,
                name: name.to_owned(),
                pseudonym: pseudonym.to_owned(),
                ..Person::default()
            }));
        }
        for (code, function, employer) in PROFESSIONALS {
            let lane = self.organisations.iter().position(|known| known == employer);
            records.push(Record::Professional(Professional {
                id: Id::new(next()),
                code: code.to_owned(),
                function: function.to_owned(),
                organisation: lane.map(|lane| Id::new(-1 - i64::try_from(lane).unwrap_or(0))),
                ..Professional::default()
            }));
        }
        records
    }
}
