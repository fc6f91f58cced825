#!/usr/bin/env python3
"""Checks a ledger export without a network, a database or the program that wrote it.

    python3 verify.py FILE.zip [--key CARD] [--witness CARD]... [--seen NOTE]... [--receipt TEXT]...

Standard library only; the formats are laid down in docs/SPEC-entry.md. Exit status 0 when all holds,
1 with the first place (organisation, sequence, field) where it does not, 65 where it is no archive.
"""
import argparse, base64, hashlib, hmac, struct, sys, zipfile

MOST, PARTS = 4 << 30, 200_000  # what an archive may unpack to, and how many files it may hold

class Broken(Exception):
    def __init__(self, *place):
        super().__init__("organisation {} sequence {} field {}".format(*place))
        self.place = place

class Malformed(ValueError): """Bytes that are not what they should be."""
def need(holds):
    if not holds:
        raise Malformed
def sha256(data):
    return hashlib.sha256(data).digest()

# Ed25519 (RFC 8032 section 5.1)
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    return ((f - e) * (h - g) % P, (h + g) * (f + e) % P, (h - g) * (h + g) % P, (f - e) * (f + e) % P)
def multiply(times, point):
    total = (0, 1, 1, 0)
    while times:
        if times & 1:
            total = add(total, point)
        point, times = add(point, point), times >> 1
    return total
def point(data):
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or x == 0 and sign:
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = multiply(s, BASE), add(r, multiply(h, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))

# Cards, notes and checkpoints (C2SP signed-note, tlog-cosignature, tlog-checkpoint)
LOG, WITNESS = 1, 4
def unbase(text):
    """Base 64, as it would be written and in no other way."""
    data = base64.b64decode(text.encode("ascii"), validate=True)
    need(base64.b64encode(data).decode() == text)
    return data
def digest(text):
    data = unbase(text)
    need(len(data) == 32)
    return data
def number(text):
    need(text.isascii() and text.isdigit() and str(int(text)) == text and int(text) < 1 << 63)
    return int(text)
def name(text):
    need(text and "+" not in text and not any(c.isspace() for c in text))
    return text
class Card:
    def __init__(self, text):
        parts = text.split("+", 2)
        need(len(parts) == 3)
        data = unbase(parts[2])
        need(len(data) == 33 and data[0] in (LOG, WITNESS))
        self.text, self.name, self.kind, self.key = text, name(parts[0]), data[0], data[1:]
        self.id = sha256(self.name.encode() + b"\n" + data)[:4]
        need(self.id.hex() == parts[1])
class Note:
    def __init__(self, whole):
        body, blank, rest = whole.rpartition("\n\n")
        need(blank and body and "\r" not in whole and rest.endswith("\n") and rest.count("\n") <= 16)
        self.text, self.whole, self.signatures = body + "\n", whole, []
        for line in rest[:-1].split("\n"):
            parts = line.split(" ")
            need(len(parts) == 3 and parts[0] == "\u2014")
            self.signatures.append((name(parts[1]), unbase(parts[2])))
            need(len(self.signatures[-1][1]) > 4)
    def time(self, card):
        """When a key signed: seconds for a witness, 0 for a log; None where it did not."""
        for who, data in self.signatures:
            if who != card.name or data[:4] != card.id:
                continue
            if card.kind == LOG and signed(card.key, self.text.encode(), data[4:]):
                return 0
            if card.kind == WITNESS and len(data) == 76:
                seconds = struct.unpack(">q", data[4:12])[0]
                words = f"cosignature/v1\ntime {seconds}\n{self.text}"
                if seconds > 0 and signed(card.key, words.encode(), data[12:]):
                    return seconds
        return None
    def checkpoint(self):
        """Origin, size, root."""
        lines = self.text.split("\n")
        need(len(lines) == 4)
        return name(lines[0]), number(lines[1]), digest(lines[2])
# The tree (RFC 9162 sections 2.1.3.2 and 2.1.4.2)
def node(left, right):
    return sha256(b"\x01" + left + right)
def climb(place, last, value, hashes, begun=None):
    """From a leaf or a subtree to the root; with `begun`, to the root of the earlier tree too."""
    for other in hashes:
        if not last:
            return None, None
        if place & 1 or place == last:
            value, begun = node(other, value), begun and node(other, begun)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            value = node(value, other)
        place, last = place >> 1, last >> 1
    return (None, None) if last else (value, begun)
def included(index, size, hashes, leaf, root):
    return index < size and climb(index, size - 1, leaf, hashes)[0] == root
def consistent(old_size, size, hashes, old, root):
    if not old_size or old_size >= size:
        return not hashes and (old == sha256(b"") if not old_size else (old_size, old) == (size, root))
    path = hashes if old_size & (old_size - 1) else [old] + hashes
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    return bool(path) and climb(place, last, path[0], path[1:], path[0]) == (root, old)
def linked(text, words):
    """What stands before a note: lines that begin with words, then hashes; and the note."""
    head, blank, rest = text.partition("\n\n")
    lines = head.split("\n")
    need(blank and len(words) <= len(lines) < 70)
    need(all(line.startswith(word) for line, word in zip(lines, words)))
    values = [line[len(word):] for line, word in zip(lines, words)]
    return values, [digest(line) for line in lines[len(words):]], Note(rest)

# Entries
class Parts:
    def __init__(self, data):
        self.data, self.at = data, 0
    def more(self): return self.at < len(self.data)
    def part(self, size=None):
        start = self.at + 4
        need(start <= len(self.data))
        self.at = start + struct.unpack_from(">I", self.data, self.at)[0]
        need(self.at <= len(self.data) and size in (None, self.at - start))
        return self.data[start:self.at]
    def text(self):
        return self.part().decode("utf-8")
    def integer(self):
        return struct.unpack(">q", self.part(8))[0]
class Entry:
    def __init__(self, data):
        parts = Parts(data)
        need(parts.text() == "zeren-entry" and parts.integer() == 1)
        self.algorithm, self.organisation = parts.text(), parts.text()
        self.sequence, self.id = parts.integer(), parts.text()
        self.previous, self.recorded = parts.part(32), parts.integer()
        self.actor, self.post, self.behalf, self.type, label = (parts.text() for _ in range(5))
        need(label in ("open", "internal", "restricted", "sealed"))
        self.plain, self.committed, last, count = {}, {}, None, parts.integer()
        need(0 <= count <= len(data))
        for _ in range(count):
            field, form = parts.text(), parts.integer()
            need(form in (0, 1) and (last is None or last < field.encode()))
            last = field.encode()
            if form:
                self.committed[field] = parts.part(32)
            else:
                self.plain[field] = parts.text()
        need(not parts.more())
    def files(self):
        """Fields that name a kept file by its hash."""
        lists = {"edition.issued": ("document", "register"),
                 "edition.drafted": ("document", "file", "layout")}.get(self.type, ())
        return [(field, value) for field, value in self.plain.items() if field in lists
                or self.type == "record.entered" and field.startswith("evidence.")
                and field.endswith(".sha256")]
    def erased(self):
        """Words it says were erased, as the entry's number and the field's name."""
        return [f"{self.plain['entry']} {value}" for field, value in self.plain.items()
                if self.type == "words.erased" and "entry" in self.plain and field.startswith("field.")]
def commitment(field, salt, content):
    parts = b"".join(struct.pack(">I", len(p)) + p for p in (field.encode(), content.encode()))
    return hmac.new(salt, parts, hashlib.sha256).digest()
class Verification:
    """One run over an export: `names` are its files, `read` gives the bytes of one or None."""
    def __init__(self, names, read, key=None, witnesses=(), seen=(), receipts=()):
        self.names, self.read, self.key = set(names), read, key
        self.witnesses, self.seen, self.receipts = witnesses, seen, receipts
        self.organisation, self.count, self.witnessed = "", 0, {}
    def broken(self, field, sequence=None):
        return Broken(self.organisation, self.count if sequence is None else sequence, field)
    def made(self, field, make, sequence=None):
        """What is made of bytes; where they are not what they should be, the place is said."""
        try:
            return make()
        except ValueError:
            raise self.broken(field, sequence) from None
    def bytes(self, file):
        if file not in self.names or (data := self.read(file)) is None:
            raise self.broken(file)
        return data
    def text(self, file):
        return self.made(file, lambda: self.bytes(file).decode("utf-8"))
    def run(self):
        manifest = self.made("manifest", lambda: Note(self.text("manifest")))
        self.made("manifest", lambda: self.read_manifest(manifest.text.split("\n")[:-1]))
        self.walk(self.secrets())
        for sequence, field in () if self.redacted else self.silent:
            if f"{sequence} {field}" not in self.gone:
                raise self.broken(field, sequence)
        self.check_files()
        note, size, root = self.check_tree()
        self.check_keys(manifest, note, size, root)
        for file, (said, length) in sorted(self.files.items()):
            if len(self.bytes(file)) != length or sha256(self.bytes(file)).hex() != said:
                raise self.broken(file)
        for stranger in sorted(self.names - {*self.files, "manifest"}):
            raise self.broken(stranger)
        return self
    def read_manifest(self, lines):
        words = ["", "", "organisation ", "code ", "entries ", "head ", "words ", "clock "]
        need(len(lines) >= 8 and all(line.startswith(word) for line, word in zip(lines, words)))
        mark, origin, organisation, self.code, entries, head, kept, clock = (
            line[len(word):] for line, word in zip(lines, words))
        need(mark == "zeren-export 1" and kept in ("all", "redacted") and clock in ("server", "test"))
        self.origin, self.entries, self.head = name(origin), number(entries), bytes.fromhex(head)
        self.redacted, self.any_clock, self.files = kept == "redacted", clock == "test", {}
        for line in lines[8:]:
            word, said, size, file = line.split(" ", 3)
            need(word == "file" and file not in self.files)
            self.files[file] = (said, number(size))
        need(self.entries and self.head.hex() == head)
        self.organisation = organisation
    def secrets(self):
        parts, secrets, salts = Parts(self.bytes("secrets")), {}, set()
        while parts.more():
            sequence, field, salt, content = self.made("secrets", lambda: (
                parts.integer(), parts.text(), parts.part(32), parts.text()))
            self.made("secrets", lambda: need(sequence > 0))
            if salt in salts:  # it would betray that two fields say the same
                raise self.broken(field, sequence)
            salts.add(salt)
            secrets.setdefault(sequence, []).append((field, salt, content))
        return secrets
    def walk(self, secrets):
        parts, hashes = Parts(self.bytes("entries")), self.bytes("hashes")
        previous, recorded = bytes(32), None
        self.silent, self.gone, self.named, self.disclosed = [], set(), [], 0
        while parts.more():
            sequence = self.count + 1
            data = self.made("entries", parts.part, sequence)
            entry = self.made("canonical", lambda: Entry(data), sequence)
            said = hashes[sequence * 32 - 32:sequence * 32]
            words = secrets.pop(sequence, [])
            wrong = next((field for field, salt, content in words
                          if entry.committed.get(field) != commitment(field, salt, content)), None)
            for field, holds in (
                    ("hashes", len(said) == 32),
                    ("sequence", entry.sequence == sequence),
                    ("algorithm", entry.algorithm == "sha-256"),
                    ("organisation", entry.organisation == self.organisation),
                    (wrong or "hash", sha256(data) == said),
                    ("previous", entry.previous == previous),
                    ("recorded_at", self.any_clock or recorded is None or entry.recorded >= recorded),
                    (wrong, wrong is None)):
                if not holds:
                    raise self.broken(field, sequence)
            self.count, previous, recorded = sequence, said, entry.recorded
            known = {field for field, _, _ in words}
            self.disclosed += len(known)
            self.silent += [(sequence, field) for field in entry.committed if field not in known]
            self.named += [(sequence, field, file) for field, file in entry.files()]
            self.gone.update(entry.erased())
        for stray in sorted(secrets):
            raise self.broken(secrets[stray][0][0], stray)
        if len(hashes) != self.count * 32:
            raise self.broken("hashes", self.count + 1)
        if self.entries != self.count:
            raise self.broken("entries", min(self.entries, self.count) + 1)
        if self.head != previous:
            raise self.broken("head")
        for organisation, at, said in self.receipts:
            if (organisation, said) != (self.organisation, hashes[int(at) * 32 - 32:int(at) * 32].hex()):
                raise self.broken("receipt", at)
    def check_files(self):
        sound = set()
        for sequence, field, file in self.named:
            path = f"files/{file}"
            if file in sound or self.redacted and path not in self.names:
                continue
            if path not in self.names or sha256(self.read(path) or b"").hex() != file:
                raise self.broken(field, sequence)
            sound.add(file)
    def check_tree(self):
        note = self.made("checkpoint", lambda: Note(self.text("checkpoint")))
        origin, size, root = self.made("checkpoint", note.checkpoint)
        self.made("checkpoint", lambda: need(origin == self.origin))
        def check():
            (_, extra, index), hashes, below = linked(
                self.text("head.tlog-proof"), ["c2sp.org/tlog-proof@v1", "extra ", "index "])
            need(unbase(extra) == f"{self.organisation} {self.count} {self.head.hex()}".encode())
            need(below.whole == note.whole)
            need(included(number(index), size, hashes, sha256(b"\x00" + self.head), root))
        self.made("proof", check)
        return note, size, root
    def check_keys(self, manifest, note, size, root):
        *lines, end = [line.partition(" ") for line in self.text("keys").split("\n")]
        cards = self.made("keys", lambda: [(kind, Card(text)) for kind, _, text in lines])
        logs = [card for kind, card in cards if (kind, card.kind) == ("log", LOG)]
        others = [card for kind, card in cards if (kind, card.kind) == ("witness", WITNESS)]
        if (any(end) or len(logs) != 1 or len(logs + others) != len(cards) or logs[0].name != self.origin
                or self.key and self.key.text != logs[0].text):
            raise self.broken("keys")
        self.own, self.size = logs[0], size
        for file, each in (("checkpoint", note), ("manifest", manifest)):
            if each.time(self.own) is None:
                raise self.broken(f"{file}: signature")
        notes = [note] + [self.made(file, lambda: self.earlier(file, size, root))
                          for file in sorted(self.names) if file.startswith("earlier/")]
        for card in self.witnesses or others:
            for each in notes:
                time, at = each.time(card), each.checkpoint()[1]
                if time is not None and at >= self.witnessed.get(card.name, (0, 0))[0]:
                    self.witnessed[card.name] = (at, time)
            if card.name not in self.witnessed:
                raise self.broken(f"witness {card.name}")
        for each in self.seen:
            if each.time(self.own) is None or each.checkpoint() not in [n.checkpoint() for n in notes]:
                raise self.broken("seen checkpoint")
    def earlier(self, file, size, root):
        (to,), hashes, note = linked(self.text(file), ["to "])
        origin, old_size, old = note.checkpoint()
        need(origin == self.origin and note.time(self.own) is not None and number(to) == size)
        need(consistent(old_size, size, hashes, old, root))
        return note

def opened(path):
    """Names and a reader of an archive, bounded before anything is unpacked."""
    archive = zipfile.ZipFile(path)
    names, sizes = archive.namelist(), [fact.file_size for fact in archive.infolist()]
    if len(names) > PARTS or sum(sizes) > MOST or len(set(names)) < len(names):
        raise zipfile.BadZipFile("over a limit, or a name twice")
    def read(file):
        try:
            with archive.open(file) as data:
                return data.read(MOST)
        except Exception:  # whatever is wrong with a file, it is not there
            return None
    return names, read
def card(text):
    return Card(text) if "+" in text else Card(open(text, encoding="utf-8").read().strip())

def main():
    parser = argparse.ArgumentParser(description="Checks a ledger export.")
    parser.add_argument("file")
    parser.add_argument("--key", type=card)
    parser.add_argument("--witness", type=card, action="append", default=[])
    parser.add_argument("--seen", type=lambda path: Note(open(path, newline="").read()),
                        action="append", default=[])
    parser.add_argument("--receipt", type=str.split, action="append", default=[])
    given = parser.parse_args()
    try:
        found = Verification(*opened(given.file), given.key, given.witness, given.seen,
                             given.receipt).run()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        print(f"{given.file}: no archive: {error}", file=sys.stderr)
        return 65
    except Broken as error:
        print(f"{given.file} does not hold: {error}", file=sys.stderr)
        return 1
    print(f"holds: organisation {found.code} ({found.organisation}), {found.count} entries, "
          f"{found.disclosed} fields with their words, {len(found.silent)} without"
          f"{', redacted' if found.redacted else ''}\n"
          f"tree of {found.size} entries, signed by {found.own.text}")
    for witness, (size, time) in sorted(found.witnessed.items()):
        print(f"witness {witness} saw {size} entries at {time}")
    if given.key is None:
        print("the key is the file's own word: compare it with the card on paper")
    return 0

if __name__ == "__main__":
    sys.exit(main())
