-- Guards of the tree in SQLite's own words.

CREATE TRIGGER ledger_tree_grows BEFORE UPDATE ON ledger_tree
WHEN NEW.size < OLD.size OR NEW.epoch < OLD.epoch OR NEW.name <> OLD.name
BEGIN SELECT RAISE(ABORT, 'the tree only grows'); END;

CREATE TRIGGER ledger_tree_stays BEFORE DELETE ON ledger_tree
BEGIN SELECT RAISE(ABORT, 'the tree only grows'); END;

CREATE TRIGGER ledger_run_stands BEFORE UPDATE ON ledger_run
BEGIN SELECT RAISE(ABORT, 'leaves are not changed'); END;

CREATE TRIGGER ledger_run_stays BEFORE DELETE ON ledger_run
BEGIN SELECT RAISE(ABORT, 'leaves are not changed'); END;

CREATE TRIGGER ledger_checkpoint_stands BEFORE UPDATE ON ledger_checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are not changed'); END;

CREATE TRIGGER ledger_checkpoint_stays BEFORE DELETE ON ledger_checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are not changed'); END;
