-- Accounts of people: what they were granted, from which other seats they act, until when.

ALTER TABLE account ADD COLUMN granted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE account ADD COLUMN holder TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN from_day INTEGER;
ALTER TABLE account ADD COLUMN last_day INTEGER;
CREATE INDEX account_post ON account (post);

CREATE TABLE seat (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    post TEXT,
    from_day INTEGER,
    last_day INTEGER,
    revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1)),
    PRIMARY KEY (organisation, id)
) STRICT;
CREATE INDEX seat_account ON seat (account);
CREATE INDEX seat_post ON seat (post);

-- A new way in that the system administrator asked for; good once it is confirmed.
CREATE TABLE reset_slip (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    confirmed_by TEXT,
    confirmed_at INTEGER,
    PRIMARY KEY (organisation, id)
) STRICT;

-- What the security administrator set for the instance.
CREATE TABLE policy (
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, name)
) STRICT;

-- Posts that read what is restricted in their organisation.
CREATE TABLE clearance (
    organisation TEXT NOT NULL,
    post TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, post)
) STRICT;

-- Restricted records stand in a stream of their own beside their organisation's chain (decision
-- 0037), so that no question about records can touch them; `organisation` names that stream.
CREATE TABLE restricted_record (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened INTEGER NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    post TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, id)
) STRICT;

CREATE TABLE restricted_reading (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    record TEXT NOT NULL,
    account TEXT NOT NULL,
    post TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence)
) STRICT;
CREATE INDEX restricted_reading_record ON restricted_reading (organisation, record, sequence);

-- Apart from the ledger: how people prove who they are. Only hashes, but for the secret that a
-- clock-based code is computed from.

ALTER TABLE credential ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE credential ADD COLUMN expires_at INTEGER;

-- The code of a slip not yet confirmed.
CREATE TABLE slip_code (
    reset_id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

ALTER TABLE session ADD COLUMN seat TEXT;
ALTER TABLE session ADD COLUMN stage TEXT NOT NULL DEFAULT 'in';
ALTER TABLE session ADD COLUMN client TEXT NOT NULL DEFAULT '';
CREATE INDEX session_account ON session (account);

-- Browsers that signed in before: guesses made elsewhere do not slow them down.
CREATE TABLE device (
    account TEXT NOT NULL,
    token_hash BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (account, token_hash)
) STRICT;

CREATE TABLE second_factor (
    account TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL,
    last_step INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE spare_code (
    account TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (account, hash)
) STRICT;

-- Who came to the door: for the audit administrator.
CREATE TABLE door_event (
    id TEXT NOT NULL PRIMARY KEY,
    happened_at INTEGER NOT NULL,
    name TEXT NOT NULL,
    account TEXT,
    source TEXT NOT NULL,
    what TEXT NOT NULL
) STRICT;
