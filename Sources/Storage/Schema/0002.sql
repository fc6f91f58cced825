-- Editions on their way: the document as handed in, and what people said of its reading.

CREATE TABLE draft (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    encoding TEXT NOT NULL,
    document TEXT NOT NULL,
    file TEXT NOT NULL,
    layout TEXT,
    follows TEXT,
    columns TEXT,
    opened_by TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    confirmed_shown TEXT,
    confirmed_by TEXT,
    confirmed_account TEXT,
    confirmed_at INTEGER,
    dropped_why TEXT,
    closed_at INTEGER,
    PRIMARY KEY (organisation, id)
) STRICT;
CREATE INDEX draft_id ON draft (id);

CREATE TABLE correction (
    organisation TEXT NOT NULL,
    edition TEXT NOT NULL,
    id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    content TEXT NOT NULL,
    why TEXT NOT NULL,
    account TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at INTEGER,
    PRIMARY KEY (organisation, edition, id)
) STRICT;
CREATE INDEX correction_edition ON correction (edition, sequence);
