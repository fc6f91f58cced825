-- The same guards as 0001-sqlite.sql, in PostgreSQL's words.

CREATE FUNCTION zeren_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

CREATE TRIGGER entry_stands BEFORE UPDATE OR DELETE ON entry
FOR EACH ROW EXECUTE FUNCTION zeren_refuse('ledger entries are not changed');

CREATE TRIGGER entry_stays BEFORE TRUNCATE ON entry
FOR EACH STATEMENT EXECUTE FUNCTION zeren_refuse('ledger entries are not changed');

CREATE TRIGGER ledger_head_advances BEFORE UPDATE ON ledger_head
FOR EACH ROW
WHEN (NEW.organisation <> OLD.organisation OR NEW.sequence <> OLD.sequence + 1)
EXECUTE FUNCTION zeren_refuse('a chain only grows');

CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head
FOR EACH ROW EXECUTE FUNCTION zeren_refuse('a chain only grows');

CREATE TRIGGER ledger_secret_stands BEFORE UPDATE ON ledger_secret
FOR EACH ROW EXECUTE FUNCTION zeren_refuse('kept words are erased, never altered');
