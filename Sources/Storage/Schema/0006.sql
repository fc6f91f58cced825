-- One Merkle tree over all chains (docs/SPEC-entry.md): which entries stand at which leaves, the
-- tiles of its hashes, what was signed of it and who saw it. Of the instance, not of an
-- organisation: the tree grows by one row's compare-and-swap, never in an entry's transaction.

CREATE TABLE ledger_tree (
    instance INTEGER NOT NULL PRIMARY KEY CHECK (instance = 1),
    name TEXT NOT NULL,
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    size INTEGER NOT NULL CHECK (size >= 0),
    root BLOB NOT NULL,
    public_key BLOB NOT NULL
) STRICT;

-- Neighbouring entries of one chain that stand at neighbouring leaves.
CREATE TABLE ledger_run (
    leaf INTEGER NOT NULL PRIMARY KEY CHECK (leaf >= 0),
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    length INTEGER NOT NULL CHECK (length > 0),
    UNIQUE (organisation, sequence)
) STRICT;

CREATE TABLE ledger_tile (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, place)
) STRICT;

CREATE TABLE ledger_checkpoint (
    epoch INTEGER NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    PRIMARY KEY (epoch, size)
) STRICT;

CREATE TABLE ledger_witness (
    name TEXT NOT NULL PRIMARY KEY,
    card TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_cosignature (
    epoch INTEGER NOT NULL,
    size INTEGER NOT NULL,
    witness TEXT NOT NULL,
    signature BLOB NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (epoch, size, witness),
    FOREIGN KEY (epoch, size) REFERENCES ledger_checkpoint (epoch, size)
) STRICT;
