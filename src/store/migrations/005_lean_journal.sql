-- A leaner journal: an edit of one field used to write the whole record down twice, most of it
-- empty, and two counters that the head of the chain makes needless. Each is a page of the file
-- per edit, and in a locked file a page is enciphered.
--
-- What is already written stays as it is, byte for byte, since the chain covers it.

DROP TRIGGER journal_investigation_insert;
DROP TRIGGER journal_investigation_update;
DROP TRIGGER journal_investigation_delete;
DROP TRIGGER journal_organisation_insert;
DROP TRIGGER journal_organisation_update;
DROP TRIGGER journal_organisation_delete;
DROP TRIGGER journal_succession_insert;
DROP TRIGGER journal_succession_update;
DROP TRIGGER journal_succession_delete;
DROP TRIGGER journal_professional_insert;
DROP TRIGGER journal_professional_update;
DROP TRIGGER journal_professional_delete;
DROP TRIGGER journal_person_insert;
DROP TRIGGER journal_person_update;
DROP TRIGGER journal_person_delete;
DROP TRIGGER journal_person_period_insert;
DROP TRIGGER journal_person_period_update;
DROP TRIGGER journal_person_period_delete;
DROP TRIGGER journal_source_insert;
DROP TRIGGER journal_source_update;
DROP TRIGGER journal_source_delete;
DROP TRIGGER journal_event_insert;
DROP TRIGGER journal_event_update;
DROP TRIGGER journal_event_delete;
DROP TRIGGER journal_citation_insert;
DROP TRIGGER journal_citation_update;
DROP TRIGGER journal_citation_delete;
DROP TRIGGER journal_involvement_insert;
DROP TRIGGER journal_involvement_update;
DROP TRIGGER journal_involvement_delete;
DROP TRIGGER journal_consultation_insert;
DROP TRIGGER journal_consultation_update;
DROP TRIGGER journal_consultation_delete;
DROP TRIGGER journal_participant_insert;
DROP TRIGGER journal_participant_update;
DROP TRIGGER journal_participant_delete;
DROP TRIGGER journal_safety_agreement_insert;
DROP TRIGGER journal_safety_agreement_update;
DROP TRIGGER journal_safety_agreement_delete;
DROP TRIGGER journal_agreement_check_insert;
DROP TRIGGER journal_agreement_check_update;
DROP TRIGGER journal_agreement_check_delete;
DROP TRIGGER journal_information_item_insert;
DROP TRIGGER journal_information_item_update;
DROP TRIGGER journal_information_item_delete;
DROP TRIGGER journal_knowledge_state_insert;
DROP TRIGGER journal_knowledge_state_update;
DROP TRIGGER journal_knowledge_state_delete;
DROP TRIGGER journal_information_share_insert;
DROP TRIGGER journal_information_share_update;
DROP TRIGGER journal_information_share_delete;
DROP TRIGGER journal_non_share_insert;
DROP TRIGGER journal_non_share_update;
DROP TRIGGER journal_non_share_delete;
DROP TRIGGER journal_interpretation_insert;
DROP TRIGGER journal_interpretation_update;
DROP TRIGGER journal_interpretation_delete;
DROP TRIGGER journal_statement_insert;
DROP TRIGGER journal_statement_update;
DROP TRIGGER journal_statement_delete;
DROP TRIGGER journal_contradiction_insert;
DROP TRIGGER journal_contradiction_update;
DROP TRIGGER journal_contradiction_delete;
DROP TRIGGER journal_framework_insert;
DROP TRIGGER journal_framework_update;
DROP TRIGGER journal_framework_delete;
DROP TRIGGER journal_norm_insert;
DROP TRIGGER journal_norm_update;
DROP TRIGGER journal_norm_delete;
DROP TRIGGER journal_finding_insert;
DROP TRIGGER journal_finding_update;
DROP TRIGGER journal_finding_delete;
DROP TRIGGER journal_evidence_insert;
DROP TRIGGER journal_evidence_update;
DROP TRIGGER journal_evidence_delete;
DROP TRIGGER journal_judgement_insert;
DROP TRIGGER journal_judgement_update;
DROP TRIGGER journal_judgement_delete;
DROP TRIGGER journal_conclusion_insert;
DROP TRIGGER journal_conclusion_update;
DROP TRIGGER journal_conclusion_delete;
DROP TRIGGER journal_improvement_point_insert;
DROP TRIGGER journal_improvement_point_update;
DROP TRIGGER journal_improvement_point_delete;
DROP TRIGGER journal_recommendation_insert;
DROP TRIGGER journal_recommendation_update;
DROP TRIGGER journal_recommendation_delete;
DROP TRIGGER journal_follow_up_measure_insert;
DROP TRIGGER journal_follow_up_measure_update;
DROP TRIGGER journal_follow_up_measure_delete;
DROP TRIGGER journal_accuracy_remark_insert;
DROP TRIGGER journal_accuracy_remark_update;
DROP TRIGGER journal_accuracy_remark_delete;
DROP TRIGGER journal_publication_version_insert;
DROP TRIGGER journal_publication_version_update;
DROP TRIGGER journal_publication_version_delete;
DROP TRIGGER journal_open_question_insert;
DROP TRIGGER journal_open_question_update;
DROP TRIGGER journal_open_question_delete;
DROP TRIGGER journal_report_text_insert;
DROP TRIGGER journal_report_text_update;
DROP TRIGGER journal_report_text_delete;
DROP TRIGGER journal_term_insert;
DROP TRIGGER journal_term_update;
DROP TRIGGER journal_term_delete;
DROP TRIGGER journal_setting_insert;
DROP TRIGGER journal_setting_update;
DROP TRIGGER journal_setting_delete;
DROP TRIGGER journal_saved_view_insert;
DROP TRIGGER journal_saved_view_update;
DROP TRIGGER journal_saved_view_delete;
DROP TRIGGER journal_leak_acceptance_insert;
DROP TRIGGER journal_leak_acceptance_update;
DROP TRIGGER journal_leak_acceptance_delete;

-- Journaalregel: one row that changed.
CREATE TABLE journal_new (
    seq INTEGER PRIMARY KEY,
    -- The step; NULL while another program's change has not been taken into the chain.
    step INTEGER,
    -- When, in UTC.
    at TEXT NOT NULL,
    -- Who; NULL when another program made the change.
    author TEXT,
    "table" TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    -- The row as it was, as JSON; NULL when it is new. Where there is an "after" too: the id and
    -- the columns that changed, empty ones as well. Else: every column that is not empty.
    "before" TEXT,
    -- The row as it became: every column that is not empty (NULL, '', '[]', or 0 where there must
    -- be a number); NULL when it was removed.
    "after" TEXT
) STRICT;
INSERT INTO journal_new
SELECT seq, step, at, author, "table", row_id, "before", "after"
FROM journal ORDER BY seq;
DROP TABLE journal;
ALTER TABLE journal_new RENAME TO journal;

-- Stap: one command, undo or redo, and the seal on what it changed.
CREATE TABLE step_new (
    id INTEGER PRIMARY KEY,
    -- When, in UTC.
    at TEXT NOT NULL,
    -- Who: the name of the user on the computer, or as set.
    author TEXT NOT NULL,
    -- What it did, in Dutch; an undo or redo carries the label of what it undoes or redoes.
    label TEXT NOT NULL,
    -- do, undo, redo, or foreign: changes by another program.
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'foreign')),
    -- The step that this one turned back: for an undo a do or redo, for a redo an undo.
    undoes INTEGER REFERENCES step_new (id),
    -- The last journal row of the step; the first follows the last one of the step before.
    last_seq INTEGER NOT NULL,
    -- How many journal rows it has.
    row_count INTEGER NOT NULL,
    -- SHA-256 of the step before, in hexadecimal; empty for the first.
    prev_hash TEXT NOT NULL,
    -- SHA-256 over prev_hash, the columns above and the step's journal rows.
    hash TEXT NOT NULL
) STRICT;
INSERT INTO step_new
SELECT id, at, author, label, kind, undoes, last_seq, row_count, prev_hash, hash
FROM step ORDER BY id;
DROP TABLE step;
ALTER TABLE step_new RENAME TO step;

-- One row: how far the journal came when it was last put away. An end that is cut off together
-- with the head of the chain is noticed by it.
CREATE TABLE journal_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    head_step INTEGER NOT NULL,
    head_seq INTEGER NOT NULL
) STRICT;
INSERT INTO journal_mark (id, head_step, head_seq) 
SELECT 1, head_step, head_seq FROM journal_state;

CREATE TRIGGER journal_investigation_insert AFTER INSERT ON investigation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'investigation', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'reference', nullif(new.reference, ''), 'title', nullif(new.title,
        ''), 'calamity_kind', nullif(new.calamity_kind, ''), 'calamity_when',
        new.calamity_when, 'calamity_place', nullif(new.calamity_place, ''),
        'main_question', nullif(new.main_question, ''), 'period', new.period,
        'focus_period', new.focus_period, 'inspectorates', nullif(new.inspectorates,
        '[]'), 'status', nullif(new.status, ''), 'adopted_on', new.adopted_on,
        'published_on', new.published_on, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_investigation_update AFTER UPDATE ON investigation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'investigation', new.id,
        '{"id":' || old.id
        || iif(old.reference IS new.reference, '', ',"reference":' || json_quote(old.reference))
        || iif(old.title IS new.title, '', ',"title":' || json_quote(old.title))
        || iif(old.calamity_kind IS new.calamity_kind, '',
            ',"calamity_kind":' || json_quote(old.calamity_kind))
        || iif(old.calamity_when IS new.calamity_when, '',
            ',"calamity_when":' || json_quote(old.calamity_when))
        || iif(old.calamity_place IS new.calamity_place, '',
            ',"calamity_place":' || json_quote(old.calamity_place))
        || iif(old.main_question IS new.main_question, '',
            ',"main_question":' || json_quote(old.main_question))
        || iif(old.period IS new.period, '', ',"period":' || json_quote(old.period))
        || iif(old.focus_period IS new.focus_period, '',
            ',"focus_period":' || json_quote(old.focus_period))
        || iif(old.inspectorates IS new.inspectorates, '',
            ',"inspectorates":' || json_quote(old.inspectorates))
        || iif(old.status IS new.status, '', ',"status":' || json_quote(old.status))
        || iif(old.adopted_on IS new.adopted_on, '',
            ',"adopted_on":' || json_quote(old.adopted_on))
        || iif(old.published_on IS new.published_on, '',
            ',"published_on":' || json_quote(old.published_on))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'reference', nullif(new.reference, ''), 'title', nullif(new.title,
        ''), 'calamity_kind', nullif(new.calamity_kind, ''), 'calamity_when',
        new.calamity_when, 'calamity_place', nullif(new.calamity_place, ''),
        'main_question', nullif(new.main_question, ''), 'period', new.period,
        'focus_period', new.focus_period, 'inspectorates', nullif(new.inspectorates,
        '[]'), 'status', nullif(new.status, ''), 'adopted_on', new.adopted_on,
        'published_on', new.published_on, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_investigation_delete AFTER DELETE ON investigation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'investigation', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'reference', nullif(old.reference, ''), 'title', nullif(old.title,
        ''), 'calamity_kind', nullif(old.calamity_kind, ''), 'calamity_when',
        old.calamity_when, 'calamity_place', nullif(old.calamity_place, ''),
        'main_question', nullif(old.main_question, ''), 'period', old.period,
        'focus_period', old.focus_period, 'inspectorates', nullif(old.inspectorates,
        '[]'), 'status', nullif(old.status, ''), 'adopted_on', old.adopted_on,
        'published_on', old.published_on, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_organisation_insert AFTER INSERT ON organisation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'organisation', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'name', nullif(new.name, ''),
        'aliases', nullif(new.aliases, '[]'), 'kind', nullif(new.kind, ''), 'parent',
        new.parent, 'legal_role', nullif(new.legal_role, ''), 'municipality',
        nullif(new.municipality, ''), 'public_label', nullif(new.public_label, ''),
        'colour', nullif(new.colour, ''), 'lane_order', nullif(new.lane_order, 0),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_organisation_update AFTER UPDATE ON organisation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'organisation', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.name IS new.name, '', ',"name":' || json_quote(old.name))
        || iif(old.aliases IS new.aliases, '', ',"aliases":' || json_quote(old.aliases))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.parent IS new.parent, '', ',"parent":' || json_quote(old.parent))
        || iif(old.legal_role IS new.legal_role, '',
            ',"legal_role":' || json_quote(old.legal_role))
        || iif(old.municipality IS new.municipality, '',
            ',"municipality":' || json_quote(old.municipality))
        || iif(old.public_label IS new.public_label, '',
            ',"public_label":' || json_quote(old.public_label))
        || iif(old.colour IS new.colour, '', ',"colour":' || json_quote(old.colour))
        || iif(old.lane_order IS new.lane_order, '',
            ',"lane_order":' || json_quote(old.lane_order))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'name', nullif(new.name, ''),
        'aliases', nullif(new.aliases, '[]'), 'kind', nullif(new.kind, ''), 'parent',
        new.parent, 'legal_role', nullif(new.legal_role, ''), 'municipality',
        nullif(new.municipality, ''), 'public_label', nullif(new.public_label, ''),
        'colour', nullif(new.colour, ''), 'lane_order', nullif(new.lane_order, 0),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_organisation_delete AFTER DELETE ON organisation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'organisation', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'name', nullif(old.name, ''),
        'aliases', nullif(old.aliases, '[]'), 'kind', nullif(old.kind, ''), 'parent',
        old.parent, 'legal_role', nullif(old.legal_role, ''), 'municipality',
        nullif(old.municipality, ''), 'public_label', nullif(old.public_label, ''),
        'colour', nullif(old.colour, ''), 'lane_order', nullif(old.lane_order, 0),
        'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_succession_insert AFTER INSERT ON succession BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'succession', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'predecessor', nullif(new.predecessor, 0), 'successor',
        nullif(new.successor, 0), 'since', new.since, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_succession_update AFTER UPDATE ON succession BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'succession', new.id,
        '{"id":' || old.id
        || iif(old.predecessor IS new.predecessor, '',
            ',"predecessor":' || json_quote(old.predecessor))
        || iif(old.successor IS new.successor, '', ',"successor":' || json_quote(old.successor))
        || iif(old.since IS new.since, '', ',"since":' || json_quote(old.since))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'predecessor', nullif(new.predecessor, 0), 'successor',
        nullif(new.successor, 0), 'since', new.since, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_succession_delete AFTER DELETE ON succession BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'succession', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'predecessor', nullif(old.predecessor, 0), 'successor',
        nullif(old.successor, 0), 'since', old.since, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_professional_insert AFTER INSERT ON professional BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'professional', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'function', nullif(new.function,
        ''), 'organisation', new.organisation, 'period', new.period, 'registration',
        nullif(new.registration, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_professional_update AFTER UPDATE ON professional BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'professional', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.function IS new.function, '', ',"function":' || json_quote(old.function))
        || iif(old.organisation IS new.organisation, '',
            ',"organisation":' || json_quote(old.organisation))
        || iif(old.period IS new.period, '', ',"period":' || json_quote(old.period))
        || iif(old.registration IS new.registration, '',
            ',"registration":' || json_quote(old.registration))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'function', nullif(new.function,
        ''), 'organisation', new.organisation, 'period', new.period, 'registration',
        nullif(new.registration, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_professional_delete AFTER DELETE ON professional BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'professional', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'function', nullif(old.function,
        ''), 'organisation', old.organisation, 'period', old.period, 'registration',
        nullif(old.registration, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_person_insert AFTER INSERT ON person BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'role', nullif(new.role, ''),
        'name', nullif(new.name, ''), 'pseudonym', nullif(new.pseudonym, ''), 'birth',
        new.birth, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_person_update AFTER UPDATE ON person BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.role IS new.role, '', ',"role":' || json_quote(old.role))
        || iif(old.name IS new.name, '', ',"name":' || json_quote(old.name))
        || iif(old.pseudonym IS new.pseudonym, '', ',"pseudonym":' || json_quote(old.pseudonym))
        || iif(old.birth IS new.birth, '', ',"birth":' || json_quote(old.birth))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'role', nullif(new.role, ''),
        'name', nullif(new.name, ''), 'pseudonym', nullif(new.pseudonym, ''), 'birth',
        new.birth, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_person_delete AFTER DELETE ON person BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'role', nullif(old.role, ''),
        'name', nullif(old.name, ''), 'pseudonym', nullif(old.pseudonym, ''), 'birth',
        old.birth, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_person_period_insert AFTER INSERT ON person_period BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person_period', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'person', nullif(new.person, 0), 'kind', nullif(new.kind, ''),
        'period', new.period, 'with_whom', nullif(new.with_whom, ''), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_person_period_update AFTER UPDATE ON person_period BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person_period', new.id,
        '{"id":' || old.id
        || iif(old.person IS new.person, '', ',"person":' || json_quote(old.person))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.period IS new.period, '', ',"period":' || json_quote(old.period))
        || iif(old.with_whom IS new.with_whom, '', ',"with_whom":' || json_quote(old.with_whom))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'person', nullif(new.person, 0), 'kind', nullif(new.kind, ''),
        'period', new.period, 'with_whom', nullif(new.with_whom, ''), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_person_period_delete AFTER DELETE ON person_period BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'person_period', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'person', nullif(old.person, 0), 'kind', nullif(old.kind, ''),
        'period', old.period, 'with_whom', nullif(old.with_whom, ''), 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_source_insert AFTER INSERT ON source BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'source', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'kind', nullif(new.kind, ''),
        'organisation', new.organisation, 'title', nullif(new.title, ''), 'date',
        new.date, 'requested', new.requested, 'received', new.received, 'assessed',
        new.assessed, 'file_hash', nullif(new.file_hash, ''), 'confidentiality',
        nullif(new.confidentiality, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_source_update AFTER UPDATE ON source BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'source', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.organisation IS new.organisation, '',
            ',"organisation":' || json_quote(old.organisation))
        || iif(old.title IS new.title, '', ',"title":' || json_quote(old.title))
        || iif(old.date IS new.date, '', ',"date":' || json_quote(old.date))
        || iif(old.requested IS new.requested, '', ',"requested":' || json_quote(old.requested))
        || iif(old.received IS new.received, '', ',"received":' || json_quote(old.received))
        || iif(old.assessed IS new.assessed, '', ',"assessed":' || json_quote(old.assessed))
        || iif(old.file_hash IS new.file_hash, '', ',"file_hash":' || json_quote(old.file_hash))
        || iif(old.confidentiality IS new.confidentiality, '',
            ',"confidentiality":' || json_quote(old.confidentiality))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'kind', nullif(new.kind, ''),
        'organisation', new.organisation, 'title', nullif(new.title, ''), 'date',
        new.date, 'requested', new.requested, 'received', new.received, 'assessed',
        new.assessed, 'file_hash', nullif(new.file_hash, ''), 'confidentiality',
        nullif(new.confidentiality, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_source_delete AFTER DELETE ON source BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'source', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'kind', nullif(old.kind, ''),
        'organisation', old.organisation, 'title', nullif(old.title, ''), 'date',
        old.date, 'requested', old.requested, 'received', old.received, 'assessed',
        old.assessed, 'file_hash', nullif(old.file_hash, ''), 'confidentiality',
        nullif(old.confidentiality, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_event_insert AFTER INSERT ON event BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'event', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'key', nullif(new."key", ''),
        'position', nullif(new.position, 0), 'when', new."when", 'earliest',
        new.earliest, 'latest', new.latest, 'date_phrase', nullif(new.date_phrase, ''),
        'span', nullif(new.span, ''), 'basis', nullif(new.basis, ''), 'kind',
        nullif(new.kind, ''), 'title', nullif(new.title, ''), 'key_moment',
        nullif(new.key_moment, ''), 'from', nullif(new."from", '[]'), 'to',
        nullif(new."to", '[]'), 'actors', nullif(new.actors, '[]'), 'about',
        nullif(new.about, '[]'), 'signals', nullif(new.signals, '[]'), 'child_seen',
        nullif(new.child_seen, ''), 'seen_without_parents',
        nullif(new.seen_without_parents, ''), 'spoken_alone', nullif(new.spoken_alone,
        ''), 'child_said', nullif(new.child_said, ''), 'shared_with',
        nullif(new.shared_with, '[]'), 'not_informed', nullif(new.not_informed, '[]'),
        'summary', nullif(new.summary, ''), 'text', nullif(new.text, ''),
        'life_domains', nullif(new.life_domains, '[]'), 'norms', nullif(new.norms,
        '[]'), 'responds_to', nullif(new.responds_to, '[]'), 'chapter',
        nullif(new.chapter, ''), 'out_of_scope', nullif(new.out_of_scope, 0),
        'certainty', nullif(new.certainty, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_event_update AFTER UPDATE ON event BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'event', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old."key" IS new."key", '', ',"key":' || json_quote(old."key"))
        || iif(old.position IS new.position, '', ',"position":' || json_quote(old.position))
        || iif(old."when" IS new."when", '', ',"when":' || json_quote(old."when"))
        || iif(old.earliest IS new.earliest, '', ',"earliest":' || json_quote(old.earliest))
        || iif(old.latest IS new.latest, '', ',"latest":' || json_quote(old.latest))
        || iif(old.date_phrase IS new.date_phrase, '',
            ',"date_phrase":' || json_quote(old.date_phrase))
        || iif(old.span IS new.span, '', ',"span":' || json_quote(old.span))
        || iif(old.basis IS new.basis, '', ',"basis":' || json_quote(old.basis))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.title IS new.title, '', ',"title":' || json_quote(old.title))
        || iif(old.key_moment IS new.key_moment, '',
            ',"key_moment":' || json_quote(old.key_moment))
        || iif(old."from" IS new."from", '', ',"from":' || json_quote(old."from"))
        || iif(old."to" IS new."to", '', ',"to":' || json_quote(old."to"))
        || iif(old.actors IS new.actors, '', ',"actors":' || json_quote(old.actors))
        || iif(old.about IS new.about, '', ',"about":' || json_quote(old.about))
        || iif(old.signals IS new.signals, '', ',"signals":' || json_quote(old.signals))
        || iif(old.child_seen IS new.child_seen, '',
            ',"child_seen":' || json_quote(old.child_seen))
        || iif(old.seen_without_parents IS new.seen_without_parents, '',
            ',"seen_without_parents":' || json_quote(old.seen_without_parents))
        || iif(old.spoken_alone IS new.spoken_alone, '',
            ',"spoken_alone":' || json_quote(old.spoken_alone))
        || iif(old.child_said IS new.child_said, '',
            ',"child_said":' || json_quote(old.child_said))
        || iif(old.shared_with IS new.shared_with, '',
            ',"shared_with":' || json_quote(old.shared_with))
        || iif(old.not_informed IS new.not_informed, '',
            ',"not_informed":' || json_quote(old.not_informed))
        || iif(old.summary IS new.summary, '', ',"summary":' || json_quote(old.summary))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.life_domains IS new.life_domains, '',
            ',"life_domains":' || json_quote(old.life_domains))
        || iif(old.norms IS new.norms, '', ',"norms":' || json_quote(old.norms))
        || iif(old.responds_to IS new.responds_to, '',
            ',"responds_to":' || json_quote(old.responds_to))
        || iif(old.chapter IS new.chapter, '', ',"chapter":' || json_quote(old.chapter))
        || iif(old.out_of_scope IS new.out_of_scope, '',
            ',"out_of_scope":' || json_quote(old.out_of_scope))
        || iif(old.certainty IS new.certainty, '', ',"certainty":' || json_quote(old.certainty))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'key', nullif(new."key", ''),
        'position', nullif(new.position, 0), 'when', new."when", 'earliest',
        new.earliest, 'latest', new.latest, 'date_phrase', nullif(new.date_phrase, ''),
        'span', nullif(new.span, ''), 'basis', nullif(new.basis, ''), 'kind',
        nullif(new.kind, ''), 'title', nullif(new.title, ''), 'key_moment',
        nullif(new.key_moment, ''), 'from', nullif(new."from", '[]'), 'to',
        nullif(new."to", '[]'), 'actors', nullif(new.actors, '[]'), 'about',
        nullif(new.about, '[]'), 'signals', nullif(new.signals, '[]'), 'child_seen',
        nullif(new.child_seen, ''), 'seen_without_parents',
        nullif(new.seen_without_parents, ''), 'spoken_alone', nullif(new.spoken_alone,
        ''), 'child_said', nullif(new.child_said, ''), 'shared_with',
        nullif(new.shared_with, '[]'), 'not_informed', nullif(new.not_informed, '[]'),
        'summary', nullif(new.summary, ''), 'text', nullif(new.text, ''),
        'life_domains', nullif(new.life_domains, '[]'), 'norms', nullif(new.norms,
        '[]'), 'responds_to', nullif(new.responds_to, '[]'), 'chapter',
        nullif(new.chapter, ''), 'out_of_scope', nullif(new.out_of_scope, 0),
        'certainty', nullif(new.certainty, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_event_delete AFTER DELETE ON event BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'event', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'key', nullif(old."key", ''),
        'position', nullif(old.position, 0), 'when', old."when", 'earliest',
        old.earliest, 'latest', old.latest, 'date_phrase', nullif(old.date_phrase, ''),
        'span', nullif(old.span, ''), 'basis', nullif(old.basis, ''), 'kind',
        nullif(old.kind, ''), 'title', nullif(old.title, ''), 'key_moment',
        nullif(old.key_moment, ''), 'from', nullif(old."from", '[]'), 'to',
        nullif(old."to", '[]'), 'actors', nullif(old.actors, '[]'), 'about',
        nullif(old.about, '[]'), 'signals', nullif(old.signals, '[]'), 'child_seen',
        nullif(old.child_seen, ''), 'seen_without_parents',
        nullif(old.seen_without_parents, ''), 'spoken_alone', nullif(old.spoken_alone,
        ''), 'child_said', nullif(old.child_said, ''), 'shared_with',
        nullif(old.shared_with, '[]'), 'not_informed', nullif(old.not_informed, '[]'),
        'summary', nullif(old.summary, ''), 'text', nullif(old.text, ''),
        'life_domains', nullif(old.life_domains, '[]'), 'norms', nullif(old.norms,
        '[]'), 'responds_to', nullif(old.responds_to, '[]'), 'chapter',
        nullif(old.chapter, ''), 'out_of_scope', nullif(old.out_of_scope, 0),
        'certainty', nullif(old.certainty, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_citation_insert AFTER INSERT ON citation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'citation', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'source', nullif(new.source, 0), 'event', nullif(new.event, 0),
        'locator', nullif(new.locator, ''), 'quotation', nullif(new.quotation, ''),
        'contradicts', nullif(new.contradicts, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_citation_update AFTER UPDATE ON citation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'citation', new.id,
        '{"id":' || old.id
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.locator IS new.locator, '', ',"locator":' || json_quote(old.locator))
        || iif(old.quotation IS new.quotation, '', ',"quotation":' || json_quote(old.quotation))
        || iif(old.contradicts IS new.contradicts, '',
            ',"contradicts":' || json_quote(old.contradicts))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'source', nullif(new.source, 0), 'event', nullif(new.event, 0),
        'locator', nullif(new.locator, ''), 'quotation', nullif(new.quotation, ''),
        'contradicts', nullif(new.contradicts, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_citation_delete AFTER DELETE ON citation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'citation', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'source', nullif(old.source, 0), 'event', nullif(old.event, 0),
        'locator', nullif(old.locator, ''), 'quotation', nullif(old.quotation, ''),
        'contradicts', nullif(old.contradicts, 0), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_involvement_insert AFTER INSERT ON involvement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'involvement', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'organisation', nullif(new.organisation, 0), 'unit', new.unit,
        'client', nullif(new.client, ''), 'start', new.start, 'end', new.end,
        'closure_reason', nullif(new.closure_reason, ''), 'reopened_from',
        new.reopened_from, 'reopened', new.reopened, 'reopened_by',
        nullif(new.reopened_by, ''), 'legal_frame', nullif(new.legal_frame, ''),
        'source', nullif(new.source, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_involvement_update AFTER UPDATE ON involvement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'involvement', new.id,
        '{"id":' || old.id
        || iif(old.organisation IS new.organisation, '',
            ',"organisation":' || json_quote(old.organisation))
        || iif(old.unit IS new.unit, '', ',"unit":' || json_quote(old.unit))
        || iif(old.client IS new.client, '', ',"client":' || json_quote(old.client))
        || iif(old.start IS new.start, '', ',"start":' || json_quote(old.start))
        || iif(old.end IS new.end, '', ',"end":' || json_quote(old.end))
        || iif(old.closure_reason IS new.closure_reason, '',
            ',"closure_reason":' || json_quote(old.closure_reason))
        || iif(old.reopened_from IS new.reopened_from, '',
            ',"reopened_from":' || json_quote(old.reopened_from))
        || iif(old.reopened IS new.reopened, '', ',"reopened":' || json_quote(old.reopened))
        || iif(old.reopened_by IS new.reopened_by, '',
            ',"reopened_by":' || json_quote(old.reopened_by))
        || iif(old.legal_frame IS new.legal_frame, '',
            ',"legal_frame":' || json_quote(old.legal_frame))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'organisation', nullif(new.organisation, 0), 'unit', new.unit,
        'client', nullif(new.client, ''), 'start', new.start, 'end', new.end,
        'closure_reason', nullif(new.closure_reason, ''), 'reopened_from',
        new.reopened_from, 'reopened', new.reopened, 'reopened_by',
        nullif(new.reopened_by, ''), 'legal_frame', nullif(new.legal_frame, ''),
        'source', nullif(new.source, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_involvement_delete AFTER DELETE ON involvement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'involvement', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'organisation', nullif(old.organisation, 0), 'unit', old.unit,
        'client', nullif(old.client, ''), 'start', old.start, 'end', old.end,
        'closure_reason', nullif(old.closure_reason, ''), 'reopened_from',
        old.reopened_from, 'reopened', old.reopened, 'reopened_by',
        nullif(old.reopened_by, ''), 'legal_frame', nullif(old.legal_frame, ''),
        'source', nullif(old.source, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_consultation_insert AFTER INSERT ON consultation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'consultation', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', nullif(new.event, 0),
        'when', new."when", 'kind', nullif(new.kind, ''), 'source', nullif(new.source,
        ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_consultation_update AFTER UPDATE ON consultation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'consultation', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old."when" IS new."when", '', ',"when":' || json_quote(old."when"))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', nullif(new.event, 0),
        'when', new."when", 'kind', nullif(new.kind, ''), 'source', nullif(new.source,
        ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_consultation_delete AFTER DELETE ON consultation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'consultation', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'event', nullif(old.event, 0),
        'when', old."when", 'kind', nullif(old.kind, ''), 'source', nullif(old.source,
        ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_participant_insert AFTER INSERT ON participant BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'participant', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'consultation', nullif(new.consultation, 0), 'party',
        nullif(new.party, ''), 'attendance', nullif(new.attendance, ''), 'minutes',
        nullif(new.minutes, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_participant_update AFTER UPDATE ON participant BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'participant', new.id,
        '{"id":' || old.id
        || iif(old.consultation IS new.consultation, '',
            ',"consultation":' || json_quote(old.consultation))
        || iif(old.party IS new.party, '', ',"party":' || json_quote(old.party))
        || iif(old.attendance IS new.attendance, '',
            ',"attendance":' || json_quote(old.attendance))
        || iif(old.minutes IS new.minutes, '', ',"minutes":' || json_quote(old.minutes))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'consultation', nullif(new.consultation, 0), 'party',
        nullif(new.party, ''), 'attendance', nullif(new.attendance, ''), 'minutes',
        nullif(new.minutes, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_participant_delete AFTER DELETE ON participant BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'participant', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'consultation', nullif(old.consultation, 0), 'party',
        nullif(old.party, ''), 'attendance', nullif(old.attendance, ''), 'minutes',
        nullif(old.minutes, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_safety_agreement_insert AFTER INSERT ON safety_agreement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'safety_agreement', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', new.event, 'kind',
        nullif(new.kind, ''), 'what', nullif(new.what, ''), 'made_with',
        nullif(new.made_with, '[]'), 'checker', nullif(new.checker, ''), 'how',
        nullif(new.how, ''), 'check_when', nullif(new.check_when, ''),
        'child_must_be_seen', nullif(new.child_must_be_seen, ''), 'consequence',
        nullif(new.consequence, ''), 'informed', nullif(new.informed, '[]'),
        'not_informed', nullif(new.not_informed, '[]'), 'complete', nullif(new.complete,
        ''), 'replaces', new.replaces, 'source', nullif(new.source, ''), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_safety_agreement_update AFTER UPDATE ON safety_agreement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'safety_agreement', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.what IS new.what, '', ',"what":' || json_quote(old.what))
        || iif(old.made_with IS new.made_with, '', ',"made_with":' || json_quote(old.made_with))
        || iif(old.checker IS new.checker, '', ',"checker":' || json_quote(old.checker))
        || iif(old.how IS new.how, '', ',"how":' || json_quote(old.how))
        || iif(old.check_when IS new.check_when, '',
            ',"check_when":' || json_quote(old.check_when))
        || iif(old.child_must_be_seen IS new.child_must_be_seen, '',
            ',"child_must_be_seen":' || json_quote(old.child_must_be_seen))
        || iif(old.consequence IS new.consequence, '',
            ',"consequence":' || json_quote(old.consequence))
        || iif(old.informed IS new.informed, '', ',"informed":' || json_quote(old.informed))
        || iif(old.not_informed IS new.not_informed, '',
            ',"not_informed":' || json_quote(old.not_informed))
        || iif(old.complete IS new.complete, '', ',"complete":' || json_quote(old.complete))
        || iif(old.replaces IS new.replaces, '', ',"replaces":' || json_quote(old.replaces))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', new.event, 'kind',
        nullif(new.kind, ''), 'what', nullif(new.what, ''), 'made_with',
        nullif(new.made_with, '[]'), 'checker', nullif(new.checker, ''), 'how',
        nullif(new.how, ''), 'check_when', nullif(new.check_when, ''),
        'child_must_be_seen', nullif(new.child_must_be_seen, ''), 'consequence',
        nullif(new.consequence, ''), 'informed', nullif(new.informed, '[]'),
        'not_informed', nullif(new.not_informed, '[]'), 'complete', nullif(new.complete,
        ''), 'replaces', new.replaces, 'source', nullif(new.source, ''), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_safety_agreement_delete AFTER DELETE ON safety_agreement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'safety_agreement', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'event', old.event, 'kind',
        nullif(old.kind, ''), 'what', nullif(old.what, ''), 'made_with',
        nullif(old.made_with, '[]'), 'checker', nullif(old.checker, ''), 'how',
        nullif(old.how, ''), 'check_when', nullif(old.check_when, ''),
        'child_must_be_seen', nullif(old.child_must_be_seen, ''), 'consequence',
        nullif(old.consequence, ''), 'informed', nullif(old.informed, '[]'),
        'not_informed', nullif(old.not_informed, '[]'), 'complete', nullif(old.complete,
        ''), 'replaces', old.replaces, 'source', nullif(old.source, ''), 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_agreement_check_insert AFTER INSERT ON agreement_check BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'agreement_check', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'agreement', nullif(new.agreement, 0), 'event', nullif(new.event,
        0), 'result', nullif(new.result, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_agreement_check_update AFTER UPDATE ON agreement_check BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'agreement_check', new.id,
        '{"id":' || old.id
        || iif(old.agreement IS new.agreement, '', ',"agreement":' || json_quote(old.agreement))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.result IS new.result, '', ',"result":' || json_quote(old.result))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'agreement', nullif(new.agreement, 0), 'event', nullif(new.event,
        0), 'result', nullif(new.result, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_agreement_check_delete AFTER DELETE ON agreement_check BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'agreement_check', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'agreement', nullif(old.agreement, 0), 'event', nullif(old.event,
        0), 'result', nullif(old.result, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_information_item_insert AFTER INSERT ON information_item BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_item', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', new.event, 'item',
        nullif(new.item, ''), 'since', new.since, 'consequence', nullif(new.consequence,
        ''), 'source', nullif(new.source, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_information_item_update AFTER UPDATE ON information_item BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_item', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.item IS new.item, '', ',"item":' || json_quote(old.item))
        || iif(old.since IS new.since, '', ',"since":' || json_quote(old.since))
        || iif(old.consequence IS new.consequence, '',
            ',"consequence":' || json_quote(old.consequence))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', new.event, 'item',
        nullif(new.item, ''), 'since', new.since, 'consequence', nullif(new.consequence,
        ''), 'source', nullif(new.source, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_information_item_delete AFTER DELETE ON information_item BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_item', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'event', old.event, 'item',
        nullif(old.item, ''), 'since', old.since, 'consequence', nullif(old.consequence,
        ''), 'source', nullif(old.source, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_knowledge_state_insert AFTER INSERT ON knowledge_state BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'knowledge_state', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'item', nullif(new.item, 0), 'party', nullif(new.party, ''),
        'since', new.since, 'event', new.event, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_knowledge_state_update AFTER UPDATE ON knowledge_state BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'knowledge_state', new.id,
        '{"id":' || old.id
        || iif(old.item IS new.item, '', ',"item":' || json_quote(old.item))
        || iif(old.party IS new.party, '', ',"party":' || json_quote(old.party))
        || iif(old.since IS new.since, '', ',"since":' || json_quote(old.since))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'item', nullif(new.item, 0), 'party', nullif(new.party, ''),
        'since', new.since, 'event', new.event, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_knowledge_state_delete AFTER DELETE ON knowledge_state BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'knowledge_state', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'item', nullif(old.item, 0), 'party', nullif(old.party, ''),
        'since', old.since, 'event', old.event, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_information_share_insert AFTER INSERT ON information_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_share', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'item', nullif(new.item, 0), 'from', nullif(new."from", ''), 'to',
        nullif(new."to", ''), 'when', new."when", 'event', new.event, 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_information_share_update AFTER UPDATE ON information_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_share', new.id,
        '{"id":' || old.id
        || iif(old.item IS new.item, '', ',"item":' || json_quote(old.item))
        || iif(old."from" IS new."from", '', ',"from":' || json_quote(old."from"))
        || iif(old."to" IS new."to", '', ',"to":' || json_quote(old."to"))
        || iif(old."when" IS new."when", '', ',"when":' || json_quote(old."when"))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'item', nullif(new.item, 0), 'from', nullif(new."from", ''), 'to',
        nullif(new."to", ''), 'when', new."when", 'event', new.event, 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_information_share_delete AFTER DELETE ON information_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'information_share', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'item', nullif(old.item, 0), 'from', nullif(old."from", ''), 'to',
        nullif(old."to", ''), 'when', old."when", 'event', old.event, 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_non_share_insert AFTER INSERT ON non_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'non_share', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'item', nullif(new.item, 0), 'holder', nullif(new.holder, ''),
        'missing_party', nullif(new.missing_party, ''), 'reason', nullif(new.reason,
        ''), 'event', new.event, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_non_share_update AFTER UPDATE ON non_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'non_share', new.id,
        '{"id":' || old.id
        || iif(old.item IS new.item, '', ',"item":' || json_quote(old.item))
        || iif(old.holder IS new.holder, '', ',"holder":' || json_quote(old.holder))
        || iif(old.missing_party IS new.missing_party, '',
            ',"missing_party":' || json_quote(old.missing_party))
        || iif(old.reason IS new.reason, '', ',"reason":' || json_quote(old.reason))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'item', nullif(new.item, 0), 'holder', nullif(new.holder, ''),
        'missing_party', nullif(new.missing_party, ''), 'reason', nullif(new.reason,
        ''), 'event', new.event, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_non_share_delete AFTER DELETE ON non_share BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'non_share', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'item', nullif(old.item, 0), 'holder', nullif(old.holder, ''),
        'missing_party', nullif(old.missing_party, ''), 'reason', nullif(old.reason,
        ''), 'event', old.event, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_interpretation_insert AFTER INSERT ON interpretation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'interpretation', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', new.event, 'explanation',
        nullif(new.explanation, ''), 'adopted_by', nullif(new.adopted_by, '[]'),
        'tested', nullif(new.tested, ''), 'source', nullif(new.source, ''), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_interpretation_update AFTER UPDATE ON interpretation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'interpretation', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.explanation IS new.explanation, '',
            ',"explanation":' || json_quote(old.explanation))
        || iif(old.adopted_by IS new.adopted_by, '',
            ',"adopted_by":' || json_quote(old.adopted_by))
        || iif(old.tested IS new.tested, '', ',"tested":' || json_quote(old.tested))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'event', new.event, 'explanation',
        nullif(new.explanation, ''), 'adopted_by', nullif(new.adopted_by, '[]'),
        'tested', nullif(new.tested, ''), 'source', nullif(new.source, ''), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_interpretation_delete AFTER DELETE ON interpretation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'interpretation', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'event', old.event, 'explanation',
        nullif(old.explanation, ''), 'adopted_by', nullif(old.adopted_by, '[]'),
        'tested', nullif(old.tested, ''), 'source', nullif(old.source, ''), 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_statement_insert AFTER INSERT ON statement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'statement', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'interviewee',
        nullif(new.interviewee, ''), 'date', new.date, 'text', nullif(new.text, ''),
        'approved', nullif(new.approved, ''), 'event', new.event, 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_statement_update AFTER UPDATE ON statement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'statement', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.interviewee IS new.interviewee, '',
            ',"interviewee":' || json_quote(old.interviewee))
        || iif(old.date IS new.date, '', ',"date":' || json_quote(old.date))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.approved IS new.approved, '', ',"approved":' || json_quote(old.approved))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'interviewee',
        nullif(new.interviewee, ''), 'date', new.date, 'text', nullif(new.text, ''),
        'approved', nullif(new.approved, ''), 'event', new.event, 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_statement_delete AFTER DELETE ON statement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'statement', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'interviewee',
        nullif(old.interviewee, ''), 'date', old.date, 'text', nullif(old.text, ''),
        'approved', nullif(old.approved, ''), 'event', old.event, 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_contradiction_insert AFTER INSERT ON contradiction BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'contradiction', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'topic', nullif(new.topic, ''),
        'claim_a', nullif(new.claim_a, ''), 'source_a', nullif(new.source_a, ''),
        'claim_b', nullif(new.claim_b, ''), 'source_b', nullif(new.source_b, ''),
        'kind', nullif(new.kind, ''), 'kind_text', nullif(new.kind_text, ''), 'status',
        nullif(new.status, ''), 'reasoning', nullif(new.reasoning, ''), 'events',
        nullif(new.events, '[]'), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_contradiction_update AFTER UPDATE ON contradiction BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'contradiction', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.topic IS new.topic, '', ',"topic":' || json_quote(old.topic))
        || iif(old.claim_a IS new.claim_a, '', ',"claim_a":' || json_quote(old.claim_a))
        || iif(old.source_a IS new.source_a, '', ',"source_a":' || json_quote(old.source_a))
        || iif(old.claim_b IS new.claim_b, '', ',"claim_b":' || json_quote(old.claim_b))
        || iif(old.source_b IS new.source_b, '', ',"source_b":' || json_quote(old.source_b))
        || iif(old.kind IS new.kind, '', ',"kind":' || json_quote(old.kind))
        || iif(old.kind_text IS new.kind_text, '', ',"kind_text":' || json_quote(old.kind_text))
        || iif(old.status IS new.status, '', ',"status":' || json_quote(old.status))
        || iif(old.reasoning IS new.reasoning, '', ',"reasoning":' || json_quote(old.reasoning))
        || iif(old.events IS new.events, '', ',"events":' || json_quote(old.events))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'topic', nullif(new.topic, ''),
        'claim_a', nullif(new.claim_a, ''), 'source_a', nullif(new.source_a, ''),
        'claim_b', nullif(new.claim_b, ''), 'source_b', nullif(new.source_b, ''),
        'kind', nullif(new.kind, ''), 'kind_text', nullif(new.kind_text, ''), 'status',
        nullif(new.status, ''), 'reasoning', nullif(new.reasoning, ''), 'events',
        nullif(new.events, '[]'), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_contradiction_delete AFTER DELETE ON contradiction BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'contradiction', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'topic', nullif(old.topic, ''),
        'claim_a', nullif(old.claim_a, ''), 'source_a', nullif(old.source_a, ''),
        'claim_b', nullif(old.claim_b, ''), 'source_b', nullif(old.source_b, ''),
        'kind', nullif(old.kind, ''), 'kind_text', nullif(old.kind_text, ''), 'status',
        nullif(old.status, ''), 'reasoning', nullif(old.reasoning, ''), 'events',
        nullif(old.events, '[]'), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_framework_insert AFTER INSERT ON framework BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'framework', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'title', nullif(new.title, ''),
        'edition', nullif(new.edition, ''), 'publisher', nullif(new.publisher, ''),
        'in_force_from', new.in_force_from, 'in_force_to', new.in_force_to, 'source',
        nullif(new.source, ''), 'applied', nullif(new.applied, 0), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_framework_update AFTER UPDATE ON framework BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'framework', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.title IS new.title, '', ',"title":' || json_quote(old.title))
        || iif(old.edition IS new.edition, '', ',"edition":' || json_quote(old.edition))
        || iif(old.publisher IS new.publisher, '', ',"publisher":' || json_quote(old.publisher))
        || iif(old.in_force_from IS new.in_force_from, '',
            ',"in_force_from":' || json_quote(old.in_force_from))
        || iif(old.in_force_to IS new.in_force_to, '',
            ',"in_force_to":' || json_quote(old.in_force_to))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.applied IS new.applied, '', ',"applied":' || json_quote(old.applied))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'title', nullif(new.title, ''),
        'edition', nullif(new.edition, ''), 'publisher', nullif(new.publisher, ''),
        'in_force_from', new.in_force_from, 'in_force_to', new.in_force_to, 'source',
        nullif(new.source, ''), 'applied', nullif(new.applied, 0), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_framework_delete AFTER DELETE ON framework BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'framework', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'title', nullif(old.title, ''),
        'edition', nullif(old.edition, ''), 'publisher', nullif(old.publisher, ''),
        'in_force_from', old.in_force_from, 'in_force_to', old.in_force_to, 'source',
        nullif(old.source, ''), 'applied', nullif(old.applied, 0), 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_norm_insert AFTER INSERT ON norm BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'norm', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'framework', nullif(new.framework, 0), 'parent', new.parent,
        'level', nullif(new.level, ''), 'code', nullif(new.code, ''), 'statement',
        nullif(new.statement, ''), 'official_text', nullif(new.official_text, ''),
        'position', nullif(new.position, 0), 'in_force_from', new.in_force_from,
        'in_force_to', new.in_force_to, 'successor', nullif(new.successor, ''),
        'applied_by', nullif(new.applied_by, ''), 'source', nullif(new.source, ''),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_norm_update AFTER UPDATE ON norm BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'norm', new.id,
        '{"id":' || old.id
        || iif(old.framework IS new.framework, '', ',"framework":' || json_quote(old.framework))
        || iif(old.parent IS new.parent, '', ',"parent":' || json_quote(old.parent))
        || iif(old.level IS new.level, '', ',"level":' || json_quote(old.level))
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.statement IS new.statement, '', ',"statement":' || json_quote(old.statement))
        || iif(old.official_text IS new.official_text, '',
            ',"official_text":' || json_quote(old.official_text))
        || iif(old.position IS new.position, '', ',"position":' || json_quote(old.position))
        || iif(old.in_force_from IS new.in_force_from, '',
            ',"in_force_from":' || json_quote(old.in_force_from))
        || iif(old.in_force_to IS new.in_force_to, '',
            ',"in_force_to":' || json_quote(old.in_force_to))
        || iif(old.successor IS new.successor, '', ',"successor":' || json_quote(old.successor))
        || iif(old.applied_by IS new.applied_by, '',
            ',"applied_by":' || json_quote(old.applied_by))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'framework', nullif(new.framework, 0), 'parent', new.parent,
        'level', nullif(new.level, ''), 'code', nullif(new.code, ''), 'statement',
        nullif(new.statement, ''), 'official_text', nullif(new.official_text, ''),
        'position', nullif(new.position, 0), 'in_force_from', new.in_force_from,
        'in_force_to', new.in_force_to, 'successor', nullif(new.successor, ''),
        'applied_by', nullif(new.applied_by, ''), 'source', nullif(new.source, ''),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_norm_delete AFTER DELETE ON norm BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'norm', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'framework', nullif(old.framework, 0), 'parent', old.parent,
        'level', nullif(old.level, ''), 'code', nullif(old.code, ''), 'statement',
        nullif(old.statement, ''), 'official_text', nullif(old.official_text, ''),
        'position', nullif(old.position, 0), 'in_force_from', old.in_force_from,
        'in_force_to', old.in_force_to, 'successor', nullif(old.successor, ''),
        'applied_by', nullif(old.applied_by, ''), 'source', nullif(old.source, ''),
        'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_finding_insert AFTER INSERT ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'title', nullif(new.title, ''),
        'text', nullif(new.text, ''), 'norms', nullif(new.norms, '[]'), 'organisations',
        nullif(new.organisations, '[]'), 'pattern_tags', nullif(new.pattern_tags, '[]'),
        'question', nullif(new.question, ''), 'status', nullif(new.status, ''),
        'author', nullif(new.author, ''), 'source', nullif(new.source, ''), 'analysis',
        nullif(new.analysis, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_finding_update AFTER UPDATE ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.title IS new.title, '', ',"title":' || json_quote(old.title))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.norms IS new.norms, '', ',"norms":' || json_quote(old.norms))
        || iif(old.organisations IS new.organisations, '',
            ',"organisations":' || json_quote(old.organisations))
        || iif(old.pattern_tags IS new.pattern_tags, '',
            ',"pattern_tags":' || json_quote(old.pattern_tags))
        || iif(old.question IS new.question, '', ',"question":' || json_quote(old.question))
        || iif(old.status IS new.status, '', ',"status":' || json_quote(old.status))
        || iif(old.author IS new.author, '', ',"author":' || json_quote(old.author))
        || iif(old.source IS new.source, '', ',"source":' || json_quote(old.source))
        || iif(old.analysis IS new.analysis, '', ',"analysis":' || json_quote(old.analysis))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'title', nullif(new.title, ''),
        'text', nullif(new.text, ''), 'norms', nullif(new.norms, '[]'), 'organisations',
        nullif(new.organisations, '[]'), 'pattern_tags', nullif(new.pattern_tags, '[]'),
        'question', nullif(new.question, ''), 'status', nullif(new.status, ''),
        'author', nullif(new.author, ''), 'source', nullif(new.source, ''), 'analysis',
        nullif(new.analysis, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_finding_delete AFTER DELETE ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'title', nullif(old.title, ''),
        'text', nullif(old.text, ''), 'norms', nullif(old.norms, '[]'), 'organisations',
        nullif(old.organisations, '[]'), 'pattern_tags', nullif(old.pattern_tags, '[]'),
        'question', nullif(old.question, ''), 'status', nullif(old.status, ''),
        'author', nullif(old.author, ''), 'source', nullif(old.source, ''), 'analysis',
        nullif(old.analysis, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_evidence_insert AFTER INSERT ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'finding', new.finding, 'norm', new.norm, 'event',
        nullif(new.event, 0), 'side', nullif(new.side, ''), 'remark', nullif(new.remark,
        ''), 'citation', new.citation, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_evidence_update AFTER UPDATE ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', new.id,
        '{"id":' || old.id
        || iif(old.finding IS new.finding, '', ',"finding":' || json_quote(old.finding))
        || iif(old.norm IS new.norm, '', ',"norm":' || json_quote(old.norm))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.side IS new.side, '', ',"side":' || json_quote(old.side))
        || iif(old.remark IS new.remark, '', ',"remark":' || json_quote(old.remark))
        || iif(old.citation IS new.citation, '', ',"citation":' || json_quote(old.citation))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'finding', new.finding, 'norm', new.norm, 'event',
        nullif(new.event, 0), 'side', nullif(new.side, ''), 'remark', nullif(new.remark,
        ''), 'citation', new.citation, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_evidence_delete AFTER DELETE ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'finding', old.finding, 'norm', old.norm, 'event',
        nullif(old.event, 0), 'side', nullif(old.side, ''), 'remark', nullif(old.remark,
        ''), 'citation', old.citation, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_judgement_insert AFTER INSERT ON judgement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'judgement', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'norm', nullif(new.norm, 0), 'organisation', new.organisation,
        'scale', nullif(new.scale, ''), 'reasoning', nullif(new.reasoning, ''),
        'findings', nullif(new.findings, '[]'), 'author', nullif(new.author, ''),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_judgement_update AFTER UPDATE ON judgement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'judgement', new.id,
        '{"id":' || old.id
        || iif(old.norm IS new.norm, '', ',"norm":' || json_quote(old.norm))
        || iif(old.organisation IS new.organisation, '',
            ',"organisation":' || json_quote(old.organisation))
        || iif(old.scale IS new.scale, '', ',"scale":' || json_quote(old.scale))
        || iif(old.reasoning IS new.reasoning, '', ',"reasoning":' || json_quote(old.reasoning))
        || iif(old.findings IS new.findings, '', ',"findings":' || json_quote(old.findings))
        || iif(old.author IS new.author, '', ',"author":' || json_quote(old.author))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'norm', nullif(new.norm, 0), 'organisation', new.organisation,
        'scale', nullif(new.scale, ''), 'reasoning', nullif(new.reasoning, ''),
        'findings', nullif(new.findings, '[]'), 'author', nullif(new.author, ''),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_judgement_delete AFTER DELETE ON judgement BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'judgement', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'norm', nullif(old.norm, 0), 'organisation', old.organisation,
        'scale', nullif(old.scale, ''), 'reasoning', nullif(old.reasoning, ''),
        'findings', nullif(old.findings, '[]'), 'author', nullif(old.author, ''),
        'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_conclusion_insert AFTER INSERT ON conclusion BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'conclusion', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'scope', nullif(new.scope, ''), 'subject', nullif(new.subject,
        ''), 'text', nullif(new.text, ''), 'findings', nullif(new.findings, '[]'),
        'position', nullif(new.position, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_conclusion_update AFTER UPDATE ON conclusion BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'conclusion', new.id,
        '{"id":' || old.id
        || iif(old.scope IS new.scope, '', ',"scope":' || json_quote(old.scope))
        || iif(old.subject IS new.subject, '', ',"subject":' || json_quote(old.subject))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.findings IS new.findings, '', ',"findings":' || json_quote(old.findings))
        || iif(old.position IS new.position, '', ',"position":' || json_quote(old.position))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'scope', nullif(new.scope, ''), 'subject', nullif(new.subject,
        ''), 'text', nullif(new.text, ''), 'findings', nullif(new.findings, '[]'),
        'position', nullif(new.position, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_conclusion_delete AFTER DELETE ON conclusion BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'conclusion', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'scope', nullif(old.scope, ''), 'subject', nullif(old.subject,
        ''), 'text', nullif(old.text, ''), 'findings', nullif(old.findings, '[]'),
        'position', nullif(old.position, 0), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_improvement_point_insert AFTER INSERT ON improvement_point BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'improvement_point', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'text', nullif(new.text, ''),
        'findings', nullif(new.findings, '[]'), 'position', nullif(new.position, 0),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_improvement_point_update AFTER UPDATE ON improvement_point BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'improvement_point', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.findings IS new.findings, '', ',"findings":' || json_quote(old.findings))
        || iif(old.position IS new.position, '', ',"position":' || json_quote(old.position))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'text', nullif(new.text, ''),
        'findings', nullif(new.findings, '[]'), 'position', nullif(new.position, 0),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_improvement_point_delete AFTER DELETE ON improvement_point BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'improvement_point', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'text', nullif(old.text, ''),
        'findings', nullif(old.findings, '[]'), 'position', nullif(old.position, 0),
        'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_recommendation_insert AFTER INSERT ON recommendation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'recommendation', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'addressee', nullif(new.addressee,
        ''), 'text', nullif(new.text, ''), 'findings', nullif(new.findings, '[]'),
        'position', nullif(new.position, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_recommendation_update AFTER UPDATE ON recommendation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'recommendation', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.addressee IS new.addressee, '', ',"addressee":' || json_quote(old.addressee))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.findings IS new.findings, '', ',"findings":' || json_quote(old.findings))
        || iif(old.position IS new.position, '', ',"position":' || json_quote(old.position))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'addressee', nullif(new.addressee,
        ''), 'text', nullif(new.text, ''), 'findings', nullif(new.findings, '[]'),
        'position', nullif(new.position, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_recommendation_delete AFTER DELETE ON recommendation BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'recommendation', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'addressee', nullif(old.addressee,
        ''), 'text', nullif(old.text, ''), 'findings', nullif(old.findings, '[]'),
        'position', nullif(old.position, 0), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_follow_up_measure_insert AFTER INSERT ON follow_up_measure BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'follow_up_measure', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'owner', nullif(new.owner, ''),
        'what', nullif(new.what, ''), 'trigger', nullif(new.trigger, ''), 'term',
        nullif(new.term, ''), 'due', new.due, 'status', nullif(new.status, ''),
        'complete', nullif(new.complete, ''), 'realistic', nullif(new.realistic, ''),
        'ambitious', nullif(new.ambitious, ''), 'event', new.event, 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_follow_up_measure_update AFTER UPDATE ON follow_up_measure BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'follow_up_measure', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.owner IS new.owner, '', ',"owner":' || json_quote(old.owner))
        || iif(old.what IS new.what, '', ',"what":' || json_quote(old.what))
        || iif(old.trigger IS new.trigger, '', ',"trigger":' || json_quote(old.trigger))
        || iif(old.term IS new.term, '', ',"term":' || json_quote(old.term))
        || iif(old.due IS new.due, '', ',"due":' || json_quote(old.due))
        || iif(old.status IS new.status, '', ',"status":' || json_quote(old.status))
        || iif(old.complete IS new.complete, '', ',"complete":' || json_quote(old.complete))
        || iif(old.realistic IS new.realistic, '', ',"realistic":' || json_quote(old.realistic))
        || iif(old.ambitious IS new.ambitious, '', ',"ambitious":' || json_quote(old.ambitious))
        || iif(old.event IS new.event, '', ',"event":' || json_quote(old.event))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'owner', nullif(new.owner, ''),
        'what', nullif(new.what, ''), 'trigger', nullif(new.trigger, ''), 'term',
        nullif(new.term, ''), 'due', new.due, 'status', nullif(new.status, ''),
        'complete', nullif(new.complete, ''), 'realistic', nullif(new.realistic, ''),
        'ambitious', nullif(new.ambitious, ''), 'event', new.event, 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_follow_up_measure_delete AFTER DELETE ON follow_up_measure BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'follow_up_measure', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'owner', nullif(old.owner, ''),
        'what', nullif(old.what, ''), 'trigger', nullif(old.trigger, ''), 'term',
        nullif(old.term, ''), 'due', old.due, 'status', nullif(old.status, ''),
        'complete', nullif(old.complete, ''), 'realistic', nullif(old.realistic, ''),
        'ambitious', nullif(old.ambitious, ''), 'event', old.event, 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_accuracy_remark_insert AFTER INSERT ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'part', nullif(new.part, ''),
        'organisation', new.organisation, 'passage', nullif(new.passage, ''),
        'claimed_correction', nullif(new.claimed_correction, ''), 'evidence',
        nullif(new.evidence, ''), 'verdict', nullif(new.verdict, ''), 'answer',
        nullif(new.answer, ''), 'change_made', nullif(new.change_made, ''), 'deadline',
        new.deadline, 'received', new.received, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_accuracy_remark_update AFTER UPDATE ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.part IS new.part, '', ',"part":' || json_quote(old.part))
        || iif(old.organisation IS new.organisation, '',
            ',"organisation":' || json_quote(old.organisation))
        || iif(old.passage IS new.passage, '', ',"passage":' || json_quote(old.passage))
        || iif(old.claimed_correction IS new.claimed_correction, '',
            ',"claimed_correction":' || json_quote(old.claimed_correction))
        || iif(old.evidence IS new.evidence, '', ',"evidence":' || json_quote(old.evidence))
        || iif(old.verdict IS new.verdict, '', ',"verdict":' || json_quote(old.verdict))
        || iif(old.answer IS new.answer, '', ',"answer":' || json_quote(old.answer))
        || iif(old.change_made IS new.change_made, '',
            ',"change_made":' || json_quote(old.change_made))
        || iif(old.deadline IS new.deadline, '', ',"deadline":' || json_quote(old.deadline))
        || iif(old.received IS new.received, '', ',"received":' || json_quote(old.received))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'part', nullif(new.part, ''),
        'organisation', new.organisation, 'passage', nullif(new.passage, ''),
        'claimed_correction', nullif(new.claimed_correction, ''), 'evidence',
        nullif(new.evidence, ''), 'verdict', nullif(new.verdict, ''), 'answer',
        nullif(new.answer, ''), 'change_made', nullif(new.change_made, ''), 'deadline',
        new.deadline, 'received', new.received, 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_accuracy_remark_delete AFTER DELETE ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'part', nullif(old.part, ''),
        'organisation', old.organisation, 'passage', nullif(old.passage, ''),
        'claimed_correction', nullif(old.claimed_correction, ''), 'evidence',
        nullif(old.evidence, ''), 'verdict', nullif(old.verdict, ''), 'answer',
        nullif(old.answer, ''), 'change_made', nullif(old.change_made, ''), 'deadline',
        old.deadline, 'received', old.received, 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_publication_version_insert AFTER INSERT ON publication_version BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'publication_version', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'audience', nullif(new.audience,
        ''), 'organisation', new.organisation, 'rules', nullif(new.rules, ''),
        'leak_check', nullif(new.leak_check, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_publication_version_update AFTER UPDATE ON publication_version BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'publication_version', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.audience IS new.audience, '', ',"audience":' || json_quote(old.audience))
        || iif(old.organisation IS new.organisation, '',
            ',"organisation":' || json_quote(old.organisation))
        || iif(old.rules IS new.rules, '', ',"rules":' || json_quote(old.rules))
        || iif(old.leak_check IS new.leak_check, '',
            ',"leak_check":' || json_quote(old.leak_check))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'audience', nullif(new.audience,
        ''), 'organisation', new.organisation, 'rules', nullif(new.rules, ''),
        'leak_check', nullif(new.leak_check, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_publication_version_delete AFTER DELETE ON publication_version BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'publication_version', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'audience', nullif(old.audience,
        ''), 'organisation', old.organisation, 'rules', nullif(old.rules, ''),
        'leak_check', nullif(old.leak_check, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_open_question_insert AFTER INSERT ON open_question BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'open_question', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'question', nullif(new.question,
        ''), 'ask_whom', nullif(new.ask_whom, ''), 'status', nullif(new.status, ''),
        'answer', nullif(new.answer, ''), 'events', nullif(new.events, '[]'), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_open_question_update AFTER UPDATE ON open_question BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'open_question', new.id,
        '{"id":' || old.id
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.question IS new.question, '', ',"question":' || json_quote(old.question))
        || iif(old.ask_whom IS new.ask_whom, '', ',"ask_whom":' || json_quote(old.ask_whom))
        || iif(old.status IS new.status, '', ',"status":' || json_quote(old.status))
        || iif(old.answer IS new.answer, '', ',"answer":' || json_quote(old.answer))
        || iif(old.events IS new.events, '', ',"events":' || json_quote(old.events))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'code', nullif(new.code, ''), 'question', nullif(new.question,
        ''), 'ask_whom', nullif(new.ask_whom, ''), 'status', nullif(new.status, ''),
        'answer', nullif(new.answer, ''), 'events', nullif(new.events, '[]'), 'note',
        nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_open_question_delete AFTER DELETE ON open_question BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'open_question', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'code', nullif(old.code, ''), 'question', nullif(old.question,
        ''), 'ask_whom', nullif(old.ask_whom, ''), 'status', nullif(old.status, ''),
        'answer', nullif(old.answer, ''), 'events', nullif(old.events, '[]'), 'note',
        nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_report_text_insert AFTER INSERT ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'part', nullif(new.part, ''), 'text', nullif(new.text, ''),
        'draft', nullif(new.draft, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_report_text_update AFTER UPDATE ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', new.id,
        '{"id":' || old.id
        || iif(old.part IS new.part, '', ',"part":' || json_quote(old.part))
        || iif(old.text IS new.text, '', ',"text":' || json_quote(old.text))
        || iif(old.draft IS new.draft, '', ',"draft":' || json_quote(old.draft))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'part', nullif(new.part, ''), 'text', nullif(new.text, ''),
        'draft', nullif(new.draft, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_report_text_delete AFTER DELETE ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'part', nullif(old.part, ''), 'text', nullif(old.text, ''),
        'draft', nullif(old.draft, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_term_insert AFTER INSERT ON term BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'term', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'list', nullif(new.list, ''), 'code', nullif(new.code, ''),
        'label', nullif(new.label, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_term_update AFTER UPDATE ON term BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'term', new.id,
        '{"id":' || old.id
        || iif(old.list IS new.list, '', ',"list":' || json_quote(old.list))
        || iif(old.code IS new.code, '', ',"code":' || json_quote(old.code))
        || iif(old.label IS new.label, '', ',"label":' || json_quote(old.label))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'list', nullif(new.list, ''), 'code', nullif(new.code, ''),
        'label', nullif(new.label, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_term_delete AFTER DELETE ON term BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'term', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'list', nullif(old.list, ''), 'code', nullif(old.code, ''),
        'label', nullif(old.label, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_setting_insert AFTER INSERT ON setting BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'setting', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'key', nullif(new."key", ''), 'value', nullif(new.value, ''),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_setting_update AFTER UPDATE ON setting BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'setting', new.id,
        '{"id":' || old.id
        || iif(old."key" IS new."key", '', ',"key":' || json_quote(old."key"))
        || iif(old.value IS new.value, '', ',"value":' || json_quote(old.value))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'key', nullif(new."key", ''), 'value', nullif(new.value, ''),
        'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_setting_delete AFTER DELETE ON setting BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'setting', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'key', nullif(old."key", ''), 'value', nullif(old.value, ''),
        'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_saved_view_insert AFTER INSERT ON saved_view BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'saved_view', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'name', nullif(new.name, ''), 'view', nullif(new.view, ''),
        'position', nullif(new.position, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_saved_view_update AFTER UPDATE ON saved_view BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'saved_view', new.id,
        '{"id":' || old.id
        || iif(old.name IS new.name, '', ',"name":' || json_quote(old.name))
        || iif(old.view IS new.view, '', ',"view":' || json_quote(old.view))
        || iif(old.position IS new.position, '', ',"position":' || json_quote(old.position))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'name', nullif(new.name, ''), 'view', nullif(new.view, ''),
        'position', nullif(new.position, 0), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_saved_view_delete AFTER DELETE ON saved_view BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'saved_view', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'name', nullif(old.name, ''), 'view', nullif(old.view, ''),
        'position', nullif(old.position, 0), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_leak_acceptance_insert AFTER INSERT ON leak_acceptance BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'leak_acceptance', new.id,
        NULL,
        json_patch('{}', json_object(
        'id', new.id, 'version', new.version, 'word', nullif(new.word, ''), 'place',
        nullif(new.place, ''), 'reason', nullif(new.reason, ''), 'author',
        nullif(new.author, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_leak_acceptance_update AFTER UPDATE ON leak_acceptance BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'leak_acceptance', new.id,
        '{"id":' || old.id
        || iif(old.version IS new.version, '', ',"version":' || json_quote(old.version))
        || iif(old.word IS new.word, '', ',"word":' || json_quote(old.word))
        || iif(old.place IS new.place, '', ',"place":' || json_quote(old.place))
        || iif(old.reason IS new.reason, '', ',"reason":' || json_quote(old.reason))
        || iif(old.author IS new.author, '', ',"author":' || json_quote(old.author))
        || iif(old.note IS new.note, '', ',"note":' || json_quote(old.note))
        || '}',
        json_patch('{}', json_object(
        'id', new.id, 'version', new.version, 'word', nullif(new.word, ''), 'place',
        nullif(new.place, ''), 'reason', nullif(new.reason, ''), 'author',
        nullif(new.author, ''), 'note', nullif(new.note, '')))
    FROM journal_state;
END;

CREATE TRIGGER journal_leak_acceptance_delete AFTER DELETE ON leak_acceptance BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'leak_acceptance', old.id,
        json_patch('{}', json_object(
        'id', old.id, 'version', old.version, 'word', nullif(old.word, ''), 'place',
        nullif(old.place, ''), 'reason', nullif(old.reason, ''), 'author',
        nullif(old.author, ''), 'note', nullif(old.note, ''))),
        NULL
    FROM journal_state;
END;
