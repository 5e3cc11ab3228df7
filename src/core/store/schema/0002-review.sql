-- What the team thinks of the changes between two texts, and what it has looked at.

-- Local: the newest pass of each thread whose text was on this device's screen.
CREATE TABLE thread_seen (
  thread BLOB PRIMARY KEY,
  pass BLOB NOT NULL,
  at_usec INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One mark a change: its paragraph in the old version, in the new one, or in both.
CREATE TABLE review (
  id BLOB PRIMARY KEY NOT NULL,
  old_version BLOB,
  new_version BLOB,
  old_number INTEGER,           -- from 0; NULL where the paragraph was added
  new_number INTEGER,           -- from 0; NULL where it was removed
  decision TEXT,
  comment TEXT,
  level TEXT,
  deleted INTEGER,
  created_usec INTEGER,
  modified_usec INTEGER,
  author BLOB,
  device BLOB
) STRICT;
CREATE INDEX review_new_version ON review (new_version, old_version);

CREATE TRIGGER review_added AFTER INSERT ON review BEGIN
  INSERT INTO change (tbl, row, col, ms, counter, device)
  VALUES ('review', NEW.id, '', NEW.modified_usec / 1000, 0, NEW.device);
END;
CREATE TRIGGER review_fact BEFORE UPDATE OF id, old_version, new_version, old_number, new_number, created_usec ON review BEGIN
  SELECT RAISE (ABORT, 'a fact never changes');
END;
CREATE TRIGGER review_kept BEFORE DELETE ON review BEGIN
  SELECT RAISE (ABORT, 'a row is never deleted');
END;
CREATE TRIGGER review_changed AFTER UPDATE OF decision, comment, level, deleted ON review BEGIN
  INSERT INTO change (tbl, row, col, value, ms, counter, device)
  SELECT 'review', NEW.id, cell.name, cell.now,
         max (NEW.modified_usec / 1000, last.ms),
         iif (NEW.modified_usec / 1000 > last.ms, 0, last.counter + 1),
         NEW.device
  FROM (SELECT 'decision' AS name, NEW.decision AS now, OLD.decision AS before
        UNION ALL SELECT 'comment', NEW.comment, OLD.comment
        UNION ALL SELECT 'level', NEW.level, OLD.level
        UNION ALL SELECT 'deleted', NEW.deleted, OLD.deleted) AS cell
  JOIN change AS last ON last.seq =
    (SELECT seq FROM change WHERE row = NEW.id AND col IN ('', cell.name)
     ORDER BY ms DESC, counter DESC, seq DESC LIMIT 1)
  WHERE cell.now IS NOT cell.before;
END;
