-- Schema step 1. Immutable once released: a later change is a step of its own.
--
-- Shared tables (all but those under "Local") hold facts, which never change, and
-- registers, of which the greatest stamp wins when stores meet. So: a 16-byte id, no
-- foreign key, no uniqueness and nothing required but the id; a delete is the register
-- "deleted"; every insert and every change of a register is written to the change log by
-- a trigger, in the same transaction. Times are microseconds since 1970 UTC.

-- Local ---------------------------------------------------------------------------------

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;

-- The stamp of a change is (ms, counter, device): never smaller than the stamp it replaces.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  row BLOB NOT NULL,
  col TEXT NOT NULL,            -- '' for the row itself
  value ANY,
  ms INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  device BLOB NOT NULL
) STRICT;
CREATE INDEX change_cell ON change (row, col, ms, counter);

-- What is being typed and is not yet an entry: one a session.
CREATE TABLE note_draft (
  session BLOB PRIMARY KEY,
  note BLOB NOT NULL,
  at_usec INTEGER NOT NULL,
  speaker BLOB,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  thread BLOB,
  text TEXT NOT NULL,
  modified_usec INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What this device has done with a reminder.
CREATE TABLE reminder_state (
  reminder BLOB PRIMARY KEY,
  planned_usec INTEGER NOT NULL,  -- when its lead time says
  due_usec INTEGER NOT NULL,      -- when it fires: the same unless snoozed
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_state_due ON reminder_state (state, due_usec);

CREATE TABLE reminder_log (
  seq INTEGER PRIMARY KEY,
  reminder BLOB NOT NULL,
  at_usec INTEGER NOT NULL,
  event TEXT NOT NULL,
  detail TEXT
) STRICT;
CREATE INDEX reminder_log_reminder ON reminder_log (reminder, seq);

-- Shared --------------------------------------------------------------------------------

-- One negotiation.
CREATE TABLE round (
  id BLOB PRIMARY KEY NOT NULL,
  title TEXT,
  state TEXT,
  zone TEXT,
  opened TEXT,
  expires TEXT,
  about TEXT,
  reminders TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;

CREATE TRIGGER round_added AFTER INSERT ON round BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('round', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER round_fact BEFORE UPDATE OF id, created_usec ON round BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER round_kept BEFORE DELETE ON round BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER round_changed AFTER UPDATE OF title, state, zone, opened, expires, about, reminders, level, deleted ON round BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'round', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'title' AS name, NEW.title AS now, OLD.title AS before
        UNION ALL SELECT 'state', NEW.state, OLD.state
        UNION ALL SELECT 'zone', NEW.zone, OLD.zone
        UNION ALL SELECT 'opened', NEW.opened, OLD.opened
        UNION ALL SELECT 'expires', NEW.expires, OLD.expires
        UNION ALL SELECT 'about', NEW.about, OLD.about
        UNION ALL SELECT 'reminders', NEW.reminders, OLD.reminders
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- A side of the table.
CREATE TABLE party (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  side TEXT,
  name TEXT,
  full_name TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX party_round ON party (round);

CREATE TRIGGER party_added AFTER INSERT ON party BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('party', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER party_fact BEFORE UPDATE OF id, round, side, created_usec ON party BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER party_kept BEFORE DELETE ON party BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER party_changed AFTER UPDATE OF name, full_name, level, deleted ON party BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'party', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'name' AS name, NEW.name AS now, OLD.name AS before
        UNION ALL SELECT 'full_name', NEW.full_name, OLD.full_name
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- Who speaks.
CREATE TABLE person (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  party BLOB,
  role TEXT,
  name TEXT,
  code TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX person_round ON person (round);

CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('person', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER person_fact BEFORE UPDATE OF id, round, party, created_usec ON person BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER person_changed AFTER UPDATE OF role, name, code, level, deleted ON person BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'person', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'role' AS name, NEW.role AS now, OLD.role AS before
        UNION ALL SELECT 'name', NEW.name, OLD.name
        UNION ALL SELECT 'code', NEW.code, OLD.code
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- A priority or opener.
CREATE TABLE issue (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  party BLOB,
  position INTEGER,
  title TEXT,
  text TEXT,
  source TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX issue_round ON issue (round);

CREATE TRIGGER issue_added AFTER INSERT ON issue BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('issue', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER issue_fact BEFORE UPDATE OF id, round, party, created_usec ON issue BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER issue_kept BEFORE DELETE ON issue BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER issue_changed AFTER UPDATE OF position, title, text, source, level, deleted ON issue BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'issue', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'position' AS name, NEW.position AS now, OLD.position AS before
        UNION ALL SELECT 'title', NEW.title, OLD.title
        UNION ALL SELECT 'text', NEW.text, OLD.text
        UNION ALL SELECT 'source', NEW.source, OLD.source
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- A meeting.
CREATE TABLE session (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  title TEXT,
  kind TEXT,
  status TEXT,
  is_open INTEGER,
  start_usec INTEGER,
  end_usec INTEGER,
  zone TEXT,
  place TEXT,
  stream TEXT,
  stream_start_usec INTEGER,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX session_round_start_usec ON session (round, start_usec);

CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('session', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER session_fact BEFORE UPDATE OF id, round, created_usec ON session BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER session_kept BEFORE DELETE ON session BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER session_changed AFTER UPDATE OF title, kind, status, is_open, start_usec, end_usec, zone, place, stream, stream_start_usec, level, deleted ON session BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'session', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'title' AS name, NEW.title AS now, OLD.title AS before
        UNION ALL SELECT 'kind', NEW.kind, OLD.kind
        UNION ALL SELECT 'status', NEW.status, OLD.status
        UNION ALL SELECT 'is_open', NEW.is_open, OLD.is_open
        UNION ALL SELECT 'start_usec', NEW.start_usec, OLD.start_usec
        UNION ALL SELECT 'end_usec', NEW.end_usec, OLD.end_usec
        UNION ALL SELECT 'zone', NEW.zone, OLD.zone
        UNION ALL SELECT 'place', NEW.place, OLD.place
        UNION ALL SELECT 'stream', NEW.stream, OLD.stream
        UNION ALL SELECT 'stream_start_usec', NEW.stream_start_usec, OLD.stream_start_usec
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- What happened to a session's date.
CREATE TABLE session_change (
  id BLOB PRIMARY KEY NOT NULL,
  session BLOB,
  at_usec INTEGER,
  by BLOB,
  what TEXT,
  why TEXT,
  old_start_usec INTEGER,
  old_end_usec INTEGER,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX session_change_session ON session_change (session);

CREATE TRIGGER session_change_added AFTER INSERT ON session_change BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('session_change', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER session_change_fact BEFORE UPDATE OF id, session, at_usec, by, what, why, old_start_usec, old_end_usec, created_usec ON session_change BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER session_change_kept BEFORE DELETE ON session_change BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER session_change_changed AFTER UPDATE OF level, deleted ON session_change BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'session_change', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'level' AS name, NEW.level AS now, OLD.level AS before
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- Words of contract text, once each; the id is made from the text's SHA-256.
CREATE TABLE paragraph (
  id BLOB PRIMARY KEY NOT NULL,
  text TEXT,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;

CREATE TRIGGER paragraph_added AFTER INSERT ON paragraph BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('paragraph', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER paragraph_fact BEFORE UPDATE OF id, text, created_usec ON paragraph BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER paragraph_kept BEFORE DELETE ON paragraph BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;

-- A whole text; hash is its fingerprint.
CREATE TABLE version (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  hash TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;

CREATE TRIGGER version_added AFTER INSERT ON version BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('version', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER version_fact BEFORE UPDATE OF id, round, hash, created_usec ON version BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER version_kept BEFORE DELETE ON version BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER version_changed AFTER UPDATE OF level, deleted ON version BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'version', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'level' AS name, NEW.level AS now, OLD.level AS before
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- A paragraph's place and label in a text.
CREATE TABLE block (
  id BLOB PRIMARY KEY NOT NULL,
  version BLOB,
  position INTEGER,
  kind TEXT,
  label TEXT,
  paragraph BLOB,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX block_version_position ON block (version, position);

CREATE TRIGGER block_added AFTER INSERT ON block BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('block', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER block_fact BEFORE UPDATE OF id, version, position, kind, label, paragraph, created_usec ON block BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER block_kept BEFORE DELETE ON block BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;

-- A part of the contract; version is its current language.
CREATE TABLE article (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  position INTEGER,
  number TEXT,
  title TEXT,
  version BLOB,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX article_round ON article (round);

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('article', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER article_fact BEFORE UPDATE OF id, round, created_usec ON article BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER article_kept BEFORE DELETE ON article BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER article_changed AFTER UPDATE OF position, number, title, version, level, deleted ON article BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'article', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'position' AS name, NEW.position AS now, OLD.position AS before
        UNION ALL SELECT 'number', NEW.number, OLD.number
        UNION ALL SELECT 'title', NEW.title, OLD.title
        UNION ALL SELECT 'version', NEW.version, OLD.version
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- What is bargained as one.
CREATE TABLE thread (
  id BLOB PRIMARY KEY NOT NULL,
  round BLOB,
  article BLOB,
  kind TEXT,
  position INTEGER,
  title TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX thread_round ON thread (round);

CREATE TRIGGER thread_added AFTER INSERT ON thread BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('thread', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER thread_fact BEFORE UPDATE OF id, round, article, created_usec ON thread BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER thread_kept BEFORE DELETE ON thread BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER thread_changed AFTER UPDATE OF kind, position, title, level, deleted ON thread BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'thread', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'kind' AS name, NEW.kind AS now, OLD.kind AS before
        UNION ALL SELECT 'position', NEW.position, OLD.position
        UNION ALL SELECT 'title', NEW.title, OLD.title
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- One text handed over at one moment.
CREATE TABLE pass (
  id BLOB PRIMARY KEY NOT NULL,
  thread BLOB,
  by_party BLOB,
  to_party BLOB,
  kind TEXT,
  number INTEGER,
  answers BLOB,
  base BLOB,
  at_usec INTEGER,
  session BLOB,
  presented_by BLOB,
  summary TEXT,
  version BLOB,
  text_hash TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX pass_thread_at_usec ON pass (thread, at_usec);

CREATE TRIGGER pass_added AFTER INSERT ON pass BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('pass', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER pass_fact BEFORE UPDATE OF id, thread, by_party, to_party, kind, number, answers, base, at_usec, session, presented_by, summary, version, text_hash, created_usec ON pass BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER pass_kept BEFORE DELETE ON pass BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER pass_changed AFTER UPDATE OF level, deleted ON pass BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'pass', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'level' AS name, NEW.level AS now, OLD.level AS before
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- What was said to a pass.
CREATE TABLE ledger_event (
  id BLOB PRIMARY KEY NOT NULL,
  thread BLOB,
  pass BLOB,
  kind TEXT,
  at_usec INTEGER,
  by BLOB,
  note TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX ledger_event_thread_at_usec ON ledger_event (thread, at_usec);

CREATE TRIGGER ledger_event_added AFTER INSERT ON ledger_event BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('ledger_event', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER ledger_event_fact BEFORE UPDATE OF id, thread, pass, kind, at_usec, by, note, created_usec ON ledger_event BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER ledger_event_kept BEFORE DELETE ON ledger_event BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER ledger_event_changed AFTER UPDATE OF level, deleted ON ledger_event BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'ledger_event', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'level' AS name, NEW.level AS now, OLD.level AS before
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- An entry of the record; its words are its revisions.
CREATE TABLE note (
  id BLOB PRIMARY KEY NOT NULL,
  session BLOB,
  at_usec INTEGER,
  speaker BLOB,
  kind TEXT,
  thread BLOB,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX note_session_at_usec ON note (session, at_usec);

CREATE TRIGGER note_added AFTER INSERT ON note BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('note', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER note_fact BEFORE UPDATE OF id, session, at_usec, created_usec ON note BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER note_kept BEFORE DELETE ON note BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER note_changed AFTER UPDATE OF speaker, kind, thread, level, deleted ON note BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'note', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'speaker' AS name, NEW.speaker AS now, OLD.speaker AS before
        UNION ALL SELECT 'kind', NEW.kind, OLD.kind
        UNION ALL SELECT 'thread', NEW.thread, OLD.thread
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;

-- One wording of an entry, for ever.
CREATE TABLE note_revision (
  id BLOB PRIMARY KEY NOT NULL,
  note BLOB,
  revision INTEGER,
  typed_usec INTEGER,
  text TEXT,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX note_revision_note_revision ON note_revision (note, revision);

CREATE TRIGGER note_revision_added AFTER INSERT ON note_revision BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('note_revision', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER note_revision_fact BEFORE UPDATE OF id, note, revision, typed_usec, text, created_usec ON note_revision BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER note_revision_kept BEFORE DELETE ON note_revision BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;

-- An announcement that the team wants.
CREATE TABLE reminder (
  id BLOB PRIMARY KEY NOT NULL,
  session BLOB,
  lead TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX reminder_session ON reminder (session);

CREATE TRIGGER reminder_added AFTER INSERT ON reminder BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('reminder', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER reminder_fact BEFORE UPDATE OF id, session, lead, created_usec ON reminder BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER reminder_kept BEFORE DELETE ON reminder BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER reminder_changed AFTER UPDATE OF deleted ON reminder BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'reminder', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'deleted' AS name, NEW.deleted AS now, OLD.deleted AS before) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;
