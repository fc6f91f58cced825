#!/usr/bin/env python3
"""Checks a ledger export without a network, a database or the program that wrote it.

    python3 verify.py FILE.zip [--key CARD] [--witness CARD]... [--seen NOTE]...

Standard library only. Formats: docs/SPEC-entry.md. Exit status 0 when all holds, 1 with the first
place (organisation, sequence, field) where it does not, 65 where the file is no archive.
"""

import argparse
import base64
import hashlib
import hmac
import struct
import sys
import zipfile

MOST = 4 << 30  # bytes an archive may unpack to
PARTS = 200_000  # files it may hold

class Broken(Exception):
    """The first place that does not hold."""

    def __init__(self, organisation, sequence, field):
        super().__init__(f"organisation {organisation} sequence {sequence} field {field}")
        self.place = (organisation, sequence, field)

class Malformed(Exception):
    """Bytes that are not what they should be."""

def sha256(data):
    return hashlib.sha256(data).digest()

# Ed25519, RFC 8032 section 5.1

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)

def recover(y, sign):
    """The x of a point of the curve; None where there is none."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x

def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return (i * j % P, k * m % P, j * k % P, i * m % P)

def multiply(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point = add(point, point)
        number >>= 1
    return total

def point(data):
    number = int.from_bytes(data, "little")
    y = number & (1 << 255) - 1
    x = recover(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def signed(key, message, signature):
    """Whether an Ed25519 signature is one."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = multiply(s, BASE), add(r, multiply(h, a))
    return not ((left[0] * right[2] - right[0] * left[2]) % P
                or (left[1] * right[2] - right[1] * left[2]) % P)

# Notes, checkpoints, cards (C2SP signed-note, tlog-checkpoint, tlog-cosignature)

LOG, WITNESS = 1, 4

def unbase(text):
    """Base 64 as it would be written, in one way only."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise Malformed("base64") from None
    if base64.b64encode(data).decode() != text:
        raise Malformed("base64")
    return data

def is_name(text):
    return bool(text) and "+" not in text and not any(c.isspace() for c in text)

def number(text):
    """A decimal number as it would be written."""
    if not text.isascii() or not text.isdigit() or str(int(text)) != text or int(text) >= 1 << 63:
        raise Malformed("number")
    return int(text)

class Card:
    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) != 3 or not is_name(parts[0]):
            raise Malformed("card")
        data = unbase(parts[2])
        if len(data) != 33 or data[0] not in (LOG, WITNESS):
            raise Malformed("card")
        self.text, self.name, self.kind, self.key = text, parts[0], data[0], data[1:]
        self.id = sha256(self.name.encode() + b"\n" + data)[:4]
        if self.id.hex() != parts[1]:
            raise Malformed("card")

class Note:
    def __init__(self, text):
        body, blank, rest = text.rpartition("\n\n")
        if not blank or not body or "\r" in text or not rest.endswith("\n"):
            raise Malformed("note")
        self.text, self.whole, self.signatures = body + "\n", text, []
        for line in rest[:-1].split("\n"):
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "\u2014" or not is_name(parts[1]):
                raise Malformed("signature")
            data = unbase(parts[2])
            if len(data) < 5:
                raise Malformed("signature")
            self.signatures.append((parts[1], data))
        if len(self.signatures) > 16:
            raise Malformed("note")

    def time(self, card):
        """When a key signed: seconds for a witness, 0 for a log; None where it did not."""
        for name, data in self.signatures:
            if name != card.name or data[:4] != card.id:
                continue
            if card.kind == LOG and signed(card.key, self.text.encode(), data[4:]):
                return 0
            if card.kind == WITNESS and len(data) == 76:
                seconds = struct.unpack(">q", data[4:12])[0]
                words = f"cosignature/v1\ntime {seconds}\n{self.text}"
                if seconds > 0 and signed(card.key, words.encode(), data[12:]):
                    return seconds
        return None

def checkpoint(note):
    """Origin, size, root."""
    lines = note.text.split("\n")
    if len(lines) != 4 or not is_name(lines[0]):
        raise Malformed("checkpoint")
    root = unbase(lines[2])
    if len(root) != 32:
        raise Malformed("checkpoint")
    return lines[0], number(lines[1]), root

# The tree (RFC 9162 sections 2.1.3.2 and 2.1.4.2)

def node(left, right):
    return sha256(b"\x01" + left + right)

def included(index, size, hashes, leaf, root):
    if not 0 <= index < size:
        return False
    place, last, value = index, size - 1, leaf
    for sibling in hashes:
        if not last:
            return False
        if place & 1 or place == last:
            value = node(sibling, value)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            value = node(value, sibling)
        place, last = place >> 1, last >> 1
    return not last and value == root

def consistent(old_size, new_size, hashes, old, new):
    if not 0 <= old_size <= new_size:
        return False
    if not old_size or old_size == new_size:
        return not hashes and old == (new if old_size else sha256(b""))
    path = hashes if old_size & (old_size - 1) else [old] + hashes
    if not path:
        return False
    place, last = old_size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = path[0]
    for value in path[1:]:
        if not last:
            return False
        if place & 1 or place == last:
            before, after = node(value, before), node(value, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node(after, value)
        place, last = place >> 1, last >> 1
    return not last and before == old and after == new

def linked(text, words):
    """The lines before a note, each with its word, then hashes; and the note."""
    head, blank, rest = text.partition("\n\n")
    lines = head.split("\n")
    if not blank or len(lines) < len(words) or len(lines) >= 70:
        raise Malformed("proof")
    values = []
    for line, word in zip(lines, words):
        if not line.startswith(word):
            raise Malformed("proof")
        values.append(line[len(word):])
    hashes = [unbase(line) for line in lines[len(words):]]
    if any(len(value) != 32 for value in hashes):
        raise Malformed("proof")
    return values, hashes, Note(rest)

# Entries

class Parts:
    """Length-prefixed parts, one after the other."""

    def __init__(self, data):
        self.data, self.at = memoryview(data), 0

    def more(self):
        return self.at < len(self.data)

    def part(self):
        start = self.at + 4
        if start > len(self.data):
            raise Malformed("cut short")
        end = start + struct.unpack_from(">I", self.data, self.at)[0]
        if end > len(self.data):
            raise Malformed("cut short")
        self.at = end
        return bytes(self.data[start:end])

    def text(self):
        try:
            return self.part().decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed("text") from None

    def integer(self):
        part = self.part()
        if len(part) != 8:
            raise Malformed("integer")
        return struct.unpack(">q", part)[0]

    def digest(self):
        part = self.part()
        if len(part) != 32:
            raise Malformed("digest")
        return part

class Entry:
    def __init__(self, data):
        parts = Parts(data)
        if parts.text() != "zeren-entry" or parts.integer() != 1:
            raise Malformed("entry")
        self.algorithm, self.organisation = parts.text(), parts.text()
        self.sequence, self.id = parts.integer(), parts.text()
        self.previous, self.recorded = parts.digest(), parts.integer()
        self.actor, self.post, self.behalf, self.type, self.label = (
            parts.text() for _ in range(5))
        if self.label not in ("open", "internal", "restricted", "sealed"):
            raise Malformed("label")
        self.plain, self.committed, last = {}, {}, None
        count = parts.integer()
        if not 0 <= count <= len(data):
            raise Malformed("count")
        for _ in range(count):
            name, form = parts.text(), parts.integer()
            if last is not None and last >= name.encode():
                raise Malformed("order")
            last = name.encode()
            if form == 0:
                self.plain[name] = parts.text()
            elif form == 1:
                self.committed[name] = parts.digest()
            else:
                raise Malformed("form")
        if parts.more():
            raise Malformed("left over")

    def files(self):
        """Fields that name a kept file by its hash."""
        for name, value in self.plain.items():
            if (self.type == "record.entered" and name.startswith("evidence.")
                    and name.endswith(".sha256")
                    or self.type == "edition.issued" and name in ("document", "register")
                    or self.type == "edition.drafted" and name in ("document", "file", "layout")):
                yield name, value

    def erased(self):
        if self.type == "words.erased" and "entry" in self.plain:
            for name, value in self.plain.items():
                if name.startswith("field."):
                    yield f"{self.plain['entry']} {value}"

def commitment(name, salt, content):
    parts = b"".join(struct.pack(">I", len(p)) + p for p in (name.encode(), content.encode()))
    return hmac.new(salt, parts, hashlib.sha256).digest()

class Verification:
    """One run over an export; `names` are its files, `read` gives the bytes of one."""

    def __init__(self, names, read, key=None, witnesses=(), seen=()):
        self.names, self.read = set(names), read
        self.key, self.witnesses, self.seen = key, list(witnesses), list(seen)
        self.organisation, self.count, self.witnessed = "", 0, {}

    def broken(self, field, sequence=None):
        return Broken(self.organisation, self.count if sequence is None else sequence, field)

    def bytes(self, name):
        data = self.read(name) if name in self.names else None
        if data is None:
            raise self.broken(name)
        return data

    def text(self, name):
        try:
            return self.bytes(name).decode("utf-8")
        except UnicodeDecodeError:
            raise self.broken(name) from None

    def made(self, name, make):
        try:
            return make(self.text(name))
        except Malformed:
            raise self.broken(name) from None

    def run(self):
        manifest = self.made("manifest", Note)
        self.read_manifest(manifest)
        self.walk(self.secrets())
        self.check_words()
        self.check_files()
        note, size, root = self.check_tree()
        self.check_keys(manifest, note, size, root)
        self.check_manifest()
        return self

    def read_manifest(self, note):
        try:
            lines = note.text.split("\n")[:-1]
            words = ["", "", "organisation ", "code ", "entries ", "head ", "words ", "clock "]
            if len(lines) < 8 or lines[0] != "zeren-export 1" or not is_name(lines[1]):
                raise Malformed("manifest")
            if any(not line.startswith(word) for line, word in zip(lines, words)):
                raise Malformed("manifest")
            values = [line[len(word):] for line, word in zip(lines, words)]
            _, self.origin, self.organisation, self.code, entries, head, kept, clock = values
            self.entries, self.head = number(entries), bytes.fromhex(head)
            if kept not in ("all", "redacted") or clock not in ("server", "test"):
                raise Malformed("manifest")
            self.redacted, self.any_clock, self.files = kept == "redacted", clock == "test", {}
            for line in lines[8:]:
                word, digest, size, name = line.split(" ", 3)
                if word != "file" or name in self.files:
                    raise Malformed("manifest")
                self.files[name] = (digest, number(size))
            if not self.entries:
                raise Malformed("manifest")
        except (Malformed, ValueError):
            raise self.broken("manifest") from None

    def secrets(self):
        parts, secrets, salts = Parts(self.bytes("secrets")), {}, set()
        while parts.more():
            try:
                sequence, name, salt, content = (
                    parts.integer(), parts.text(), parts.digest(), parts.text())
                if sequence < 1:
                    raise Malformed("sequence")
            except Malformed:
                raise self.broken("secrets") from None
            if salt in salts:
                raise self.broken(name, sequence)
            salts.add(salt)
            secrets.setdefault(sequence, []).append((name, salt, content))
        return secrets

    def walk(self, secrets):
        parts, hashes = Parts(self.bytes("entries")), self.bytes("hashes")
        previous, recorded = bytes(32), None
        self.silent, self.gone, self.named, self.disclosed = [], set(), [], 0
        while parts.more():
            sequence = self.count + 1
            try:
                data = parts.part()
            except Malformed:
                raise self.broken("entries", sequence) from None
            try:
                entry = Entry(data)
            except Malformed:
                raise self.broken("canonical", sequence) from None
            said = hashes[sequence * 32 - 32:sequence * 32]
            if len(said) != 32:
                raise self.broken("hashes", sequence)
            words = secrets.pop(sequence, [])
            wrong = next((name for name, salt, content in words
                          if entry.committed.get(name) != commitment(name, salt, content)), None)
            for field, holds in (
                    ("sequence", entry.sequence == sequence),
                    ("algorithm", entry.algorithm == "sha-256"),
                    ("organisation", entry.organisation == self.organisation),
                    (wrong or "hash", sha256(data) == said),
                    ("previous", entry.previous == previous),
                    ("recorded_at",
                     self.any_clock or recorded is None or entry.recorded >= recorded),
                    (wrong, wrong is None)):
                if not holds:
                    raise self.broken(field, sequence)
            self.count, previous, recorded = sequence, said, entry.recorded
            known = {name for name, _, _ in words}
            self.disclosed += len(known)
            self.silent += [(sequence, name) for name in entry.committed if name not in known]
            self.named += [(sequence, field, file) for field, file in entry.files()]
            self.gone.update(entry.erased())
        if secrets:
            stray = min(secrets)
            raise self.broken(secrets[stray][0][0], stray)
        if len(hashes) != self.count * 32:
            raise self.broken("hashes", self.count + 1)
        if self.entries != self.count:
            raise self.broken("entries", min(self.entries, self.count) + 1)
        if self.head != previous:
            raise self.broken("head")

    def check_words(self):
        for sequence, name in () if self.redacted else self.silent:
            if f"{sequence} {name}" not in self.gone:
                raise self.broken(name, sequence)

    def check_files(self):
        sound = set()
        for sequence, field, file in self.named:
            name = f"files/{file}"
            if file in sound or self.redacted and name not in self.names:
                continue
            data = self.read(name) if name in self.names else None
            if data is None or sha256(data).hex() != file:
                raise self.broken(field, sequence)
            sound.add(file)

    def check_tree(self):
        note = self.made("checkpoint", Note)
        try:
            origin, size, root = checkpoint(note)
            if origin != self.origin:
                raise Malformed("origin")
        except Malformed:
            raise self.broken("checkpoint") from None
        try:
            (_, extra, index), hashes, below = linked(
                self.text("head.tlog-proof"), ["c2sp.org/tlog-proof@v1", "extra ", "index "])
            said = f"{self.organisation} {self.count} {self.head.hex()}".encode()
            holds = unbase(extra) == said and below.whole == note.whole and included(
                number(index), size, hashes, sha256(b"\x00" + self.head), root)
        except Malformed:
            holds = False
        if not holds:
            raise self.broken("proof")
        return note, size, root

    def check_keys(self, manifest, note, size, root):
        own, others = None, []
        try:
            for line in self.text("keys").splitlines():
                kind, _, text = line.partition(" ")
                card = Card(text)
                if (kind, card.kind) == ("log", LOG) and own is None:
                    own = card
                elif (kind, card.kind) == ("witness", WITNESS):
                    others.append(card)
                else:
                    raise Malformed("keys")
        except Malformed:
            raise self.broken("keys") from None
        if own is None or own.name != self.origin or self.key and self.key.text != own.text:
            raise self.broken("keys")
        if note.time(own) is None:
            raise self.broken("checkpoint: signature")
        if manifest.time(own) is None:
            raise self.broken("manifest: signature")
        self.own, self.size = own, size
        notes = [note] + self.earlier(own, size, root)
        for card in self.witnesses or others:
            for each in notes:
                time, at = each.time(card), checkpoint(each)[1]
                if time is not None and at >= self.witnessed.get(card.name, (0, 0))[0]:
                    self.witnessed[card.name] = (at, time)
            if card.name not in self.witnessed:
                raise self.broken(f"witness {card.name}")
        known = [checkpoint(each) for each in notes]
        for each in self.seen:
            if each.time(own) is None or checkpoint(each) not in known:
                raise self.broken("seen checkpoint")

    def earlier(self, own, size, root):
        notes = []
        for name in sorted(n for n in self.names if n.startswith("earlier/")):
            try:
                (to,), hashes, note = linked(self.text(name), ["to "])
                origin, old_size, old = checkpoint(note)
                if (origin != self.origin or note.time(own) is None or number(to) != size
                        or not consistent(old_size, size, hashes, old, root)):
                    raise Malformed("earlier")
            except Malformed:
                raise self.broken(name) from None
            notes.append(note)
        return notes

    def check_manifest(self):
        for name, (digest, size) in sorted(self.files.items()):
            data = self.bytes(name)
            if len(data) != size or sha256(data).hex() != digest:
                raise self.broken(name)
        strangers = self.names - set(self.files) - {"manifest"}
        if strangers:
            raise self.broken(min(strangers))

def opened(path):
    """Names and a reader of an archive, bounded before anything is unpacked."""
    archive = zipfile.ZipFile(path)
    facts = archive.infolist()
    names = [fact.filename for fact in facts]
    if len(facts) > PARTS or sum(fact.file_size for fact in facts) > MOST:
        raise zipfile.BadZipFile("over the limit")
    if len(set(names)) != len(names):
        raise zipfile.BadZipFile("a name twice")

    def read(name):
        try:
            with archive.open(name) as file:
                return file.read(MOST)
        except (zipfile.BadZipFile, KeyError, OSError, EOFError, ValueError, NotImplementedError,
                zipfile.zlib.error):
            return None

    return names, read

def card(text):
    """A card, or a file that holds one."""
    if "+" in text:
        return Card(text)
    with open(text, encoding="utf-8") as file:
        return Card(file.read().strip())

def note(path):
    with open(path, encoding="utf-8", newline="") as file:
        return Note(file.read())

def main():
    parser = argparse.ArgumentParser(description="Checks a ledger export.")
    parser.add_argument("file")
    parser.add_argument("--key", type=card)
    parser.add_argument("--witness", type=card, action="append", default=[])
    parser.add_argument("--seen", type=note, action="append", default=[])
    given = parser.parse_args()
    try:
        names, read = opened(given.file)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        print(f"{given.file}: no archive: {error}", file=sys.stderr)
        return 65
    try:
        found = Verification(names, read, given.key, given.witness, given.seen).run()
    except Broken as error:
        print(f"{given.file} does not hold: {error}", file=sys.stderr)
        return 1
    print(f"holds: organisation {found.code} ({found.organisation}), {found.count} entries, "
          f"{found.disclosed} fields with their words, {len(found.silent)} without"
          + (", redacted" if found.redacted else ""))
    print(f"tree of {found.size} entries, signed by {found.own.text}")
    for name, (size, time) in sorted(found.witnessed.items()):
        print(f"witness {name} saw {size} entries at {time}")
    if given.key is None:
        print("the key is the file's own word: compare it with the card on paper")
    return 0

if __name__ == "__main__":
    sys.exit(main())
