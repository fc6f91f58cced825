-- The dated history of the tree: what organisations and posts were, who held a post.

CREATE TABLE organisation_change (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    sequence INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    other TEXT,
    why TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence, place)
) STRICT;

CREATE TABLE post_change (
    organisation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    post TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    rank INTEGER NOT NULL,
    portfolios TEXT NOT NULL,
    why TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, sequence),
    FOREIGN KEY (organisation, post) REFERENCES post (organisation, id)
) STRICT;

CREATE TABLE appointment (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    post TEXT NOT NULL,
    holder TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    last_day INTEGER,
    ended_why TEXT,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, id),
    FOREIGN KEY (organisation, post) REFERENCES post (organisation, id)
) STRICT;

CREATE TABLE handover (
    organisation TEXT NOT NULL,
    appointment TEXT NOT NULL,
    side TEXT NOT NULL,
    shown TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    account TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, appointment, side),
    FOREIGN KEY (organisation, appointment) REFERENCES appointment (organisation, id)
) STRICT;

CREATE TABLE leading_group (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    functions TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    last_day INTEGER,
    ended_why TEXT,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organisation, id)
) STRICT;

CREATE TABLE leading_group_member (
    organisation TEXT NOT NULL,
    leading_group TEXT NOT NULL,
    place INTEGER NOT NULL,
    post TEXT NOT NULL,
    PRIMARY KEY (organisation, leading_group, place),
    FOREIGN KEY (organisation, leading_group) REFERENCES leading_group (organisation, id),
    FOREIGN KEY (organisation, post) REFERENCES post (organisation, id)
) STRICT;
