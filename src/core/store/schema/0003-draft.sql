-- Texts that are not passed yet.

-- Local: the draft of a thread's next pass, one a thread.
CREATE TABLE text_draft (
  thread BLOB PRIMARY KEY,
  id BLOB NOT NULL,             -- names it where a pass could be named
  by_party BLOB,
  answers BLOB,                 -- a pass
  text TEXT NOT NULL,
  note TEXT NOT NULL,           -- what is still to be done
  modified_usec INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
