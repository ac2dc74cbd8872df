-- The catalogue. Written once by the catalogue compiler, read-only ever after; a sum over all bytes follows the last page.
-- Every entry is identified by a number: a status code, a class digit, or an offset and a number (see `entry`).
PRAGMA page_size = 4096;
PRAGMA foreign_keys = ON;

CREATE TABLE rfc (
  number       INTEGER PRIMARY KEY,
  title        TEXT NOT NULL,
  date         TEXT NOT NULL,                      -- YYYY-MM
  obsoleted_by TEXT NOT NULL DEFAULT ''            -- RFC numbers, separated by spaces
);

CREATE TABLE rfc_section (
  rfc     INTEGER NOT NULL REFERENCES rfc,
  section TEXT NOT NULL,
  heading TEXT NOT NULL,
  PRIMARY KEY (rfc, section)
) WITHOUT ROWID;

-- Everything that can be looked up.
CREATE TABLE entry (
  id      INTEGER PRIMARY KEY,                     -- response: its code; class: its digit; cause: 10000 + value;
                                                   -- warning: 20000 + code; unregistered: 30000 + n; primer: 40000 + n
  kind    TEXT NOT NULL CHECK (kind IN ('response', 'class', 'cause', 'warning', 'unregistered', 'primer')),
  key     TEXT NOT NULL,                           -- 486, 4xx, 34, 305, 477, status-line
  title   TEXT NOT NULL,
  summary TEXT NOT NULL,
  class   INTEGER NOT NULL DEFAULT 0,              -- 1 to 6 for responses and classes, else 0
  tier    INTEGER NOT NULL DEFAULT 2               -- 0 met daily, 1 common, 2 rare
);
CREATE INDEX entry_by_key ON entry (kind, key);

CREATE TABLE response (
  code    INTEGER PRIMARY KEY REFERENCES entry (id) CHECK (code BETWEEN 100 AND 699),
  class   INTEGER NOT NULL CHECK (class = code / 100) REFERENCES entry (id),
  phrase  TEXT NOT NULL,
  status  TEXT NOT NULL CHECK (status IN ('current', 'deprecated', 'historic', 'reserved')),
  tier    TEXT NOT NULL CHECK (tier IN ('daily', 'common', 'rare')),
  methods TEXT NOT NULL DEFAULT '',                -- separated by spaces; empty where the RFC sets no limit
  senders TEXT NOT NULL,                           -- UAS, proxy ..., separated by spaces
  summary TEXT NOT NULL,
  example TEXT NOT NULL
);

-- What is said about an entry: one row a statement, in the order of the source file.
CREATE TABLE statement (
  entry    INTEGER NOT NULL REFERENCES entry,
  field    TEXT NOT NULL CHECK (field IN ('name', 'meaning', 'sent-by', 'method', 'retry', 'reference', 'header', 'next',
                                          'cause', 'check', 'symptom', 'related', 'q850', 'clue', 'field')),
  position INTEGER NOT NULL,                       -- within the field, from 1
  label    TEXT,                                   -- header field, method, side, cause, code ...
  term     TEXT,                                   -- MUST, fault, never, to-sip ...
  text     TEXT NOT NULL DEFAULT '',
  other    INTEGER REFERENCES entry,               -- the entry that the statement points to
  rfc      INTEGER,
  section  TEXT,
  source   TEXT,
  url      TEXT,
  PRIMARY KEY (entry, field, position),
  FOREIGN KEY (rfc, section) REFERENCES rfc_section
) WITHOUT ROWID;

-- A response is called by the same name as a cause: NORMAL_TEMPORARY_FAILURE ...
CREATE INDEX statement_by_name ON statement (text) WHERE field = 'name';

CREATE TABLE cause_check (
  entry    INTEGER NOT NULL,
  field    TEXT NOT NULL DEFAULT 'cause',
  cause    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (entry, cause, position),
  FOREIGN KEY (entry, field, cause) REFERENCES statement
) WITHOUT ROWID;

CREATE TABLE flow_lane (
  code     INTEGER NOT NULL REFERENCES response,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (code, position)
) WITHOUT ROWID;

CREATE TABLE flow_message (
  code      INTEGER NOT NULL REFERENCES response,
  position  INTEGER NOT NULL,
  from_lane INTEGER NOT NULL,
  to_lane   INTEGER NOT NULL,                      -- the same lane: time that passes there
  request   TEXT,                                  -- either a method
  response  INTEGER REFERENCES response,           -- or a status code, and
  method    TEXT,                                  -- the method that it answers
  note      TEXT,
  text      TEXT NOT NULL,
  PRIMARY KEY (code, position),
  FOREIGN KEY (code, from_lane) REFERENCES flow_lane,
  FOREIGN KEY (code, to_lane) REFERENCES flow_lane
) WITHOUT ROWID;

-- The same statements under their own names, for people at the sqlite3 prompt.
CREATE VIEW other_name AS SELECT entry AS code, text AS name, source FROM statement WHERE field = 'name';
CREATE VIEW header_field AS
  SELECT entry AS code, label AS name, term AS level, text, rfc, section FROM statement WHERE field = 'header';
CREATE VIEW next_step AS
  SELECT entry AS code, label AS who, text, rfc, section FROM statement WHERE field = 'next';
CREATE VIEW by_method AS
  SELECT entry AS code, label AS method, term AS verdict, text, rfc, section FROM statement WHERE field = 'method';
CREATE VIEW cause AS
  SELECT s.entry AS code, s.position, s.label AS cause, c.text AS check_next, s.source, s.url
  FROM statement s JOIN cause_check c ON c.entry = s.entry AND c.cause = s.position WHERE s.field = 'cause';
CREATE VIEW symptom AS SELECT entry AS code, text AS symptom FROM statement WHERE field = 'symptom';
CREATE VIEW related AS SELECT entry AS code, other, text AS difference FROM statement WHERE field = 'related';
CREATE VIEW q850 AS
  SELECT entry AS code, other - 10000 AS cause, term AS direction, source AS by, text AS note
  FROM statement WHERE field = 'q850' AND entry < 1000;

-- What people call the same thing, in a word or two: search finds the others where the one that was typed occurs nowhere.
CREATE TABLE alike (
  circle INTEGER NOT NULL,                         -- those of a circle mean the same
  words  TEXT NOT NULL,
  PRIMARY KEY (circle, words)
) WITHOUT ROWID;

-- What search reads: one row an entry (rowid = entry.id), one column a kind of text.
CREATE VIRTUAL TABLE entry_text USING fts5 (
  title, name, symptom, summary, cause, clue, field, method, header, meaning, next, other,
  tokenize = "porter unicode61 remove_diacritics 2",
  prefix = '1 2 3'
);
