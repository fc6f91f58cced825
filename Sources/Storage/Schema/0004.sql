-- What an organisation sets for itself and those below: calendar and thresholds, a row each.

CREATE TABLE local_setting (
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    content TEXT NOT NULL,
    source TEXT NOT NULL,
    account TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, name)
) STRICT;

-- Who vouches for a record brought in from before the start (期初); null for any other.
ALTER TABLE record ADD COLUMN vouched_by TEXT;

-- Temporary duties as issued, with the price that was confirmed (minutes of all together).
CREATE TABLE task (
    organisation TEXT NOT NULL,
    edition TEXT NOT NULL,
    deadline INTEGER NOT NULL,
    in_force_until INTEGER NOT NULL,
    units INTEGER NOT NULL,
    fields INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, edition)
) STRICT;
