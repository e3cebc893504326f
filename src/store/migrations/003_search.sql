-- Full-text search. The texts are not kept twice: the index holds words only, folded (lower
-- case, no diacritics), with the record's kind and row id in the rowid.
--
-- The program brings the index up to date in the transaction of each step. What another program
-- changed is known from the journal rows without a step, and is indexed with the next step.

-- Which records hold a word: rowid = row id * 64 + number of the kind.
CREATE VIRTUAL TABLE search_word USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0"
);

-- Every word that was ever indexed. A compound is found by part through this list.
CREATE TABLE search_vocabulary (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- The vocabulary by groups of three letters.
CREATE VIRTUAL TABLE search_part USING fts5 (
    word, content = '', detail = none, tokenize = "trigram case_sensitive 1"
);
