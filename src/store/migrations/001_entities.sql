-- Everything an investigation holds: a table per entity, a column per field.
--
-- Texts that are not known are empty, never NULL. Dates are EDTF (ISO 8601-2). Lists are JSON
-- arrays of texts, or of row ids. Yes/no is 1/0. Enumerations hold Dutch keywords.
-- References are checked at the end of a transaction, so that a step may change rows in any
-- order. Row ids are never used again, since the journal tells a record's history by its id.

-- Onderzoek: the investigation itself; a file holds exactly one, with id 1.
CREATE TABLE investigation (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
    -- The inspectorates' reference.
    reference TEXT NOT NULL DEFAULT '',
    -- Title on screen and on the cover.
    title TEXT NOT NULL DEFAULT '',
    -- What happened, in a word or two.
    calamity_kind TEXT NOT NULL DEFAULT '',
    -- When it happened.
    calamity_when TEXT,
    -- Where it happened.
    calamity_place TEXT NOT NULL DEFAULT '',
    -- The main question the investigation answers.
    main_question TEXT NOT NULL DEFAULT '',
    -- The period that is reconstructed.
    period TEXT,
    -- The stretch that is looked at most closely.
    focus_period TEXT,
    -- The inspectorates that investigate together.
    inspectorates TEXT NOT NULL DEFAULT '[]' CHECK (json_type(inspectorates) = 'array'),
    -- Where the investigation stands.
    status TEXT NOT NULL DEFAULT 'in_onderzoek',
    -- When the report was adopted.
    adopted_on TEXT,
    -- When the report was published.
    published_on TEXT,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Organisatie: an organisation or a unit of one; its code is what events name.
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code, unique among organisations and persons.
    code TEXT NOT NULL DEFAULT '',
    -- Full name.
    name TEXT NOT NULL DEFAULT '',
    -- Other names in the sources.
    aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_type(aliases) = 'array'),
    -- What kind of organisation.
    kind TEXT NOT NULL DEFAULT 'onbekend',
    -- The organisation this is a unit of.
    parent INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- Its role in law.
    legal_role TEXT NOT NULL DEFAULT '',
    -- Municipality or region.
    municipality TEXT NOT NULL DEFAULT '',
    -- What the public version calls it.
    public_label TEXT NOT NULL DEFAULT '',
    -- Key of its colour in the theme, empty for the colour of its kind.
    colour TEXT NOT NULL DEFAULT '',
    -- Place among the lanes; lower comes first.
    lane_order INTEGER NOT NULL DEFAULT 0,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Opvolging: an organisation that went on as another.
CREATE TABLE succession (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The organisation that ended.
    predecessor INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- The one that took over.
    successor INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- When.
    since TEXT,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Medewerker: a professional, known by function.
CREATE TABLE professional (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Code by which events name the professional.
    code TEXT NOT NULL DEFAULT '',
    -- Function.
    function TEXT NOT NULL DEFAULT '',
    -- The organisation the professional works for.
    organisation INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- When involved.
    period TEXT,
    -- Professional registration.
    registration TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Persoon: somebody of the family or the network.
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Code by which events name the person.
    code TEXT NOT NULL DEFAULT '',
    -- What the person is to the child.
    role TEXT NOT NULL DEFAULT 'onbekend',
    -- Name as in the sources; confidential.
    name TEXT NOT NULL DEFAULT '',
    -- Name in the report.
    pseudonym TEXT NOT NULL DEFAULT '',
    -- When born.
    birth TEXT,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Gezags- of verblijfsperiode: who had custody, or where somebody lived, when.
CREATE TABLE person_period (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Whose period.
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    -- Custody or residence.
    kind TEXT NOT NULL DEFAULT 'gezag',
    -- From when to when.
    period TEXT,
    -- With whom, or where.
    with_whom TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Bron: a document or interview that facts come from.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code, as citations name it.
    code TEXT NOT NULL DEFAULT '',
    -- What kind of source.
    kind TEXT NOT NULL DEFAULT 'overig',
    -- The organisation it comes from.
    organisation INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- Title.
    title TEXT NOT NULL DEFAULT '',
    -- Its date.
    date TEXT,
    -- When it was requested.
    requested TEXT,
    -- When it was received.
    received TEXT,
    -- When it was assessed.
    assessed TEXT,
    -- SHA-256 of the file, in hexadecimal.
    file_hash TEXT NOT NULL DEFAULT '',
    -- Who may read what comes from it.
    confidentiality TEXT NOT NULL DEFAULT 'openbaar',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Gebeurtenis: something that happened, was said, or was not done, as a source has it.
-- Parties (from, to, actors…) are codes of organisations, persons or professionals, or
-- words of the source where there is no code.
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The inspectors' number, as DR-018; unique.
    code TEXT NOT NULL DEFAULT '',
    -- Short name, as the tables of an import refer to it.
    "key" TEXT NOT NULL DEFAULT '',
    -- Place in the order of the source, for facts of the same date.
    position INTEGER NOT NULL DEFAULT 0,
    -- When; none while the phrase could not be read.
    "when" TEXT,
    -- First minute when allows, in minutes since 1970-01-01T00:00; none when open. Kept
    -- equal to when by the program, so that sorting and drawing need no parsing.
    earliest INTEGER,
    -- Last minute when allows.
    latest INTEGER,
    -- The source's own words for the date.
    date_phrase TEXT NOT NULL DEFAULT '',
    -- Moment, period or condition.
    span TEXT NOT NULL DEFAULT 'moment',
    -- How the date was come by.
    basis TEXT NOT NULL DEFAULT 'expliciet',
    -- What kind of fact.
    kind TEXT NOT NULL DEFAULT 'zorgmelding',
    -- Short title for marks, up to about 40 characters; empty: made from the summary.
    title TEXT NOT NULL DEFAULT '',
    -- Caption as a key moment; empty: not a key moment. Events next to each other in time
    -- with the same caption are one key moment.
    key_moment TEXT NOT NULL DEFAULT '',
    -- The parties it comes from.
    "from" TEXT NOT NULL DEFAULT '[]' CHECK (json_type("from") = 'array'),
    -- The parties it goes to.
    "to" TEXT NOT NULL DEFAULT '[]' CHECK (json_type("to") = 'array'),
    -- Who took part.
    actors TEXT NOT NULL DEFAULT '[]' CHECK (json_type(actors) = 'array'),
    -- Whom or what it is about.
    about TEXT NOT NULL DEFAULT '[]' CHECK (json_type(about) = 'array'),
    -- Signal types.
    signals TEXT NOT NULL DEFAULT '[]' CHECK (json_type(signals) = 'array'),
    -- Whether the child was seen.
    child_seen TEXT NOT NULL DEFAULT 'nvt',
    -- Whether the child was seen without parents.
    seen_without_parents TEXT NOT NULL DEFAULT 'nvt',
    -- Whether the child was spoken to alone.
    spoken_alone TEXT NOT NULL DEFAULT 'nvt',
    -- What the child said.
    child_said TEXT NOT NULL DEFAULT '',
    -- Parties that were told.
    shared_with TEXT NOT NULL DEFAULT '[]' CHECK (json_type(shared_with) = 'array'),
    -- Parties that were not told, though concerned.
    not_informed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(not_informed) = 'array'),
    -- What happened, in a sentence or two.
    summary TEXT NOT NULL DEFAULT '',
    -- The longer text, where there is one.
    text TEXT NOT NULL DEFAULT '',
    -- Life domains.
    life_domains TEXT NOT NULL DEFAULT '[]' CHECK (json_type(life_domains) = 'array'),
    -- Codes of the norms it bears on.
    norms TEXT NOT NULL DEFAULT '[]' CHECK (json_type(norms) = 'array'),
    -- The events it responds to.
    responds_to TEXT NOT NULL DEFAULT '[]' CHECK (json_type(responds_to) = 'array'),
    -- Chapter of the source.
    chapter TEXT NOT NULL DEFAULT '',
    -- Whether it lies outside what is investigated.
    out_of_scope INTEGER NOT NULL DEFAULT 0 CHECK (out_of_scope IN (0, 1)),
    -- How sure.
    certainty TEXT NOT NULL DEFAULT 'vastgesteld',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Verwijzing: where in a source a fact stands.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The source.
    source INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    -- The event it belongs to.
    event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- Page, paragraph or line, as L474 or p. 12.
    locator TEXT NOT NULL DEFAULT '',
    -- Literal words, where needed.
    quotation TEXT NOT NULL DEFAULT '',
    -- Whether the source contradicts the fact instead of supporting it.
    contradicts INTEGER NOT NULL DEFAULT 0 CHECK (contradicts IN (0, 1)),
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Betrokkenheid: an organisation at work for a client, from start to closure.
CREATE TABLE involvement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The organisation.
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- The unit, where one is named.
    unit INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- For whom: code of a person or group.
    client TEXT NOT NULL DEFAULT '',
    -- When it started.
    start TEXT,
    -- When it ended; .. while it goes on.
    "end" TEXT,
    -- Why the file was closed.
    closure_reason TEXT NOT NULL DEFAULT '',
    -- The involvement this one reopens.
    reopened_from INTEGER REFERENCES involvement (id) DEFERRABLE INITIALLY DEFERRED,
    -- When the same organisation was involved again.
    reopened TEXT,
    -- What led to it.
    reopened_by TEXT NOT NULL DEFAULT '',
    -- Voluntary or ordered.
    legal_frame TEXT NOT NULL DEFAULT 'onbekend',
    -- Where it is written, as source:place.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Overleg: a meeting of several parties; the event says when and why.
CREATE TABLE consultation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- The event it belongs to.
    event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- When, as the table of consultations has it.
    "when" TEXT,
    -- MDO, casusoverleg, 1gezin1plan, gebiedsteam…
    kind TEXT NOT NULL DEFAULT '',
    -- Where it is written.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Deelnemer: one party's attendance of a consultation, and whether it got the minutes.
CREATE TABLE participant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The consultation.
    consultation INTEGER NOT NULL REFERENCES consultation (id) DEFERRABLE INITIALLY DEFERRED,
    -- The party, a code or as the source calls it.
    party TEXT NOT NULL DEFAULT '',
    -- Whether it was there.
    attendance TEXT NOT NULL DEFAULT 'onbekend',
    -- Whether it got the minutes.
    minutes TEXT NOT NULL DEFAULT 'onbekend',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Veiligheidsafspraak: an agreement, and what makes it checkable.
CREATE TABLE safety_agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- The event in which it was made.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- What kind of agreement.
    kind TEXT NOT NULL DEFAULT '',
    -- What was agreed.
    what TEXT NOT NULL DEFAULT '',
    -- With whom.
    made_with TEXT NOT NULL DEFAULT '[]' CHECK (json_type(made_with) = 'array'),
    -- Who was to check it; empty or beginning 'niet vastgelegd' means nobody.
    checker TEXT NOT NULL DEFAULT '',
    -- How it was to be checked.
    how TEXT NOT NULL DEFAULT '',
    -- When it was to be checked.
    check_when TEXT NOT NULL DEFAULT '',
    -- Whether the child must be seen at a check.
    child_must_be_seen TEXT NOT NULL DEFAULT 'nvt',
    -- What follows when it is not kept.
    consequence TEXT NOT NULL DEFAULT '',
    -- Who knew of it.
    informed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(informed) = 'array'),
    -- Who did not, though concerned.
    not_informed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(not_informed) = 'array'),
    -- Whether the sources make it complete.
    complete TEXT NOT NULL DEFAULT 'nvt',
    -- The version this one replaces.
    replaces INTEGER REFERENCES safety_agreement (id) DEFERRABLE INITIALLY DEFERRED,
    -- Where it is written.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Controle op een afspraak: an event that checked an agreement, and its result.
CREATE TABLE agreement_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The agreement.
    agreement INTEGER NOT NULL REFERENCES safety_agreement (id) DEFERRABLE INITIALLY DEFERRED,
    -- The check.
    event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- What came of it.
    result TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Informatie-item: a piece of information whose way is followed.
CREATE TABLE information_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- The event it came from.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- What it is.
    item TEXT NOT NULL DEFAULT '',
    -- Since when it existed.
    since TEXT,
    -- What came of it according to the sources.
    consequence TEXT NOT NULL DEFAULT '',
    -- Where it is written.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Kennis: a party that knew an item, since when and by what.
CREATE TABLE knowledge_state (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The item.
    item INTEGER NOT NULL REFERENCES information_item (id) DEFERRABLE INITIALLY DEFERRED,
    -- The party that knew.
    party TEXT NOT NULL DEFAULT '',
    -- Since when.
    since TEXT,
    -- The event by which it knew.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Deling: an item told by one party to another.
CREATE TABLE information_share (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The item.
    item INTEGER NOT NULL REFERENCES information_item (id) DEFERRABLE INITIALLY DEFERRED,
    -- Who told; empty when the source does not say.
    "from" TEXT NOT NULL DEFAULT '',
    -- Who was told.
    "to" TEXT NOT NULL DEFAULT '',
    -- When.
    "when" TEXT,
    -- The event in which it was told.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Niet gedeeld: a party that was not told an item, though involved.
CREATE TABLE non_share (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The item.
    item INTEGER NOT NULL REFERENCES information_item (id) DEFERRABLE INITIALLY DEFERRED,
    -- Who held it; empty when the source does not say.
    holder TEXT NOT NULL DEFAULT '',
    -- Who was not told.
    missing_party TEXT NOT NULL DEFAULT '',
    -- Why, where known.
    reason TEXT NOT NULL DEFAULT '',
    -- The event that records it.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Duiding: an explanation given to what was seen, and who took it over.
CREATE TABLE interpretation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- The event in which it was given.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- The explanation.
    explanation TEXT NOT NULL DEFAULT '',
    -- The parties that took it over.
    adopted_by TEXT NOT NULL DEFAULT '[]' CHECK (json_type(adopted_by) = 'array'),
    -- Whether it was tested.
    tested TEXT NOT NULL DEFAULT 'nvt',
    -- Where it is written.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Verklaring: what somebody said in an interview.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- Who was interviewed: a code.
    interviewee TEXT NOT NULL DEFAULT '',
    -- When.
    date TEXT,
    -- What was said.
    text TEXT NOT NULL DEFAULT '',
    -- Whether the interviewee approved the record.
    approved TEXT NOT NULL DEFAULT 'nvt',
    -- The event that records it.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Tegenspraak: two claims that do not agree, kept side by side.
CREATE TABLE contradiction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- What it is about.
    topic TEXT NOT NULL DEFAULT '',
    -- The first claim.
    claim_a TEXT NOT NULL DEFAULT '',
    -- Where the first claim is written.
    source_a TEXT NOT NULL DEFAULT '',
    -- The second claim.
    claim_b TEXT NOT NULL DEFAULT '',
    -- Where the second claim is written.
    source_b TEXT NOT NULL DEFAULT '',
    -- What kind of contradiction.
    kind TEXT NOT NULL DEFAULT 'bronnen',
    -- The kind in the words of whoever recorded it.
    kind_text TEXT NOT NULL DEFAULT '',
    -- How it stands.
    status TEXT NOT NULL DEFAULT 'open',
    -- Why it was decided so, or how it is to be handled.
    reasoning TEXT NOT NULL DEFAULT '',
    -- The events it is about.
    events TEXT NOT NULL DEFAULT '[]' CHECK (json_type(events) = 'array'),
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Toetsingskader: a framework in one edition.
CREATE TABLE framework (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- Title.
    title TEXT NOT NULL DEFAULT '',
    -- Edition.
    edition TEXT NOT NULL DEFAULT '',
    -- Who published it.
    publisher TEXT NOT NULL DEFAULT '',
    -- In force from.
    in_force_from TEXT,
    -- In force until.
    in_force_to TEXT,
    -- Where the text is published.
    source TEXT NOT NULL DEFAULT '',
    -- Whether this investigation judges by it.
    applied INTEGER NOT NULL DEFAULT 0 CHECK (applied IN (0, 1)),
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Norm: a theme, criterion, expectation or regulation of a framework.
CREATE TABLE norm (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The framework.
    framework INTEGER NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED,
    -- The norm it stands under.
    parent INTEGER REFERENCES norm (id) DEFERRABLE INITIALLY DEFERRED,
    -- Theme, criterion, expectation or regulation.
    level TEXT NOT NULL DEFAULT 'verwachting',
    -- Official number, expectations lettered: 2.1, 2.1a.
    code TEXT NOT NULL DEFAULT '',
    -- What is expected, concisely and in our own words.
    statement TEXT NOT NULL DEFAULT '',
    -- The official wording, where loaded.
    official_text TEXT NOT NULL DEFAULT '',
    -- Place in the framework.
    position INTEGER NOT NULL DEFAULT 0,
    -- In force from.
    in_force_from TEXT,
    -- In force until.
    in_force_to TEXT,
    -- What replaced it.
    successor TEXT NOT NULL DEFAULT '',
    -- Which inspectorate applies it.
    applied_by TEXT NOT NULL DEFAULT '',
    -- Where it is published.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Bevinding: what the inspectors find, on evidence.
CREATE TABLE finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code, as B-07.
    code TEXT NOT NULL DEFAULT '',
    -- A few words.
    title TEXT NOT NULL DEFAULT '',
    -- The finding.
    text TEXT NOT NULL DEFAULT '',
    -- The norms it is about.
    norms TEXT NOT NULL DEFAULT '[]' CHECK (json_type(norms) = 'array'),
    -- The organisations it is about.
    organisations TEXT NOT NULL DEFAULT '[]' CHECK (json_type(organisations) = 'array'),
    -- Recurring patterns it shows.
    pattern_tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(pattern_tags) = 'array'),
    -- The question of the report it answers, as verzamelen, delen, reageren, werken.
    question TEXT NOT NULL DEFAULT '',
    -- How far it has come.
    status TEXT NOT NULL DEFAULT 'concept',
    -- Who wrote it.
    author TEXT NOT NULL DEFAULT '',
    -- Where a source draws the same conclusion.
    source TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Bewijs of tegenbewijs: an event that supports or contradicts a finding, or bears on a
-- norm.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The finding, once there is one.
    finding INTEGER REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
    -- The norm, when tied before there is a finding.
    norm INTEGER REFERENCES norm (id) DEFERRABLE INITIALLY DEFERRED,
    -- The event.
    event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- For or against.
    side TEXT NOT NULL DEFAULT 'bewijs',
    -- Why it counts.
    remark TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Oordeel: whether an expectation was met, for one organisation or for all together.
CREATE TABLE judgement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The expectation.
    norm INTEGER NOT NULL REFERENCES norm (id) DEFERRABLE INITIALLY DEFERRED,
    -- The organisation; none means the organisations together.
    organisation INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- The judgement.
    scale TEXT NOT NULL DEFAULT 'niet_getoetst',
    -- Why.
    reasoning TEXT NOT NULL DEFAULT '',
    -- The findings it rests on.
    findings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(findings) = 'array'),
    -- Who judged.
    author TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Conclusie: per theme, per organisation, or main.
CREATE TABLE conclusion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- What it is about.
    scope TEXT NOT NULL DEFAULT 'hoofd',
    -- Theme, question or organisation code; empty for the main conclusion.
    subject TEXT NOT NULL DEFAULT '',
    -- The conclusion.
    text TEXT NOT NULL DEFAULT '',
    -- The findings it rests on.
    findings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(findings) = 'array'),
    -- Place among its kind.
    position INTEGER NOT NULL DEFAULT 0,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Verbeterpunt: what must become better.
CREATE TABLE improvement_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- What must become better.
    text TEXT NOT NULL DEFAULT '',
    -- The findings it follows from.
    findings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(findings) = 'array'),
    -- Place in the list.
    position INTEGER NOT NULL DEFAULT 0,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Aanbeveling: advice to an addressee.
CREATE TABLE recommendation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- Who should act.
    addressee TEXT NOT NULL DEFAULT '',
    -- What is recommended.
    text TEXT NOT NULL DEFAULT '',
    -- The findings it follows from.
    findings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(findings) = 'array'),
    -- Place in the list.
    position INTEGER NOT NULL DEFAULT 0,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Vervolgmaatregel: what is to happen after the report, by whom and when.
CREATE TABLE follow_up_measure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- Who must do it.
    owner TEXT NOT NULL DEFAULT '',
    -- What is to be done.
    what TEXT NOT NULL DEFAULT '',
    -- What sets the term running.
    "trigger" TEXT NOT NULL DEFAULT 'publicatie',
    -- The term after the trigger, as an ISO 8601 duration: P3M, P6W.
    term TEXT NOT NULL DEFAULT '',
    -- When it is due; calculated from trigger and term where possible.
    due TEXT,
    -- Where it stands.
    status TEXT NOT NULL DEFAULT 'open',
    -- Judged complete.
    complete TEXT NOT NULL DEFAULT 'nvt',
    -- Judged realistic.
    realistic TEXT NOT NULL DEFAULT 'nvt',
    -- Judged ambitious.
    ambitious TEXT NOT NULL DEFAULT 'nvt',
    -- The event that records it.
    event INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Wederhooropmerking: a remark of an organisation on the draft.
CREATE TABLE accuracy_remark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The organisation.
    organisation INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- The passage it is about.
    passage TEXT NOT NULL DEFAULT '',
    -- What it should say according to the organisation.
    claimed_correction TEXT NOT NULL DEFAULT '',
    -- What that rests on.
    evidence TEXT NOT NULL DEFAULT '',
    -- The verdict.
    verdict TEXT NOT NULL DEFAULT 'open',
    -- The answer to the organisation.
    answer TEXT NOT NULL DEFAULT '',
    -- What was changed.
    change_made TEXT NOT NULL DEFAULT '',
    -- Until when remarks were taken.
    deadline TEXT,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Versie: a version of the report for an audience.
CREATE TABLE publication_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- For whom.
    audience TEXT NOT NULL DEFAULT 'volledig',
    -- The organisation, for an accuracy check.
    organisation INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    -- What is hidden or generalised, as JSON.
    rules TEXT NOT NULL DEFAULT '',
    -- What the leak check found, as JSON.
    leak_check TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Open vraag: what is not known, and whom to ask.
CREATE TABLE open_question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Short code.
    code TEXT NOT NULL DEFAULT '',
    -- The question.
    question TEXT NOT NULL DEFAULT '',
    -- Whom to ask.
    ask_whom TEXT NOT NULL DEFAULT '',
    -- Where it stands.
    status TEXT NOT NULL DEFAULT 'open',
    -- The answer, once there is one.
    answer TEXT NOT NULL DEFAULT '',
    -- The events it is about.
    events TEXT NOT NULL DEFAULT '[]' CHECK (json_type(events) = 'array'),
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Rapporttekst: a text the inspector wrote for a part of the report.
CREATE TABLE report_text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The part: summary, foreword, year-2012, year-2012-caption…
    part TEXT NOT NULL DEFAULT '',
    -- The text: paragraphs divided by empty lines, *emphasis*, -  lists.
    text TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Begrip: a signal type, life domain or pattern tag that this case adds.
CREATE TABLE term (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- signal, domain, pattern or abbreviation.
    list TEXT NOT NULL DEFAULT '',
    -- The keyword, as events use it.
    code TEXT NOT NULL DEFAULT '',
    -- What it is called on screen and in print.
    label TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Instelling van de zaak: a setting that belongs to the case, such as the days of an
-- analysis.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Which setting.
    "key" TEXT NOT NULL DEFAULT '',
    -- Its value.
    value TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Bewaard beeld: a named view of the timeline.
CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Its name.
    name TEXT NOT NULL DEFAULT '',
    -- Zoom, grouping and filter, as JSON.
    view TEXT NOT NULL DEFAULT '',
    -- Place in the list.
    position INTEGER NOT NULL DEFAULT 0,
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- What refers to a record must be found quickly when the record is removed.
CREATE INDEX organisation_by_parent ON organisation (parent);
CREATE INDEX succession_by_predecessor ON succession (predecessor);
CREATE INDEX succession_by_successor ON succession (successor);
CREATE INDEX professional_by_organisation ON professional (organisation);
CREATE INDEX person_period_by_person ON person_period (person);
CREATE INDEX source_by_organisation ON source (organisation);
CREATE INDEX citation_by_source ON citation (source);
CREATE INDEX citation_by_event ON citation (event);
CREATE INDEX involvement_by_organisation ON involvement (organisation);
CREATE INDEX involvement_by_unit ON involvement (unit);
CREATE INDEX involvement_by_reopened_from ON involvement (reopened_from);
CREATE INDEX consultation_by_event ON consultation (event);
CREATE INDEX participant_by_consultation ON participant (consultation);
CREATE INDEX safety_agreement_by_event ON safety_agreement (event);
CREATE INDEX safety_agreement_by_replaces ON safety_agreement (replaces);
CREATE INDEX agreement_check_by_agreement ON agreement_check (agreement);
CREATE INDEX agreement_check_by_event ON agreement_check (event);
CREATE INDEX information_item_by_event ON information_item (event);
CREATE INDEX knowledge_state_by_item ON knowledge_state (item);
CREATE INDEX knowledge_state_by_event ON knowledge_state (event);
CREATE INDEX information_share_by_item ON information_share (item);
CREATE INDEX information_share_by_event ON information_share (event);
CREATE INDEX non_share_by_item ON non_share (item);
CREATE INDEX non_share_by_event ON non_share (event);
CREATE INDEX interpretation_by_event ON interpretation (event);
CREATE INDEX statement_by_event ON statement (event);
CREATE INDEX norm_by_framework ON norm (framework);
CREATE INDEX norm_by_parent ON norm (parent);
CREATE INDEX evidence_by_finding ON evidence (finding);
CREATE INDEX evidence_by_norm ON evidence (norm);
CREATE INDEX evidence_by_event ON evidence (event);
CREATE INDEX judgement_by_norm ON judgement (norm);
CREATE INDEX judgement_by_organisation ON judgement (organisation);
CREATE INDEX follow_up_measure_by_event ON follow_up_measure (event);
CREATE INDEX accuracy_remark_by_organisation ON accuracy_remark (organisation);
CREATE INDEX publication_version_by_organisation ON publication_version (organisation);
