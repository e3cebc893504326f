-- Full-text search. The texts are not kept twice: the index holds words only, folded (lower
-- case, no diacritics), with the record's kind and row id in the rowid.
--
-- The journal tells what the index has yet to hear of: the rows after indexed_seq, whoever made
-- them. They are looked through one by one, and taken into the index when they become many.
ALTER TABLE journal_state ADD COLUMN indexed_seq INTEGER NOT NULL DEFAULT 0;

-- Which records hold a word: rowid = row id * 64 + number of the kind.
CREATE VIRTUAL TABLE search_word USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0"
);

-- An import is sorted in memory before it is written.
INSERT INTO search_word (search_word, rank) VALUES ('hashsize', 67108864);

-- Every word that was ever indexed. A compound is found by part through this list.
CREATE TABLE search_vocabulary (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- The vocabulary by groups of three letters.
CREATE VIRTUAL TABLE search_part USING fts5 (
    word, content = '', detail = none, tokenize = "trigram case_sensitive 1"
);
