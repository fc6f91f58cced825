-- The ledger. Entries are added and never changed; 0001-sqlite.sql guards them.

CREATE TABLE entry (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    id TEXT NOT NULL UNIQUE,
    recorded_at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    type TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label IN ('open', 'internal', 'restricted', 'sealed')),
    canonical BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (organisation, sequence)
) STRICT;

-- The last entry of each chain; its row is the lock under which the next is added.
CREATE TABLE ledger_head (
    organisation TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    hash BLOB NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

-- Words behind the commitments of entries; a row may be erased, never altered.
CREATE TABLE ledger_secret (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation, sequence, name),
    FOREIGN KEY (organisation, sequence) REFERENCES entry (organisation, sequence)
) STRICT;

-- Reading tables: what the entries say, laid out for questions. All can be rebuilt.

CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT,
    path TEXT NOT NULL UNIQUE,
    founded INTEGER NOT NULL,
    dissolved INTEGER
) STRICT;
CREATE INDEX organisation_parent ON organisation (parent, path);

CREATE TABLE post (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    rank INTEGER NOT NULL,
    founded INTEGER NOT NULL,
    dissolved INTEGER,
    PRIMARY KEY (organisation, id)
) STRICT;

CREATE TABLE portfolio (
    organisation TEXT NOT NULL,
    post TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organisation, post, place),
    FOREIGN KEY (organisation, post) REFERENCES post (organisation, id)
) STRICT;

CREATE TABLE account (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    post TEXT,
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    PRIMARY KEY (organisation, id)
) STRICT;
CREATE INDEX account_id ON account (id);

CREATE TABLE edition (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT NOT NULL,
    document TEXT NOT NULL,
    register TEXT NOT NULL,
    name TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, id)
) STRICT;
CREATE INDEX edition_id ON edition (id);

CREATE TABLE adoption (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    edition TEXT NOT NULL,
    below TEXT,
    in_force_from INTEGER NOT NULL,
    in_force_until INTEGER,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence)
) STRICT;

CREATE TABLE quantification (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    edition TEXT NOT NULL,
    duty TEXT NOT NULL,
    times INTEGER NOT NULL,
    period TEXT NOT NULL,
    replaces TEXT NOT NULL,
    account TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence)
) STRICT;
CREATE INDEX quantification_edition ON quantification (edition, recorded_at);

CREATE TABLE record (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    people TEXT NOT NULL,
    words TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    on_behalf_of TEXT NOT NULL,
    supersedes TEXT,
    ended_at INTEGER,
    ended_why TEXT,
    superseded_by TEXT,
    label TEXT NOT NULL,
    PRIMARY KEY (organisation, id)
) STRICT;
CREATE INDEX record_id ON record (id);
CREATE INDEX record_newest ON record (organisation, recorded_at, id);
CREATE INDEX record_newest_anywhere ON record (recorded_at, id);
CREATE INDEX record_number ON record (organisation, number);

-- `happened` is the record's own, copied so that one index answers for a window.
CREATE TABLE claim (
    organisation TEXT NOT NULL,
    record TEXT NOT NULL,
    place INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    edition TEXT NOT NULL,
    duty TEXT NOT NULL,
    bearer_organisation TEXT NOT NULL,
    bearer_post TEXT,
    window_start INTEGER,
    counterpart TEXT,
    happened INTEGER NOT NULL,
    PRIMARY KEY (organisation, record, place),
    FOREIGN KEY (organisation, record) REFERENCES record (organisation, id)
) STRICT;
CREATE INDEX claim_bearer ON claim (bearer_organisation, happened);

CREATE TABLE evidence (
    organisation TEXT NOT NULL,
    record TEXT NOT NULL,
    place INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (organisation, record, place),
    FOREIGN KEY (organisation, record) REFERENCES record (organisation, id)
) STRICT;
CREATE INDEX evidence_sha256 ON evidence (sha256);

CREATE TABLE excuse (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    edition TEXT NOT NULL,
    duty TEXT NOT NULL,
    bearer_post TEXT,
    window_start INTEGER NOT NULL,
    counterpart TEXT,
    why TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence)
) STRICT;

-- Apart from the ledger: of the instance, not of an organisation.

CREATE TABLE content (
    sha256 TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE credential (
    account TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token_hash BLOB NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    csrf TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE receipt (
    account TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    answer TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (account, idempotency_key)
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
