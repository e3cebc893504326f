-- The journal: who changed what, when, from what into what.
--
-- The triggers below write it in the same transaction as the change, in plain SQL, so that no
-- program can change a record unseen. What this program does is a step: it opens the step in
-- journal_state, changes records, and seals the step with a hash over its journal rows and the
-- hash of the step before it. Rows without a step were made by another program; the next step
-- that this program makes is preceded by one of kind 'foreign' that takes them into the chain.

-- Stap: one command, undo or redo, and the seal on what it changed.
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- When, in UTC.
    at TEXT NOT NULL,
    -- Who: the name of the user on the computer, or as set.
    author TEXT NOT NULL,
    -- What it did, in Dutch; an undo or redo carries the label of what it undoes or redoes.
    label TEXT NOT NULL,
    -- do, undo, redo, or foreign: changes by another program.
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'foreign')),
    -- The step that this one turned back: for an undo a do or redo, for a redo an undo.
    undoes INTEGER REFERENCES step (id),
    -- The last journal row of the step; the first follows the last one of the step before.
    last_seq INTEGER NOT NULL,
    -- How many journal rows it has.
    row_count INTEGER NOT NULL,
    -- SHA-256 of the step before, in hexadecimal; empty for the first.
    prev_hash TEXT NOT NULL,
    -- SHA-256 over prev_hash, the columns above and the step's journal rows.
    hash TEXT NOT NULL
) STRICT;

-- Journaalregel: one row that changed.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The step; NULL while another program's change has not been taken into the chain.
    step INTEGER,
    -- When, in UTC.
    at TEXT NOT NULL,
    -- Who; NULL when another program made the change.
    author TEXT,
    "table" TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    -- The row as it was, as JSON with a key per column; NULL when it is new.
    "before" TEXT,
    -- The row as it became; NULL when it was removed.
    "after" TEXT
) STRICT;

-- One row: the step that is open, if any, and the head of the chain, by which `check` notices
-- that the end of the journal was cut off.
CREATE TABLE journal_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    open_step INTEGER,
    open_at TEXT,
    open_author TEXT,
    head_step INTEGER NOT NULL,
    head_seq INTEGER NOT NULL,
    head_hash TEXT NOT NULL
) STRICT;
INSERT INTO journal_state (id, head_step, head_seq, head_hash) VALUES (1, 0, 0, '');


CREATE TRIGGER journal_investigation_insert AFTER INSERT ON investigation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'investigation', new.id,
        NULL,
        json_object(
        'id', new.id, 'reference', new.reference, 'title', new.title, 'calamity_kind',
        new.calamity_kind, 'calamity_when', new.calamity_when, 'calamity_place',
        new.calamity_place, 'main_question', new.main_question, 'period', new.period,
        'focus_period', new.focus_period, 'inspectorates', new.inspectorates, 'status',
        new.status, 'adopted_on', new.adopted_on, 'published_on', new.published_on,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_investigation_update AFTER UPDATE ON investigation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'investigation', new.id,
        json_object(
        'id', old.id, 'reference', old.reference, 'title', old.title, 'calamity_kind',
        old.calamity_kind, 'calamity_when', old.calamity_when, 'calamity_place',
        old.calamity_place, 'main_question', old.main_question, 'period', old.period,
        'focus_period', old.focus_period, 'inspectorates', old.inspectorates, 'status',
        old.status, 'adopted_on', old.adopted_on, 'published_on', old.published_on,
        'note', old.note),
        json_object(
        'id', new.id, 'reference', new.reference, 'title', new.title, 'calamity_kind',
        new.calamity_kind, 'calamity_when', new.calamity_when, 'calamity_place',
        new.calamity_place, 'main_question', new.main_question, 'period', new.period,
        'focus_period', new.focus_period, 'inspectorates', new.inspectorates, 'status',
        new.status, 'adopted_on', new.adopted_on, 'published_on', new.published_on,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_investigation_delete AFTER DELETE ON investigation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'investigation', old.id,
        json_object(
        'id', old.id, 'reference', old.reference, 'title', old.title, 'calamity_kind',
        old.calamity_kind, 'calamity_when', old.calamity_when, 'calamity_place',
        old.calamity_place, 'main_question', old.main_question, 'period', old.period,
        'focus_period', old.focus_period, 'inspectorates', old.inspectorates, 'status',
        old.status, 'adopted_on', old.adopted_on, 'published_on', old.published_on,
        'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_organisation_insert AFTER INSERT ON organisation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'organisation', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'name', new.name, 'aliases', new.aliases,
        'kind', new.kind, 'parent', new.parent, 'legal_role', new.legal_role,
        'municipality', new.municipality, 'public_label', new.public_label, 'colour',
        new.colour, 'lane_order', new.lane_order, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_organisation_update AFTER UPDATE ON organisation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'organisation', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'name', old.name, 'aliases', old.aliases,
        'kind', old.kind, 'parent', old.parent, 'legal_role', old.legal_role,
        'municipality', old.municipality, 'public_label', old.public_label, 'colour',
        old.colour, 'lane_order', old.lane_order, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'name', new.name, 'aliases', new.aliases,
        'kind', new.kind, 'parent', new.parent, 'legal_role', new.legal_role,
        'municipality', new.municipality, 'public_label', new.public_label, 'colour',
        new.colour, 'lane_order', new.lane_order, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_organisation_delete AFTER DELETE ON organisation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'organisation', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'name', old.name, 'aliases', old.aliases,
        'kind', old.kind, 'parent', old.parent, 'legal_role', old.legal_role,
        'municipality', old.municipality, 'public_label', old.public_label, 'colour',
        old.colour, 'lane_order', old.lane_order, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_succession_insert AFTER INSERT ON succession BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'succession', new.id,
        NULL,
        json_object(
        'id', new.id, 'predecessor', new.predecessor, 'successor', new.successor,
        'since', new.since, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_succession_update AFTER UPDATE ON succession BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'succession', new.id,
        json_object(
        'id', old.id, 'predecessor', old.predecessor, 'successor', old.successor,
        'since', old.since, 'note', old.note),
        json_object(
        'id', new.id, 'predecessor', new.predecessor, 'successor', new.successor,
        'since', new.since, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_succession_delete AFTER DELETE ON succession BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'succession', old.id,
        json_object(
        'id', old.id, 'predecessor', old.predecessor, 'successor', old.successor,
        'since', old.since, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_professional_insert AFTER INSERT ON professional BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'professional', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'function', new.function, 'organisation',
        new.organisation, 'period', new.period, 'registration', new.registration,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_professional_update AFTER UPDATE ON professional BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'professional', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'function', old.function, 'organisation',
        old.organisation, 'period', old.period, 'registration', old.registration,
        'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'function', new.function, 'organisation',
        new.organisation, 'period', new.period, 'registration', new.registration,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_professional_delete AFTER DELETE ON professional BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'professional', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'function', old.function, 'organisation',
        old.organisation, 'period', old.period, 'registration', old.registration,
        'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_person_insert AFTER INSERT ON person BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'role', new.role, 'name', new.name, 'pseudonym',
        new.pseudonym, 'birth', new.birth, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_person_update AFTER UPDATE ON person BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'role', old.role, 'name', old.name, 'pseudonym',
        old.pseudonym, 'birth', old.birth, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'role', new.role, 'name', new.name, 'pseudonym',
        new.pseudonym, 'birth', new.birth, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_person_delete AFTER DELETE ON person BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'role', old.role, 'name', old.name, 'pseudonym',
        old.pseudonym, 'birth', old.birth, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_person_period_insert AFTER INSERT ON person_period BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person_period', new.id,
        NULL,
        json_object(
        'id', new.id, 'person', new.person, 'kind', new.kind, 'period', new.period,
        'with_whom', new.with_whom, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_person_period_update AFTER UPDATE ON person_period BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person_period', new.id,
        json_object(
        'id', old.id, 'person', old.person, 'kind', old.kind, 'period', old.period,
        'with_whom', old.with_whom, 'note', old.note),
        json_object(
        'id', new.id, 'person', new.person, 'kind', new.kind, 'period', new.period,
        'with_whom', new.with_whom, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_person_period_delete AFTER DELETE ON person_period BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person_period', old.id,
        json_object(
        'id', old.id, 'person', old.person, 'kind', old.kind, 'period', old.period,
        'with_whom', old.with_whom, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_source_insert AFTER INSERT ON source BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'source', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'kind', new.kind, 'organisation',
        new.organisation, 'title', new.title, 'date', new.date, 'requested',
        new.requested, 'received', new.received, 'assessed', new.assessed, 'file_hash',
        new.file_hash, 'confidentiality', new.confidentiality, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_source_update AFTER UPDATE ON source BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'source', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'kind', old.kind, 'organisation',
        old.organisation, 'title', old.title, 'date', old.date, 'requested',
        old.requested, 'received', old.received, 'assessed', old.assessed, 'file_hash',
        old.file_hash, 'confidentiality', old.confidentiality, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'kind', new.kind, 'organisation',
        new.organisation, 'title', new.title, 'date', new.date, 'requested',
        new.requested, 'received', new.received, 'assessed', new.assessed, 'file_hash',
        new.file_hash, 'confidentiality', new.confidentiality, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_source_delete AFTER DELETE ON source BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'source', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'kind', old.kind, 'organisation',
        old.organisation, 'title', old.title, 'date', old.date, 'requested',
        old.requested, 'received', old.received, 'assessed', old.assessed, 'file_hash',
        old.file_hash, 'confidentiality', old.confidentiality, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_event_insert AFTER INSERT ON event BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'event', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'key', new."key", 'position', new.position,
        'when', new."when", 'earliest', new.earliest, 'latest', new.latest,
        'date_phrase', new.date_phrase, 'span', new.span, 'basis', new.basis, 'kind',
        new.kind, 'title', new.title, 'key_moment', new.key_moment, 'from', new."from",
        'to', new."to", 'actors', new.actors, 'about', new.about, 'signals',
        new.signals, 'child_seen', new.child_seen, 'seen_without_parents',
        new.seen_without_parents, 'spoken_alone', new.spoken_alone, 'child_said',
        new.child_said, 'shared_with', new.shared_with, 'not_informed',
        new.not_informed, 'summary', new.summary, 'text', new.text, 'life_domains',
        new.life_domains, 'norms', new.norms, 'responds_to', new.responds_to, 'chapter',
        new.chapter, 'out_of_scope', new.out_of_scope, 'certainty', new.certainty,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_event_update AFTER UPDATE ON event BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'event', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'key', old."key", 'position', old.position,
        'when', old."when", 'earliest', old.earliest, 'latest', old.latest,
        'date_phrase', old.date_phrase, 'span', old.span, 'basis', old.basis, 'kind',
        old.kind, 'title', old.title, 'key_moment', old.key_moment, 'from', old."from",
        'to', old."to", 'actors', old.actors, 'about', old.about, 'signals',
        old.signals, 'child_seen', old.child_seen, 'seen_without_parents',
        old.seen_without_parents, 'spoken_alone', old.spoken_alone, 'child_said',
        old.child_said, 'shared_with', old.shared_with, 'not_informed',
        old.not_informed, 'summary', old.summary, 'text', old.text, 'life_domains',
        old.life_domains, 'norms', old.norms, 'responds_to', old.responds_to, 'chapter',
        old.chapter, 'out_of_scope', old.out_of_scope, 'certainty', old.certainty,
        'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'key', new."key", 'position', new.position,
        'when', new."when", 'earliest', new.earliest, 'latest', new.latest,
        'date_phrase', new.date_phrase, 'span', new.span, 'basis', new.basis, 'kind',
        new.kind, 'title', new.title, 'key_moment', new.key_moment, 'from', new."from",
        'to', new."to", 'actors', new.actors, 'about', new.about, 'signals',
        new.signals, 'child_seen', new.child_seen, 'seen_without_parents',
        new.seen_without_parents, 'spoken_alone', new.spoken_alone, 'child_said',
        new.child_said, 'shared_with', new.shared_with, 'not_informed',
        new.not_informed, 'summary', new.summary, 'text', new.text, 'life_domains',
        new.life_domains, 'norms', new.norms, 'responds_to', new.responds_to, 'chapter',
        new.chapter, 'out_of_scope', new.out_of_scope, 'certainty', new.certainty,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_event_delete AFTER DELETE ON event BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'event', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'key', old."key", 'position', old.position,
        'when', old."when", 'earliest', old.earliest, 'latest', old.latest,
        'date_phrase', old.date_phrase, 'span', old.span, 'basis', old.basis, 'kind',
        old.kind, 'title', old.title, 'key_moment', old.key_moment, 'from', old."from",
        'to', old."to", 'actors', old.actors, 'about', old.about, 'signals',
        old.signals, 'child_seen', old.child_seen, 'seen_without_parents',
        old.seen_without_parents, 'spoken_alone', old.spoken_alone, 'child_said',
        old.child_said, 'shared_with', old.shared_with, 'not_informed',
        old.not_informed, 'summary', old.summary, 'text', old.text, 'life_domains',
        old.life_domains, 'norms', old.norms, 'responds_to', old.responds_to, 'chapter',
        old.chapter, 'out_of_scope', old.out_of_scope, 'certainty', old.certainty,
        'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_citation_insert AFTER INSERT ON citation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'citation', new.id,
        NULL,
        json_object(
        'id', new.id, 'source', new.source, 'event', new.event, 'locator', new.locator,
        'quotation', new.quotation, 'contradicts', new.contradicts, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_citation_update AFTER UPDATE ON citation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'citation', new.id,
        json_object(
        'id', old.id, 'source', old.source, 'event', old.event, 'locator', old.locator,
        'quotation', old.quotation, 'contradicts', old.contradicts, 'note', old.note),
        json_object(
        'id', new.id, 'source', new.source, 'event', new.event, 'locator', new.locator,
        'quotation', new.quotation, 'contradicts', new.contradicts, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_citation_delete AFTER DELETE ON citation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'citation', old.id,
        json_object(
        'id', old.id, 'source', old.source, 'event', old.event, 'locator', old.locator,
        'quotation', old.quotation, 'contradicts', old.contradicts, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_involvement_insert AFTER INSERT ON involvement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'involvement', new.id,
        NULL,
        json_object(
        'id', new.id, 'organisation', new.organisation, 'unit', new.unit, 'client',
        new.client, 'start', new.start, 'end', new."end", 'closure_reason',
        new.closure_reason, 'reopened_from', new.reopened_from, 'reopened',
        new.reopened, 'reopened_by', new.reopened_by, 'legal_frame', new.legal_frame,
        'source', new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_involvement_update AFTER UPDATE ON involvement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'involvement', new.id,
        json_object(
        'id', old.id, 'organisation', old.organisation, 'unit', old.unit, 'client',
        old.client, 'start', old.start, 'end', old."end", 'closure_reason',
        old.closure_reason, 'reopened_from', old.reopened_from, 'reopened',
        old.reopened, 'reopened_by', old.reopened_by, 'legal_frame', old.legal_frame,
        'source', old.source, 'note', old.note),
        json_object(
        'id', new.id, 'organisation', new.organisation, 'unit', new.unit, 'client',
        new.client, 'start', new.start, 'end', new."end", 'closure_reason',
        new.closure_reason, 'reopened_from', new.reopened_from, 'reopened',
        new.reopened, 'reopened_by', new.reopened_by, 'legal_frame', new.legal_frame,
        'source', new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_involvement_delete AFTER DELETE ON involvement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'involvement', old.id,
        json_object(
        'id', old.id, 'organisation', old.organisation, 'unit', old.unit, 'client',
        old.client, 'start', old.start, 'end', old."end", 'closure_reason',
        old.closure_reason, 'reopened_from', old.reopened_from, 'reopened',
        old.reopened, 'reopened_by', old.reopened_by, 'legal_frame', old.legal_frame,
        'source', old.source, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_consultation_insert AFTER INSERT ON consultation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'consultation', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'when', new."when", 'kind',
        new.kind, 'source', new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_consultation_update AFTER UPDATE ON consultation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'consultation', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'when', old."when", 'kind',
        old.kind, 'source', old.source, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'when', new."when", 'kind',
        new.kind, 'source', new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_consultation_delete AFTER DELETE ON consultation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'consultation', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'when', old."when", 'kind',
        old.kind, 'source', old.source, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_participant_insert AFTER INSERT ON participant BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'participant', new.id,
        NULL,
        json_object(
        'id', new.id, 'consultation', new.consultation, 'party', new.party,
        'attendance', new.attendance, 'minutes', new.minutes, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_participant_update AFTER UPDATE ON participant BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'participant', new.id,
        json_object(
        'id', old.id, 'consultation', old.consultation, 'party', old.party,
        'attendance', old.attendance, 'minutes', old.minutes, 'note', old.note),
        json_object(
        'id', new.id, 'consultation', new.consultation, 'party', new.party,
        'attendance', new.attendance, 'minutes', new.minutes, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_participant_delete AFTER DELETE ON participant BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'participant', old.id,
        json_object(
        'id', old.id, 'consultation', old.consultation, 'party', old.party,
        'attendance', old.attendance, 'minutes', old.minutes, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_safety_agreement_insert AFTER INSERT ON safety_agreement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'safety_agreement', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'kind', new.kind, 'what',
        new.what, 'made_with', new.made_with, 'checker', new.checker, 'how', new.how,
        'check_when', new.check_when, 'child_must_be_seen', new.child_must_be_seen,
        'consequence', new.consequence, 'informed', new.informed, 'not_informed',
        new.not_informed, 'complete', new.complete, 'replaces', new.replaces, 'source',
        new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_safety_agreement_update AFTER UPDATE ON safety_agreement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'safety_agreement', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'kind', old.kind, 'what',
        old.what, 'made_with', old.made_with, 'checker', old.checker, 'how', old.how,
        'check_when', old.check_when, 'child_must_be_seen', old.child_must_be_seen,
        'consequence', old.consequence, 'informed', old.informed, 'not_informed',
        old.not_informed, 'complete', old.complete, 'replaces', old.replaces, 'source',
        old.source, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'kind', new.kind, 'what',
        new.what, 'made_with', new.made_with, 'checker', new.checker, 'how', new.how,
        'check_when', new.check_when, 'child_must_be_seen', new.child_must_be_seen,
        'consequence', new.consequence, 'informed', new.informed, 'not_informed',
        new.not_informed, 'complete', new.complete, 'replaces', new.replaces, 'source',
        new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_safety_agreement_delete AFTER DELETE ON safety_agreement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'safety_agreement', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'kind', old.kind, 'what',
        old.what, 'made_with', old.made_with, 'checker', old.checker, 'how', old.how,
        'check_when', old.check_when, 'child_must_be_seen', old.child_must_be_seen,
        'consequence', old.consequence, 'informed', old.informed, 'not_informed',
        old.not_informed, 'complete', old.complete, 'replaces', old.replaces, 'source',
        old.source, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_agreement_check_insert AFTER INSERT ON agreement_check BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'agreement_check', new.id,
        NULL,
        json_object(
        'id', new.id, 'agreement', new.agreement, 'event', new.event, 'result',
        new.result, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_agreement_check_update AFTER UPDATE ON agreement_check BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'agreement_check', new.id,
        json_object(
        'id', old.id, 'agreement', old.agreement, 'event', old.event, 'result',
        old.result, 'note', old.note),
        json_object(
        'id', new.id, 'agreement', new.agreement, 'event', new.event, 'result',
        new.result, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_agreement_check_delete AFTER DELETE ON agreement_check BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'agreement_check', old.id,
        json_object(
        'id', old.id, 'agreement', old.agreement, 'event', old.event, 'result',
        old.result, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_information_item_insert AFTER INSERT ON information_item BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_item', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'item', new.item, 'since',
        new.since, 'consequence', new.consequence, 'source', new.source, 'note',
        new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_information_item_update AFTER UPDATE ON information_item BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_item', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'item', old.item, 'since',
        old.since, 'consequence', old.consequence, 'source', old.source, 'note',
        old.note),
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'item', new.item, 'since',
        new.since, 'consequence', new.consequence, 'source', new.source, 'note',
        new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_information_item_delete AFTER DELETE ON information_item BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_item', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'item', old.item, 'since',
        old.since, 'consequence', old.consequence, 'source', old.source, 'note',
        old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_knowledge_state_insert AFTER INSERT ON knowledge_state BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'knowledge_state', new.id,
        NULL,
        json_object(
        'id', new.id, 'item', new.item, 'party', new.party, 'since', new.since, 'event',
        new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_knowledge_state_update AFTER UPDATE ON knowledge_state BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'knowledge_state', new.id,
        json_object(
        'id', old.id, 'item', old.item, 'party', old.party, 'since', old.since, 'event',
        old.event, 'note', old.note),
        json_object(
        'id', new.id, 'item', new.item, 'party', new.party, 'since', new.since, 'event',
        new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_knowledge_state_delete AFTER DELETE ON knowledge_state BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'knowledge_state', old.id,
        json_object(
        'id', old.id, 'item', old.item, 'party', old.party, 'since', old.since, 'event',
        old.event, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_information_share_insert AFTER INSERT ON information_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_share', new.id,
        NULL,
        json_object(
        'id', new.id, 'item', new.item, 'from', new."from", 'to', new."to", 'when',
        new."when", 'event', new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_information_share_update AFTER UPDATE ON information_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_share', new.id,
        json_object(
        'id', old.id, 'item', old.item, 'from', old."from", 'to', old."to", 'when',
        old."when", 'event', old.event, 'note', old.note),
        json_object(
        'id', new.id, 'item', new.item, 'from', new."from", 'to', new."to", 'when',
        new."when", 'event', new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_information_share_delete AFTER DELETE ON information_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_share', old.id,
        json_object(
        'id', old.id, 'item', old.item, 'from', old."from", 'to', old."to", 'when',
        old."when", 'event', old.event, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_non_share_insert AFTER INSERT ON non_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'non_share', new.id,
        NULL,
        json_object(
        'id', new.id, 'item', new.item, 'holder', new.holder, 'missing_party',
        new.missing_party, 'reason', new.reason, 'event', new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_non_share_update AFTER UPDATE ON non_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'non_share', new.id,
        json_object(
        'id', old.id, 'item', old.item, 'holder', old.holder, 'missing_party',
        old.missing_party, 'reason', old.reason, 'event', old.event, 'note', old.note),
        json_object(
        'id', new.id, 'item', new.item, 'holder', new.holder, 'missing_party',
        new.missing_party, 'reason', new.reason, 'event', new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_non_share_delete AFTER DELETE ON non_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'non_share', old.id,
        json_object(
        'id', old.id, 'item', old.item, 'holder', old.holder, 'missing_party',
        old.missing_party, 'reason', old.reason, 'event', old.event, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_interpretation_insert AFTER INSERT ON interpretation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'interpretation', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'explanation',
        new.explanation, 'adopted_by', new.adopted_by, 'tested', new.tested, 'source',
        new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_interpretation_update AFTER UPDATE ON interpretation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'interpretation', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'explanation',
        old.explanation, 'adopted_by', old.adopted_by, 'tested', old.tested, 'source',
        old.source, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'event', new.event, 'explanation',
        new.explanation, 'adopted_by', new.adopted_by, 'tested', new.tested, 'source',
        new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_interpretation_delete AFTER DELETE ON interpretation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'interpretation', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'event', old.event, 'explanation',
        old.explanation, 'adopted_by', old.adopted_by, 'tested', old.tested, 'source',
        old.source, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_statement_insert AFTER INSERT ON statement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'statement', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'interviewee', new.interviewee, 'date',
        new.date, 'text', new.text, 'approved', new.approved, 'event', new.event,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_statement_update AFTER UPDATE ON statement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'statement', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'interviewee', old.interviewee, 'date',
        old.date, 'text', old.text, 'approved', old.approved, 'event', old.event,
        'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'interviewee', new.interviewee, 'date',
        new.date, 'text', new.text, 'approved', new.approved, 'event', new.event,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_statement_delete AFTER DELETE ON statement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'statement', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'interviewee', old.interviewee, 'date',
        old.date, 'text', old.text, 'approved', old.approved, 'event', old.event,
        'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_contradiction_insert AFTER INSERT ON contradiction BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'contradiction', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'topic', new.topic, 'claim_a', new.claim_a,
        'source_a', new.source_a, 'claim_b', new.claim_b, 'source_b', new.source_b,
        'kind', new.kind, 'kind_text', new.kind_text, 'status', new.status, 'reasoning',
        new.reasoning, 'events', new.events, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_contradiction_update AFTER UPDATE ON contradiction BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'contradiction', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'topic', old.topic, 'claim_a', old.claim_a,
        'source_a', old.source_a, 'claim_b', old.claim_b, 'source_b', old.source_b,
        'kind', old.kind, 'kind_text', old.kind_text, 'status', old.status, 'reasoning',
        old.reasoning, 'events', old.events, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'topic', new.topic, 'claim_a', new.claim_a,
        'source_a', new.source_a, 'claim_b', new.claim_b, 'source_b', new.source_b,
        'kind', new.kind, 'kind_text', new.kind_text, 'status', new.status, 'reasoning',
        new.reasoning, 'events', new.events, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_contradiction_delete AFTER DELETE ON contradiction BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'contradiction', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'topic', old.topic, 'claim_a', old.claim_a,
        'source_a', old.source_a, 'claim_b', old.claim_b, 'source_b', old.source_b,
        'kind', old.kind, 'kind_text', old.kind_text, 'status', old.status, 'reasoning',
        old.reasoning, 'events', old.events, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_framework_insert AFTER INSERT ON framework BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'framework', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'title', new.title, 'edition', new.edition,
        'publisher', new.publisher, 'in_force_from', new.in_force_from, 'in_force_to',
        new.in_force_to, 'source', new.source, 'applied', new.applied, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_framework_update AFTER UPDATE ON framework BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'framework', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'title', old.title, 'edition', old.edition,
        'publisher', old.publisher, 'in_force_from', old.in_force_from, 'in_force_to',
        old.in_force_to, 'source', old.source, 'applied', old.applied, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'title', new.title, 'edition', new.edition,
        'publisher', new.publisher, 'in_force_from', new.in_force_from, 'in_force_to',
        new.in_force_to, 'source', new.source, 'applied', new.applied, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_framework_delete AFTER DELETE ON framework BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'framework', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'title', old.title, 'edition', old.edition,
        'publisher', old.publisher, 'in_force_from', old.in_force_from, 'in_force_to',
        old.in_force_to, 'source', old.source, 'applied', old.applied, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_norm_insert AFTER INSERT ON norm BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'norm', new.id,
        NULL,
        json_object(
        'id', new.id, 'framework', new.framework, 'parent', new.parent, 'level',
        new.level, 'code', new.code, 'statement', new.statement, 'official_text',
        new.official_text, 'position', new.position, 'in_force_from', new.in_force_from,
        'in_force_to', new.in_force_to, 'successor', new.successor, 'applied_by',
        new.applied_by, 'source', new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_norm_update AFTER UPDATE ON norm BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'norm', new.id,
        json_object(
        'id', old.id, 'framework', old.framework, 'parent', old.parent, 'level',
        old.level, 'code', old.code, 'statement', old.statement, 'official_text',
        old.official_text, 'position', old.position, 'in_force_from', old.in_force_from,
        'in_force_to', old.in_force_to, 'successor', old.successor, 'applied_by',
        old.applied_by, 'source', old.source, 'note', old.note),
        json_object(
        'id', new.id, 'framework', new.framework, 'parent', new.parent, 'level',
        new.level, 'code', new.code, 'statement', new.statement, 'official_text',
        new.official_text, 'position', new.position, 'in_force_from', new.in_force_from,
        'in_force_to', new.in_force_to, 'successor', new.successor, 'applied_by',
        new.applied_by, 'source', new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_norm_delete AFTER DELETE ON norm BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'norm', old.id,
        json_object(
        'id', old.id, 'framework', old.framework, 'parent', old.parent, 'level',
        old.level, 'code', old.code, 'statement', old.statement, 'official_text',
        old.official_text, 'position', old.position, 'in_force_from', old.in_force_from,
        'in_force_to', old.in_force_to, 'successor', old.successor, 'applied_by',
        old.applied_by, 'source', old.source, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_finding_insert AFTER INSERT ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'title', new.title, 'text', new.text, 'norms',
        new.norms, 'organisations', new.organisations, 'pattern_tags', new.pattern_tags,
        'question', new.question, 'status', new.status, 'author', new.author, 'source',
        new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_finding_update AFTER UPDATE ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'title', old.title, 'text', old.text, 'norms',
        old.norms, 'organisations', old.organisations, 'pattern_tags', old.pattern_tags,
        'question', old.question, 'status', old.status, 'author', old.author, 'source',
        old.source, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'title', new.title, 'text', new.text, 'norms',
        new.norms, 'organisations', new.organisations, 'pattern_tags', new.pattern_tags,
        'question', new.question, 'status', new.status, 'author', new.author, 'source',
        new.source, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_finding_delete AFTER DELETE ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'title', old.title, 'text', old.text, 'norms',
        old.norms, 'organisations', old.organisations, 'pattern_tags', old.pattern_tags,
        'question', old.question, 'status', old.status, 'author', old.author, 'source',
        old.source, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_evidence_insert AFTER INSERT ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', new.id,
        NULL,
        json_object(
        'id', new.id, 'finding', new.finding, 'norm', new.norm, 'event', new.event,
        'side', new.side, 'remark', new.remark, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_evidence_update AFTER UPDATE ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', new.id,
        json_object(
        'id', old.id, 'finding', old.finding, 'norm', old.norm, 'event', old.event,
        'side', old.side, 'remark', old.remark, 'note', old.note),
        json_object(
        'id', new.id, 'finding', new.finding, 'norm', new.norm, 'event', new.event,
        'side', new.side, 'remark', new.remark, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_evidence_delete AFTER DELETE ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', old.id,
        json_object(
        'id', old.id, 'finding', old.finding, 'norm', old.norm, 'event', old.event,
        'side', old.side, 'remark', old.remark, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_judgement_insert AFTER INSERT ON judgement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'judgement', new.id,
        NULL,
        json_object(
        'id', new.id, 'norm', new.norm, 'organisation', new.organisation, 'scale',
        new.scale, 'reasoning', new.reasoning, 'findings', new.findings, 'author',
        new.author, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_judgement_update AFTER UPDATE ON judgement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'judgement', new.id,
        json_object(
        'id', old.id, 'norm', old.norm, 'organisation', old.organisation, 'scale',
        old.scale, 'reasoning', old.reasoning, 'findings', old.findings, 'author',
        old.author, 'note', old.note),
        json_object(
        'id', new.id, 'norm', new.norm, 'organisation', new.organisation, 'scale',
        new.scale, 'reasoning', new.reasoning, 'findings', new.findings, 'author',
        new.author, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_judgement_delete AFTER DELETE ON judgement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'judgement', old.id,
        json_object(
        'id', old.id, 'norm', old.norm, 'organisation', old.organisation, 'scale',
        old.scale, 'reasoning', old.reasoning, 'findings', old.findings, 'author',
        old.author, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_conclusion_insert AFTER INSERT ON conclusion BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'conclusion', new.id,
        NULL,
        json_object(
        'id', new.id, 'scope', new.scope, 'subject', new.subject, 'text', new.text,
        'findings', new.findings, 'position', new.position, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_conclusion_update AFTER UPDATE ON conclusion BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'conclusion', new.id,
        json_object(
        'id', old.id, 'scope', old.scope, 'subject', old.subject, 'text', old.text,
        'findings', old.findings, 'position', old.position, 'note', old.note),
        json_object(
        'id', new.id, 'scope', new.scope, 'subject', new.subject, 'text', new.text,
        'findings', new.findings, 'position', new.position, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_conclusion_delete AFTER DELETE ON conclusion BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'conclusion', old.id,
        json_object(
        'id', old.id, 'scope', old.scope, 'subject', old.subject, 'text', old.text,
        'findings', old.findings, 'position', old.position, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_improvement_point_insert AFTER INSERT ON improvement_point BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'improvement_point', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'text', new.text, 'findings', new.findings,
        'position', new.position, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_improvement_point_update AFTER UPDATE ON improvement_point BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'improvement_point', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'text', old.text, 'findings', old.findings,
        'position', old.position, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'text', new.text, 'findings', new.findings,
        'position', new.position, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_improvement_point_delete AFTER DELETE ON improvement_point BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'improvement_point', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'text', old.text, 'findings', old.findings,
        'position', old.position, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_recommendation_insert AFTER INSERT ON recommendation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'recommendation', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'addressee', new.addressee, 'text', new.text,
        'findings', new.findings, 'position', new.position, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_recommendation_update AFTER UPDATE ON recommendation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'recommendation', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'addressee', old.addressee, 'text', old.text,
        'findings', old.findings, 'position', old.position, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'addressee', new.addressee, 'text', new.text,
        'findings', new.findings, 'position', new.position, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_recommendation_delete AFTER DELETE ON recommendation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'recommendation', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'addressee', old.addressee, 'text', old.text,
        'findings', old.findings, 'position', old.position, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_follow_up_measure_insert AFTER INSERT ON follow_up_measure BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'follow_up_measure', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'owner', new.owner, 'what', new.what, 'trigger',
        new."trigger", 'term', new.term, 'due', new.due, 'status', new.status,
        'complete', new.complete, 'realistic', new.realistic, 'ambitious',
        new.ambitious, 'event', new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_follow_up_measure_update AFTER UPDATE ON follow_up_measure BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'follow_up_measure', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'owner', old.owner, 'what', old.what, 'trigger',
        old."trigger", 'term', old.term, 'due', old.due, 'status', old.status,
        'complete', old.complete, 'realistic', old.realistic, 'ambitious',
        old.ambitious, 'event', old.event, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'owner', new.owner, 'what', new.what, 'trigger',
        new."trigger", 'term', new.term, 'due', new.due, 'status', new.status,
        'complete', new.complete, 'realistic', new.realistic, 'ambitious',
        new.ambitious, 'event', new.event, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_follow_up_measure_delete AFTER DELETE ON follow_up_measure BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'follow_up_measure', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'owner', old.owner, 'what', old.what, 'trigger',
        old."trigger", 'term', old.term, 'due', old.due, 'status', old.status,
        'complete', old.complete, 'realistic', old.realistic, 'ambitious',
        old.ambitious, 'event', old.event, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_accuracy_remark_insert AFTER INSERT ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', new.id,
        NULL,
        json_object(
        'id', new.id, 'organisation', new.organisation, 'passage', new.passage,
        'claimed_correction', new.claimed_correction, 'evidence', new.evidence,
        'verdict', new.verdict, 'answer', new.answer, 'change_made', new.change_made,
        'deadline', new.deadline, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_accuracy_remark_update AFTER UPDATE ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', new.id,
        json_object(
        'id', old.id, 'organisation', old.organisation, 'passage', old.passage,
        'claimed_correction', old.claimed_correction, 'evidence', old.evidence,
        'verdict', old.verdict, 'answer', old.answer, 'change_made', old.change_made,
        'deadline', old.deadline, 'note', old.note),
        json_object(
        'id', new.id, 'organisation', new.organisation, 'passage', new.passage,
        'claimed_correction', new.claimed_correction, 'evidence', new.evidence,
        'verdict', new.verdict, 'answer', new.answer, 'change_made', new.change_made,
        'deadline', new.deadline, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_accuracy_remark_delete AFTER DELETE ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', old.id,
        json_object(
        'id', old.id, 'organisation', old.organisation, 'passage', old.passage,
        'claimed_correction', old.claimed_correction, 'evidence', old.evidence,
        'verdict', old.verdict, 'answer', old.answer, 'change_made', old.change_made,
        'deadline', old.deadline, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_publication_version_insert AFTER INSERT ON publication_version BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'publication_version', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'audience', new.audience, 'organisation',
        new.organisation, 'rules', new.rules, 'leak_check', new.leak_check, 'note',
        new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_publication_version_update AFTER UPDATE ON publication_version BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'publication_version', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'audience', old.audience, 'organisation',
        old.organisation, 'rules', old.rules, 'leak_check', old.leak_check, 'note',
        old.note),
        json_object(
        'id', new.id, 'code', new.code, 'audience', new.audience, 'organisation',
        new.organisation, 'rules', new.rules, 'leak_check', new.leak_check, 'note',
        new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_publication_version_delete AFTER DELETE ON publication_version BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'publication_version', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'audience', old.audience, 'organisation',
        old.organisation, 'rules', old.rules, 'leak_check', old.leak_check, 'note',
        old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_open_question_insert AFTER INSERT ON open_question BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'open_question', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'question', new.question, 'ask_whom',
        new.ask_whom, 'status', new.status, 'answer', new.answer, 'events', new.events,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_open_question_update AFTER UPDATE ON open_question BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'open_question', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'question', old.question, 'ask_whom',
        old.ask_whom, 'status', old.status, 'answer', old.answer, 'events', old.events,
        'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'question', new.question, 'ask_whom',
        new.ask_whom, 'status', new.status, 'answer', new.answer, 'events', new.events,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_open_question_delete AFTER DELETE ON open_question BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'open_question', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'question', old.question, 'ask_whom',
        old.ask_whom, 'status', old.status, 'answer', old.answer, 'events', old.events,
        'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_report_text_insert AFTER INSERT ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', new.id,
        NULL,
        json_object(
        'id', new.id, 'part', new.part, 'text', new.text, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_report_text_update AFTER UPDATE ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', new.id,
        json_object(
        'id', old.id, 'part', old.part, 'text', old.text, 'note', old.note),
        json_object(
        'id', new.id, 'part', new.part, 'text', new.text, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_report_text_delete AFTER DELETE ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', old.id,
        json_object(
        'id', old.id, 'part', old.part, 'text', old.text, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_term_insert AFTER INSERT ON term BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'term', new.id,
        NULL,
        json_object(
        'id', new.id, 'list', new.list, 'code', new.code, 'label', new.label, 'note',
        new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_term_update AFTER UPDATE ON term BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'term', new.id,
        json_object(
        'id', old.id, 'list', old.list, 'code', old.code, 'label', old.label, 'note',
        old.note),
        json_object(
        'id', new.id, 'list', new.list, 'code', new.code, 'label', new.label, 'note',
        new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_term_delete AFTER DELETE ON term BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'term', old.id,
        json_object(
        'id', old.id, 'list', old.list, 'code', old.code, 'label', old.label, 'note',
        old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_setting_insert AFTER INSERT ON setting BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'setting', new.id,
        NULL,
        json_object(
        'id', new.id, 'key', new."key", 'value', new.value, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_setting_update AFTER UPDATE ON setting BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'setting', new.id,
        json_object(
        'id', old.id, 'key', old."key", 'value', old.value, 'note', old.note),
        json_object(
        'id', new.id, 'key', new."key", 'value', new.value, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_setting_delete AFTER DELETE ON setting BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'setting', old.id,
        json_object(
        'id', old.id, 'key', old."key", 'value', old.value, 'note', old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_saved_view_insert AFTER INSERT ON saved_view BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'saved_view', new.id,
        NULL,
        json_object(
        'id', new.id, 'name', new.name, 'view', new.view, 'position', new.position,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_saved_view_update AFTER UPDATE ON saved_view BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'saved_view', new.id,
        json_object(
        'id', old.id, 'name', old.name, 'view', old.view, 'position', old.position,
        'note', old.note),
        json_object(
        'id', new.id, 'name', new.name, 'view', new.view, 'position', new.position,
        'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_saved_view_delete AFTER DELETE ON saved_view BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'saved_view', old.id,
        json_object(
        'id', old.id, 'name', old.name, 'view', old.view, 'position', old.position,
        'note', old.note),
        NULL
    FROM journal_state;
END;
