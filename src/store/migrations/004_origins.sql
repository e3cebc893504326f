-- What findings, evidence, remarks and report texts remember of where they came from.

-- The analysis a finding was made from: key, settings, definition and outcome, as JSON.
ALTER TABLE finding ADD COLUMN analysis TEXT NOT NULL DEFAULT '';
-- The passage of a source that is the evidence.
ALTER TABLE evidence ADD COLUMN citation INTEGER REFERENCES citation (id) DEFERRABLE INITIALLY DEFERRED;
-- Short code, the part of the report, and when the remark came in.
ALTER TABLE accuracy_remark ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE accuracy_remark ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE accuracy_remark ADD COLUMN received TEXT;
-- The drafted text that the inspector's text was based on.
ALTER TABLE report_text ADD COLUMN draft TEXT NOT NULL DEFAULT '';

-- Aanvaard lek: a word the public version may keep, and why.
CREATE TABLE leak_acceptance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The version it is accepted in; none means every public version.
    version INTEGER REFERENCES publication_version (id) DEFERRABLE INITIALLY DEFERRED,
    -- The word or name that stays.
    word TEXT NOT NULL DEFAULT '',
    -- Where it may stay; empty means everywhere.
    place TEXT NOT NULL DEFAULT '',
    -- Why.
    reason TEXT NOT NULL DEFAULT '',
    -- Who accepted it.
    author TEXT NOT NULL DEFAULT '',
    -- Free remark by the inspector.
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX evidence_by_citation ON evidence (citation);
CREATE INDEX leak_acceptance_by_version ON leak_acceptance (version);

DROP TRIGGER journal_evidence_insert;
CREATE TRIGGER journal_evidence_insert AFTER INSERT ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', new.id,
        NULL,
        json_object(
        'id', new.id, 'finding', new.finding, 'norm', new.norm, 'event', new.event,
        'side', new.side, 'remark', new.remark, 'citation', new.citation, 'note',
        new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_evidence_update;
CREATE TRIGGER journal_evidence_update AFTER UPDATE ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', new.id,
        json_object(
        'id', old.id, 'finding', old.finding, 'norm', old.norm, 'event', old.event,
        'side', old.side, 'remark', old.remark, 'citation', old.citation, 'note',
        old.note),
        json_object(
        'id', new.id, 'finding', new.finding, 'norm', new.norm, 'event', new.event,
        'side', new.side, 'remark', new.remark, 'citation', new.citation, 'note',
        new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_evidence_delete;
CREATE TRIGGER journal_evidence_delete AFTER DELETE ON evidence BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'evidence', old.id,
        json_object(
        'id', old.id, 'finding', old.finding, 'norm', old.norm, 'event', old.event,
        'side', old.side, 'remark', old.remark, 'citation', old.citation, 'note',
        old.note),
        NULL
    FROM journal_state;
END;

DROP TRIGGER journal_finding_insert;
CREATE TRIGGER journal_finding_insert AFTER INSERT ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'title', new.title, 'text', new.text, 'norms',
        new.norms, 'organisations', new.organisations, 'pattern_tags',
        new.pattern_tags, 'question', new.question, 'status', new.status, 'author',
        new.author, 'source', new.source, 'analysis', new.analysis, 'note', new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_finding_update;
CREATE TRIGGER journal_finding_update AFTER UPDATE ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'title', old.title, 'text', old.text, 'norms',
        old.norms, 'organisations', old.organisations, 'pattern_tags',
        old.pattern_tags, 'question', old.question, 'status', old.status, 'author',
        old.author, 'source', old.source, 'analysis', old.analysis, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'title', new.title, 'text', new.text, 'norms',
        new.norms, 'organisations', new.organisations, 'pattern_tags',
        new.pattern_tags, 'question', new.question, 'status', new.status, 'author',
        new.author, 'source', new.source, 'analysis', new.analysis, 'note', new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_finding_delete;
CREATE TRIGGER journal_finding_delete AFTER DELETE ON finding BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'finding', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'title', old.title, 'text', old.text, 'norms',
        old.norms, 'organisations', old.organisations, 'pattern_tags',
        old.pattern_tags, 'question', old.question, 'status', old.status, 'author',
        old.author, 'source', old.source, 'analysis', old.analysis, 'note', old.note),
        NULL
    FROM journal_state;
END;

DROP TRIGGER journal_accuracy_remark_insert;
CREATE TRIGGER journal_accuracy_remark_insert AFTER INSERT ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', new.id,
        NULL,
        json_object(
        'id', new.id, 'code', new.code, 'part', new.part, 'organisation',
        new.organisation, 'passage', new.passage, 'claimed_correction',
        new.claimed_correction, 'evidence', new.evidence, 'verdict', new.verdict,
        'answer', new.answer, 'change_made', new.change_made, 'deadline', new.deadline,
        'received', new.received, 'note', new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_accuracy_remark_update;
CREATE TRIGGER journal_accuracy_remark_update AFTER UPDATE ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', new.id,
        json_object(
        'id', old.id, 'code', old.code, 'part', old.part, 'organisation',
        old.organisation, 'passage', old.passage, 'claimed_correction',
        old.claimed_correction, 'evidence', old.evidence, 'verdict', old.verdict,
        'answer', old.answer, 'change_made', old.change_made, 'deadline', old.deadline,
        'received', old.received, 'note', old.note),
        json_object(
        'id', new.id, 'code', new.code, 'part', new.part, 'organisation',
        new.organisation, 'passage', new.passage, 'claimed_correction',
        new.claimed_correction, 'evidence', new.evidence, 'verdict', new.verdict,
        'answer', new.answer, 'change_made', new.change_made, 'deadline', new.deadline,
        'received', new.received, 'note', new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_accuracy_remark_delete;
CREATE TRIGGER journal_accuracy_remark_delete AFTER DELETE ON accuracy_remark BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'accuracy_remark', old.id,
        json_object(
        'id', old.id, 'code', old.code, 'part', old.part, 'organisation',
        old.organisation, 'passage', old.passage, 'claimed_correction',
        old.claimed_correction, 'evidence', old.evidence, 'verdict', old.verdict,
        'answer', old.answer, 'change_made', old.change_made, 'deadline', old.deadline,
        'received', old.received, 'note', old.note),
        NULL
    FROM journal_state;
END;

DROP TRIGGER journal_report_text_insert;
CREATE TRIGGER journal_report_text_insert AFTER INSERT ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', new.id,
        NULL,
        json_object(
        'id', new.id, 'part', new.part, 'text', new.text, 'draft', new.draft, 'note',
        new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_report_text_update;
CREATE TRIGGER journal_report_text_update AFTER UPDATE ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', new.id,
        json_object(
        'id', old.id, 'part', old.part, 'text', old.text, 'draft', old.draft, 'note',
        old.note),
        json_object(
        'id', new.id, 'part', new.part, 'text', new.text, 'draft', new.draft, 'note',
        new.note)
    FROM journal_state;
END;

DROP TRIGGER journal_report_text_delete;
CREATE TRIGGER journal_report_text_delete AFTER DELETE ON report_text BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'report_text', old.id,
        json_object(
        'id', old.id, 'part', old.part, 'text', old.text, 'draft', old.draft, 'note',
        old.note),
        NULL
    FROM journal_state;
END;

CREATE TRIGGER journal_leak_acceptance_insert AFTER INSERT ON leak_acceptance BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'leak_acceptance', new.id,
        NULL,
        json_object(
        'id', new.id, 'version', new.version, 'word', new.word, 'place', new.place,
        'reason', new.reason, 'author', new.author, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_leak_acceptance_update AFTER UPDATE ON leak_acceptance BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'leak_acceptance', new.id,
        json_object(
        'id', old.id, 'version', old.version, 'word', old.word, 'place', old.place,
        'reason', old.reason, 'author', old.author, 'note', old.note),
        json_object(
        'id', new.id, 'version', new.version, 'word', new.word, 'place', new.place,
        'reason', new.reason, 'author', new.author, 'note', new.note)
    FROM journal_state;
END;

CREATE TRIGGER journal_leak_acceptance_delete AFTER DELETE ON leak_acceptance BEGIN
    INSERT INTO journal (step, at, author, "table", row_id, "before", "after")
    SELECT open_step, coalesce(open_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), open_author,
        'leak_acceptance', old.id,
        json_object(
        'id', old.id, 'version', old.version, 'word', old.word, 'place', old.place,
        'reason', old.reason, 'author', old.author, 'note', old.note),
        NULL
    FROM journal_state;
END;
