"""Tampers with a ledger in every way we know and looks whether it is found.

Stores are changed as somebody with the database file would change them (guards taken away first):
`zeren ledger verify` must say so. Exports are changed file by file: `zeren verify` and `verify.py`
must both say so, and name the same place. Then random changes of both, a number for each seed.
"""
import argparse
import importlib.util
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def loaded():
    """The independent verifier, as a module."""
    path = ROOT / "Sources/Tool/Verifier/verify.py"
    spec = importlib.util.spec_from_file_location("verify", path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


class World:
    """A store with a witness, an older copy of it, and exports of both."""

    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="zeren-tamper-"))
        self.data = self.folder / "data"
        self.run("simulate", "--scale", "township", "--records", "60")
        self.enter("第一次", "evidence one")
        (self.folder / "card").write_text(self.run("ledger", "key"))
        witness = self.zeren("witness", "new", "--name", "superior", "--folder", self.at("w"))
        (self.folder / "witness-card").write_text(witness.stdout)
        self.run("ledger", "checkpoint", self.at("request"))
        self.zeren("witness", "cosign", self.at("request"), self.at("answer"), "--folder",
                   self.at("w"), "--log", self.at("card"), check=True)
        self.run("ledger", "cosign", self.at("answer"), "--witness", self.at("witness-card"))
        self.backup = self.copy("backup")
        self.run("ledger", "export", "--organisation", "r", self.at("older.zip"))
        self.enter("第二次", "evidence two")
        self.enter("第三次", "evidence three")
        self.run("ledger", "export", "--organisation", "r", self.at("export.zip"))
        shutil.copy(self.at("data.anchor"), self.at("anchor"))

    def at(self, name):
        return str(self.folder / name)

    def zeren(self, *arguments, check=False):
        return subprocess.run([self.binary, *map(str, arguments)], capture_output=True, text=True,
                              check=check, cwd=self.folder)

    def run(self, *arguments, data=None):
        done = self.zeren(*arguments, "--data", data or self.data)
        if done.returncode:
            raise SystemExit(f"zeren {arguments}: {done.returncode} {done.stderr}")
        return done.stdout

    def enter(self, title, evidence):
        (self.folder / "evidence.txt").write_text(evidence)
        (self.folder / "record.json").write_text(json.dumps({
            "organisation": "r", "kind": "study", "happened": "2026-01-05", "title": title,
            "words": "学习文件", "people": ["书记"], "evidence": ["evidence.txt"]}))
        self.run("record", self.at("record.json"))

    def copy(self, name):
        """A copy of the store in a folder of its own."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.data, folder)
        return folder

    def fault(self, folder):
        """What `ledger verify` says of a store; None where all holds."""
        done = self.zeren("ledger", "verify", "--data", folder, "--anchor", self.at("anchor"))
        return done.stderr.strip() if done.returncode else None

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def altered(folder, *statements):
    """Changes a store behind the program's back."""
    database = sqlite3.connect(folder / "zeren.sqlite")
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        database.execute(*statement) if isinstance(statement, tuple) else database.execute(statement)
    database.commit()
    database.close()


LAST = "(SELECT MAX(sequence) FROM entry WHERE type = 'record.entered' AND organisation = " \
       "(SELECT id FROM organisation WHERE code = 'r'))"
TOP = "organisation = (SELECT id FROM organisation WHERE code = 'r')"
ONE = f"{TOP} AND sequence = {LAST}"
NO_KEYS = "PRAGMA foreign_keys = OFF"

STORE = {
    "S01 actor changed": [f"UPDATE entry SET actor = 'x' WHERE {ONE}"],
    "S02 time of recording changed": [f"UPDATE entry SET recorded_at = 1 WHERE {ONE}"],
    "S03 type changed": [f"UPDATE entry SET type = 'record.withdrawn' WHERE {ONE}"],
    "S04 label changed": [f"UPDATE entry SET label = 'open' WHERE {ONE}"],
    "S05 identifier changed": [f"UPDATE entry SET id = 'x' WHERE {ONE}"],
    "S06 hash changed": [f"UPDATE entry SET hash = zeroblob(32) WHERE {ONE}"],
    "S07 bytes changed": [f"UPDATE entry SET canonical = zeroblob(40) WHERE {ONE}"],
    "S08 words changed": [f"UPDATE ledger_secret SET content = '已办' WHERE {ONE} AND name = 'title'"],
    "S09 salt changed": [f"UPDATE ledger_secret SET salt = zeroblob(32) WHERE {ONE} AND name = 'title'"],
    "S10 words erased without an entry": [f"DELETE FROM ledger_secret WHERE {ONE}"],
    "S11 an entry deleted": [NO_KEYS, f"DELETE FROM ledger_secret WHERE {TOP} AND sequence = {LAST} - 3",
                             f"DELETE FROM entry WHERE {TOP} AND sequence = {LAST} - 3"],
    "S12 the tail cut off": [NO_KEYS, f"DELETE FROM ledger_secret WHERE {ONE}", f"DELETE FROM entry WHERE {ONE}"],
    "S13 the tail cut off, the head set back": [
        NO_KEYS, f"DELETE FROM ledger_secret WHERE {ONE}",
        f"UPDATE ledger_head SET sequence = sequence - 1, hash = (SELECT e.hash FROM entry e WHERE "
        f"e.organisation = ledger_head.organisation AND e.sequence = ledger_head.sequence - 1) WHERE {TOP}",
        f"DELETE FROM entry WHERE {ONE}"],
    "S14 two entries exchanged": [
        NO_KEYS, f"UPDATE entry SET sequence = 100000 WHERE {ONE}",
        f"UPDATE entry SET sequence = sequence + 1 WHERE {TOP} AND sequence = "
        f"(SELECT MAX(sequence) - 1 FROM ledger_head WHERE {TOP})",
        f"UPDATE entry SET sequence = (SELECT sequence - 1 FROM ledger_head WHERE {TOP}) "
        f"WHERE {TOP} AND sequence = 100000"],
    "S15 a head changed": [f"UPDATE ledger_head SET hash = zeroblob(32) WHERE {TOP}"],
    "S16 a head taken away": [f"DELETE FROM ledger_head WHERE {TOP}"],
    "S17 a whole chain taken away": [
        NO_KEYS, "DELETE FROM ledger_secret WHERE organisation = (SELECT id FROM organisation WHERE code = 'v1')",
        "DELETE FROM entry WHERE organisation = (SELECT id FROM organisation WHERE code = 'v1')",
        "DELETE FROM ledger_head WHERE organisation = (SELECT id FROM organisation WHERE code = 'v1')"],
    "S18 a reading table changed": [f"UPDATE record SET happened = happened - 30 WHERE {ONE}"],
    "S19 a reading row taken away": [f"DELETE FROM evidence WHERE {TOP}"],
    "S20 a leaf moved": ["UPDATE ledger_run SET leaf = 1000000 WHERE leaf = (SELECT MAX(leaf) FROM ledger_run)"],
    "S21 a leaf taken away": ["DELETE FROM ledger_run WHERE leaf = 0"],
    "S22 a tile changed": ["UPDATE ledger_tile SET hashes = zeroblob(length(hashes)) WHERE level = 0"],
    "S23 a tile taken away": ["DELETE FROM ledger_tile WHERE level = 0 AND place = 0"],
    "S24 a root changed": ["UPDATE ledger_tree SET root = zeroblob(32)"],
    "S25 a tree shortened": [NO_KEYS,
        "DELETE FROM ledger_run WHERE leaf = (SELECT MAX(leaf) FROM ledger_run)",
        "UPDATE ledger_tree SET size = size - 1"],
    "S26 a checkpoint's root changed": ["UPDATE ledger_checkpoint SET root = zeroblob(32)"],
    "S27 a checkpoint's text changed": ["UPDATE ledger_checkpoint SET note = replace(note, 'A', 'B')"],
    "S28 a checkpoint of another size": [NO_KEYS, "UPDATE ledger_checkpoint SET size = size + 7"],
    "S29 the last checkpoint taken away": [NO_KEYS,
        "DELETE FROM ledger_checkpoint WHERE size = (SELECT MAX(size) FROM ledger_checkpoint)"],
    "S30 a cosignature changed": ["UPDATE ledger_cosignature SET signature = zeroblob(76)"],
    "S31 a witness's card exchanged": ["UPDATE ledger_witness SET card = (SELECT replace(card, 'superior', 'inferior') FROM ledger_witness)"],
    "S32 the key of the tree exchanged": ["UPDATE ledger_tree SET public_key = zeroblob(32)"],
    "S33 the epoch advanced without an entry": ["UPDATE ledger_tree SET epoch = epoch + 1"],
    "S34 the tree taken away": [NO_KEYS, "DELETE FROM ledger_tree"],
    "S35 all of the tree taken away": [NO_KEYS, "DELETE FROM ledger_tree", "DELETE FROM ledger_run",
        "DELETE FROM ledger_tile", "DELETE FROM ledger_cosignature", "DELETE FROM ledger_checkpoint"],
}

EXPORT = {
    "E01 actor": ("entries", b"operator", b"operat0r"),
    "E02 day": ("entries", b"2026-01-05", b"2026-01-04"),
    "E03 type": ("entries", b"record.entered", b"record.altered"),
    "E04 label": ("entries", b"internal", b"external"),
    "E05 words": ("secrets", "第二次".encode(), "第九次".encode()),
    "E06 field of words": ("secrets", b"\x00\x05title", b"\x00\x05place"),
    "E07 code": ("manifest", b"code r\n", b"code s\n"),
    "E08 redaction claimed": ("manifest", b"words all", b"words redacted"),
    "E09 size of the tree": ("checkpoint", b"\n", b"\n1"),
    "E10 place in the proof": ("head.tlog-proof", b"index ", b"index 1"),
    "E11 key card": ("keys", b"log ", b"log x"),
    "E12 witness's time": ("earlier/1", b"superior ", b"superior A"),
    "E13 where the earlier leads": ("earlier/1", b"to ", b"to 1"),
    "E14 verifier": ("verify.py", b"return 1", b"return 0"),
    "E15 page": ("README.txt", b"verify.py", b"verifi.py"),
}


class Exports:
    """Exports under both verifiers."""

    def __init__(self, world):
        self.world, self.module = world, loaded()
        self.key = self.module.Card(pathlib.Path(world.at("card")).read_text().strip())
        self.witness = self.module.Card(pathlib.Path(world.at("witness-card")).read_text().strip())
        self.count = 0

    @staticmethod
    def files(path):
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def python(self, files, seen=()):
        """The place verify.py names; None where all holds."""
        try:
            self.module.Verification(files, files.get, self.key, [self.witness],
                                     [self.module.Note(note) for note in seen]).run()
        except self.module.Broken as broken:
            return str(broken)
        return None

    def swift(self, files, seen=()):
        """The place `zeren verify` names; None where all holds."""
        path = self.world.at("changed.zip")
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        more = []
        for number, note in enumerate(seen):
            pathlib.Path(self.world.at(f"seen{number}")).write_text(note)
            more += ["--seen", self.world.at(f"seen{number}")]
        done = self.world.zeren("verify", path, "--key", self.world.at("card"), "--witness",
                                self.world.at("witness-card"), *more)
        if done.returncode == 0:
            return None
        if done.returncode != 1:
            return f"exit {done.returncode}: {done.stderr}"
        return done.stderr.strip().split("does not hold: ")[-1]

    def both(self, files, seen=()):
        self.count += 1
        return self.python(files, seen), self.swift(files, seen)


class Tally:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def say(self, name, holds, words=""):
        self.passed += holds
        self.failed += not holds
        if not holds or words:
            print(f"{'found' if holds else 'NOT FOUND'}  {name}  {words}", flush=True)


def stores(world, tally):
    for name, statements in STORE.items():
        folder = world.copy("changed")
        altered(folder, *statements)
        fault = world.fault(folder)
        tally.say(name, fault is not None and "does not hold" in fault,
                  (fault or "").split("does not hold: ")[-1])
    folder = world.backup
    fault = world.fault(folder)
    tally.say("S36 an older copy in the place of the store", fault is not None and "anchor" in fault, fault)
    folder = world.copy("changed")
    evidence = next(path for path in (folder / "evidence").rglob("*") if path.is_file())
    evidence.write_bytes(b"another")
    tally.say("S37 evidence exchanged", "evidence.0.sha256" in (world.fault(folder) or ""))
    evidence.unlink()
    tally.say("S38 evidence taken away", "evidence.0.sha256" in (world.fault(folder) or ""))


def exports(world, tally):
    exports = Exports(world)
    whole = exports.files(world.at("export.zip"))
    tally.say("an untouched store holds", world.fault(world.copy("changed")) is None)
    tally.say("an untouched export holds", exports.both(whole) == (None, None))
    for name, (file, old, new) in EXPORT.items():
        changed = dict(whole)
        changed[file] = whole[file].replace(old, new, 1)
        agree(exports, tally, name, changed, whole)
    for number, file in enumerate(sorted(whole)):
        changed = dict(whole)
        del changed[file]
        agree(exports, tally, f"E16.{number} {file} taken away", changed, whole)
    agree(exports, tally, "E17 a file added", {**whole, "files/x": b"x"}, whole)
    # An older export, by whoever kept a later checkpoint.
    older = exports.files(world.at("older.zip"))
    kept = pathlib.Path(world.at("anchor")).read_text()
    tally.say("an older export holds by itself", exports.both(older) == (None, None))
    python, swift = exports.both(older, [kept])
    tally.say("E18 an older export as today's", bool(python and swift and python == swift), python)
    split(world, exports, tally, kept)


def split(world, exports, tally, kept):
    """A second history out of the backup, with the log's own key."""
    folder = world.backup
    anchor = world.at("other-anchor")
    for title in ("甲", "乙", "丙"):
        (world.folder / "record.json").write_text(json.dumps({
            "organisation": "r", "kind": "study", "happened": "2026-01-05", "title": title}))
        world.zeren("record", world.at("record.json"), "--data", folder, "--anchor", anchor, check=True)
    world.zeren("ledger", "export", "--organisation", "r", world.at("fork.zip"), "--data", folder,
                "--anchor", anchor, check=True)
    fork = exports.files(world.at("fork.zip"))
    python, swift = exports.both(fork, [kept])
    tally.say("E19 another history to another reader", bool(python and python == swift), python)
    fault = world.fault(folder)
    tally.say("S39 another history in the place of the store",
              fault is not None and "anchor" in fault, fault)


def agree(exports, tally, name, changed, whole):
    """Both verifiers must find it and name one place."""
    if changed == whole:
        tally.say(f"{name}: nothing was changed", False)
        return
    python, swift = exports.both(changed)
    tally.say(name, bool(python and swift) and python == swift,
              f"python: {python}; zeren: {swift}" if python != swift or not python else python)


def mutated(data, dice):
    """Bytes changed somewhere."""
    at = dice.randrange(len(data)) if data else 0
    kind = dice.randrange(5)
    if kind < 2 and data:
        return data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1:]
    if kind == 2:
        return data[:at] + data[at + 1:]
    if kind == 3:
        return data[:at] + bytes([dice.randrange(256)]) + data[at:]
    return data[:at]


def random_exports(world, tally, seeds):
    exports = Exports(world)
    whole = exports.files(world.at("export.zip"))
    missed, apart = [], []
    for seed in range(seeds):
        dice = random.Random(seed)
        name = dice.choice(sorted(whole))
        changed = dict(whole)
        changed[name] = mutated(whole[name], dice)
        if changed == whole:
            continue
        python, swift = exports.both(changed)
        if not python or not swift:
            missed.append((seed, name, python, swift))
        elif python != swift:
            apart.append((seed, name, python, swift))
    for each in (missed + apart)[:10]:
        print("seed", *each, flush=True)
    tally.say(f"{seeds} random changes of an export", not missed)
    tally.say(f"{seeds} times the same place", not apart)


COLUMNS = [("entry", "canonical"), ("entry", "hash"), ("entry", "actor"), ("entry", "recorded_at"),
           ("ledger_secret", "content"), ("ledger_secret", "salt"), ("ledger_head", "hash"),
           ("ledger_head", "sequence"), ("ledger_run", "length"), ("ledger_run", "sequence"),
           ("ledger_tile", "hashes"), ("ledger_checkpoint", "note"), ("ledger_checkpoint", "root"),
           ("ledger_cosignature", "signature"), ("ledger_tree", "root"), ("ledger_tree", "size"),
           ("record", "title"), ("record", "happened"), ("claim", "duty")]


def random_stores(world, tally, seeds):
    missed = []
    for seed in range(seeds):
        dice = random.Random(seed)
        table, column = dice.choice(COLUMNS)
        folder = world.copy("changed")
        database = sqlite3.connect(folder / "zeren.sqlite")
        rows = [row for (row,) in database.execute(f"SELECT rowid FROM {table}")]
        row = dice.choice(rows)
        (value,) = database.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (row,)).fetchone()
        database.close()
        if isinstance(value, int):
            new = value + dice.choice([-1, 1, 1000])
        elif isinstance(value, bytes):
            new = mutated(value, dice)
        else:
            new = value[:-1] if value and dice.randrange(2) else value + "x"
        if new == value:
            continue
        try:
            altered(folder, NO_KEYS, (f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, row)))
        except sqlite3.IntegrityError:  # the schema itself says no
            continue
        fault = world.fault(folder)
        if not fault or "does not hold" not in fault:
            missed.append((seed, table, column, row, fault))
    for each in missed[:10]:
        print("seed", *each, flush=True)
    tally.say(f"{seeds} random changes of a store", not missed)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=str(ROOT / ".build/release/zeren"))
    parser.add_argument("--mutations", type=int, default=200)
    parser.add_argument("--count", help="where to leave `passed failed`")
    given = parser.parse_args()
    world, tally = World(given.binary), Tally()
    try:
        stores(world, tally)
        exports(world, tally)
        random_exports(world, tally, given.mutations)
        random_stores(world, tally, max(20, given.mutations // 5))
    finally:
        world.close()
    print(f"{tally.passed} passed, {tally.failed} failed")
    if given.count:
        pathlib.Path(given.count).write_text(f"{tally.passed} {tally.failed}\n")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
