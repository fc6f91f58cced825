-- Guards in SQLite's own words; another engine brings its own file beside the shared 0001.sql.

CREATE TRIGGER entry_stands BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'ledger entries are not changed'); END;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'ledger entries are not changed'); END;

CREATE TRIGGER ledger_head_advances BEFORE UPDATE ON ledger_head
WHEN NEW.organisation <> OLD.organisation OR NEW.sequence <> OLD.sequence + 1
BEGIN SELECT RAISE(ABORT, 'a chain only grows'); END;

CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head
BEGIN SELECT RAISE(ABORT, 'a chain only grows'); END;

CREATE TRIGGER ledger_secret_stands BEFORE UPDATE ON ledger_secret
BEGIN SELECT RAISE(ABORT, 'kept words are erased, never altered'); END;
