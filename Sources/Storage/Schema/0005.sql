-- What was done, as totals that move: by how much the entries of each day change the columns of an
-- organisation (below = 0) and of all that lie below it (below = 1). A row holds the sum over the
-- days of a year that a Fenwick tree keeps at that place, so that the columns of any day are the
-- sum of at most nine rows. `counts` packs eight columns for each category. Place 0 of year 0 says
-- nothing: two who write of one organisation at a time meet there.
CREATE TABLE change (
    organisation TEXT NOT NULL,
    below INTEGER NOT NULL CHECK (below IN (0, 1)),
    year INTEGER NOT NULL,
    place INTEGER NOT NULL,
    counts BLOB NOT NULL,
    PRIMARY KEY (organisation, below, year, place)
) STRICT;

-- Changes not yet added up: a row for each entry, so that those who write at the same time do not
-- meet in the totals of the committee above them all. `steps` packs day, category and columns.
CREATE TABLE change_recent (
    organisation TEXT NOT NULL,
    id TEXT NOT NULL,
    path TEXT NOT NULL,
    year INTEGER NOT NULL,
    steps BLOB NOT NULL,
    PRIMARY KEY (organisation, id, year)
) STRICT;
CREATE INDEX change_recent_path ON change_recent (path);

CREATE INDEX claim_duty ON claim (edition, duty, bearer_organisation);
CREATE INDEX excuse_duty ON excuse (edition, duty);
