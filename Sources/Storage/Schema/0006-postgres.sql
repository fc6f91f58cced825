-- The same guards as 0006-sqlite.sql, in PostgreSQL's words.

CREATE TRIGGER ledger_tree_grows BEFORE UPDATE ON ledger_tree
FOR EACH ROW
WHEN (NEW.size < OLD.size OR NEW.epoch < OLD.epoch OR NEW.name <> OLD.name)
EXECUTE FUNCTION zeren_refuse('the tree only grows');

CREATE TRIGGER ledger_tree_stays BEFORE DELETE ON ledger_tree
FOR EACH ROW EXECUTE FUNCTION zeren_refuse('the tree only grows');

CREATE TRIGGER ledger_run_stands BEFORE UPDATE OR DELETE ON ledger_run
FOR EACH ROW EXECUTE FUNCTION zeren_refuse('leaves are not changed');

CREATE TRIGGER ledger_checkpoint_stands BEFORE UPDATE OR DELETE ON ledger_checkpoint
FOR EACH ROW EXECUTE FUNCTION zeren_refuse('checkpoints are not changed');
