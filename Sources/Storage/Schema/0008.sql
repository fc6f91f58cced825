-- Matters: runs of procedures. Each in the chain of the organisation that owns it; who waits may be
-- of another organisation, so that a desk is one question to matter_waiting.

CREATE TABLE matter (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    proceeding TEXT NOT NULL,
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    opened_on INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    follows TEXT,
    ending TEXT,
    ended_at INTEGER,
    record TEXT,
    PRIMARY KEY (organisation, id),
    UNIQUE (organisation, number)
) STRICT;
CREATE INDEX matter_id ON matter (id);
CREATE INDEX matter_follows ON matter (follows);

CREATE TABLE matter_claim (
    organisation TEXT NOT NULL,
    matter TEXT NOT NULL,
    place INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    edition TEXT NOT NULL,
    duty TEXT NOT NULL,
    bearer_organisation TEXT NOT NULL,
    bearer_post TEXT,
    window_start INTEGER,
    counterpart TEXT,
    PRIMARY KEY (organisation, matter, place),
    FOREIGN KEY (organisation, matter) REFERENCES matter (organisation, id)
) STRICT;

CREATE TABLE matter_holder (
    organisation TEXT NOT NULL,
    matter TEXT NOT NULL,
    place INTEGER NOT NULL,
    party TEXT NOT NULL,
    holder_organisation TEXT NOT NULL,
    holder_post TEXT,
    PRIMARY KEY (organisation, matter, place),
    FOREIGN KEY (organisation, matter) REFERENCES matter (organisation, id)
) STRICT;
CREATE INDEX matter_holder_organisation ON matter_holder (holder_organisation, holder_post);

CREATE TABLE matter_step (
    organisation TEXT NOT NULL,
    matter TEXT NOT NULL,
    place INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    step TEXT NOT NULL,
    party TEXT NOT NULL,
    by_organisation TEXT NOT NULL,
    by_post TEXT,
    account TEXT NOT NULL,
    paper TEXT,
    happened INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    version TEXT NOT NULL,
    disputed_why TEXT,
    disputed_at INTEGER,
    PRIMARY KEY (organisation, matter, place),
    FOREIGN KEY (organisation, matter) REFERENCES matter (organisation, id)
) STRICT;

CREATE TABLE matter_said (
    organisation TEXT NOT NULL,
    matter TEXT NOT NULL,
    step_place INTEGER NOT NULL,
    place INTEGER NOT NULL,
    field TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation, matter, step_place, place),
    FOREIGN KEY (organisation, matter, step_place)
        REFERENCES matter_step (organisation, matter, place)
) STRICT;

CREATE TABLE matter_file (
    organisation TEXT NOT NULL,
    matter TEXT NOT NULL,
    step_place INTEGER NOT NULL,
    place INTEGER NOT NULL,
    field TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (organisation, matter, step_place, place),
    FOREIGN KEY (organisation, matter, step_place)
        REFERENCES matter_step (organisation, matter, place)
) STRICT;

CREATE TABLE matter_waiting (
    organisation TEXT NOT NULL,
    matter TEXT NOT NULL,
    place INTEGER NOT NULL,
    step TEXT NOT NULL,
    party TEXT NOT NULL,
    holder_organisation TEXT NOT NULL,
    holder_post TEXT,
    since_day INTEGER NOT NULL,
    due_day INTEGER,
    unknown_year INTEGER,
    PRIMARY KEY (organisation, matter, place),
    FOREIGN KEY (organisation, matter) REFERENCES matter (organisation, id)
) STRICT;
CREATE INDEX matter_waiting_holder ON matter_waiting (holder_organisation, holder_post);
