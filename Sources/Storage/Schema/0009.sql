-- What a record says beyond who, when and where: one row a field of its kind.
CREATE TABLE particular (
    organisation TEXT NOT NULL,
    record TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation, record, name),
    FOREIGN KEY (organisation, record) REFERENCES record (organisation, id)
) STRICT;

-- Registers: living lists. `seen` is the day a line was last looked at, or entered.
CREATE TABLE register_line (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    register TEXT NOT NULL,
    number INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    state TEXT NOT NULL,
    owner_post TEXT,
    seen INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    closed_at INTEGER,
    PRIMARY KEY (organisation, id)
) STRICT;
CREATE INDEX register_line_id ON register_line (id);
CREATE INDEX register_line_register ON register_line (organisation, register, number);

CREATE TABLE register_value (
    organisation TEXT NOT NULL,
    line TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation, line, name),
    FOREIGN KEY (organisation, line) REFERENCES register_line (organisation, id)
) STRICT;

-- What became of a line: entered, changed, reviewed, closed.
CREATE TABLE register_act (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    line TEXT NOT NULL,
    act TEXT NOT NULL,
    happened INTEGER NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    account TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence),
    FOREIGN KEY (organisation, line) REFERENCES register_line (organisation, id)
) STRICT;
CREATE INDEX register_act_line ON register_act (organisation, line, sequence);
