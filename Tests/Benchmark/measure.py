"""Measures the release build and prints one JSON object a line.

`against` is what the bare engine does in the same run where there is one to compare with, `ratio`
the share of it that Zeren reaches, `holds` whether the goal is met.
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Python"))
import wordfile  # noqa: E402
from running import Account, Server, Visitor, links, record  # noqa: E402

LISTS = sorted((ROOT / "Sources" / "Tool" / "Demonstration").glob("*.txt"))


def tell(name, value, unit, goal, against=None, **more):
    """Prints one measurement; a goal is `("<=", 50)` or `(">=", 5)`."""
    sense, limit = goal
    print(json.dumps({
        "name": name, "value": round(value, 3), "unit": unit,
        "against": None if against is None else round(against, 3),
        "ratio": None if not against else round(value / against, 3),
        "goal": f"{sense} {limit}", "holds": value <= limit if sense == "<=" else value >= limit,
        **more}, ensure_ascii=False), flush=True)


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def one_core():
    """Keeps the reading to one core, as the goal says."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


class Measures:
    """What can be measured; each method is named for the figures it gives."""

    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())
        self.server = None
        self.counties = []

    def read_start(self):
        times = []
        for _ in range(30):
            began = time.perf_counter()
            subprocess.run([self.binary, "read", str(LISTS[0]), "--format", "json"],
                           stdout=subprocess.DEVNULL, check=True)
            times.append((time.perf_counter() - began) * 1000)
        tell("read.start", statistics.median(times), "ms", ("<=", 50))

    def read_throughput(self):
        texts = [path.read_text(encoding="utf-8") for path in LISTS]
        self.read_many("read.throughput", [texts[number % len(texts)] for number in range(400)])

    def read_distinct(self):
        """As `read.throughput`, but no two lists have a sentence in common."""
        texts = [path.read_text(encoding="utf-8") for path in LISTS]
        self.read_many("read.distinct", [
            re.sub("[，。]", chr(0x4E00 + number) + chr(0x5200 + number) + r"\g<0>",
                   texts[number % len(texts)])
            for number in range(400)])

    def read_many(self, name, texts):
        """Bytes of text a second of processor time, from files to files of JSON."""
        folder = tempfile.mkdtemp(prefix="zeren-read-")
        try:
            files, size = [], 0
            for number, text in enumerate(texts):
                path = pathlib.Path(folder, f"{number}.txt")
                path.write_text(text, encoding="utf-8")
                files.append(str(path))
                size += path.stat().st_size
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([self.binary, "read", *files, "--output", folder + "/out"],
                           stdout=subprocess.DEVNULL, check=True, preexec_fn=one_core)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            # Time of the one core it ran on, so that whatever else the machine does counts for nothing.
            spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
            tell(name, size / 1e6 / spent, "MB/s", (">=", 20))
        finally:
            shutil.rmtree(folder)

    def read_docx(self):
        """Bytes of document XML a second of processor time, from the file to its decoded text."""
        with tempfile.TemporaryDirectory(prefix="zeren-docx-") as folder:
            path = pathlib.Path(folder, "list.docx")
            size = wordfile.write(path)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([self.binary, "read", str(path), "--format", "text"],
                           stdout=subprocess.DEVNULL, check=True, preexec_fn=one_core)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
            tell("read.docx", size / 1e6 / spent, "MB/s", (">=", 10))

    def start_first(self):
        data = tempfile.mkdtemp(prefix="zeren-start-")
        server = Server(self.binary, data)
        server.start(demo=True)
        server.stop()
        times = []
        for _ in range(7):
            began = time.perf_counter()
            server.start()
            status, _ = Visitor(server.address).get("/healthz")
            times.append((time.perf_counter() - began) * 1000)
            server.stop()
            assert status == 200
        tell("start.first", statistics.median(times), "ms", ("<=", 500))

    def serving(self):
        """The one site the figures below ask."""
        if self.server is None:
            self.server = Server(self.binary)
            self.server.start(demo=True)
        return self.server

    def clerk(self):
        server = self.serving()
        account = next(a for a in server.accounts if "clerk" in f"{a.name} {a.role}".lower())
        visitor = Visitor(server.address)
        return visitor, visitor.sign_in(account)

    def timed(self, visitor, path, times=400, warm=20):
        """Milliseconds of many answers over one connection."""
        connection = http.client.HTTPConnection(visitor.host, visitor.port)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())}
        taken = []
        for _ in range(times + warm):
            began = time.perf_counter()
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            taken.append((time.perf_counter() - began) * 1000)
            if answer.status != 200:
                raise RuntimeError(f"{path} answered {answer.status}")
        return taken[warm:]

    def county(self, records):
        """A made-up county's site; answers a signed-in clerk of the county committee."""
        data = tempfile.mkdtemp(prefix="zeren-county-")
        made = subprocess.run(
            [self.binary, "simulate", "--scale", "county", "--records", str(records),
             "--data", data], capture_output=True, encoding="utf-8", check=True)
        line = next(line for line in made.stdout.splitlines() if line.startswith("demo-account"))
        self.counties.append(Server(self.binary, data))
        self.counties[-1].start()
        visitor = Visitor(self.counties[-1].address)
        visitor.sign_in(Account(line))
        return visitor

    def page_organisation(self):
        visitor = self.county(20_000)
        _, text = visitor.get("/organisations/r")
        due = re.search(r"([\d,]+)</", text[text.index('class="sum"'):])
        more = {"due_in_scope": int(due.group(1).replace(",", ""))} if due else {}
        _, text = visitor.get("/organisations")
        path = next(link for link in links(text) if re.fullmatch(r"/organisations/b\d+", link))
        taken = self.timed(visitor, path)
        tell("page.organisation.p50", share(taken, 0.5), "ms", ("<=", 10), **more)
        tell("page.organisation.p99", share(taken, 0.99), "ms", ("<=", 25), **more)

    def overview_county(self):
        visitor = self.county(150_000)
        taken = self.timed(visitor, "/organisations/r", times=5, warm=1)
        tell("overview.county", share(taken, 0.5), "ms", ("<=", 10))

    def record_alone(self):
        visitor, _ = self.clerk()
        _, page = visitor.get("/records/new")
        form = visitor.form(page, "title", "happened")
        connection = http.client.HTTPConnection(visitor.host, visitor.port)
        headers = {
            "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items()),
            "Origin": self.server.address,
            "Content-Type": "application/x-www-form-urlencoded"}
        action = urllib.parse.urljoin(visitor.path, form.action or visitor.path)
        number, began = 0, time.perf_counter()
        while time.perf_counter() - began < 5:
            fields = dict(form.fields, **record(form, f"计时 {number}"))
            connection.request("POST", action, urllib.parse.urlencode(fields), headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status not in (201, 302, 303):
                raise RuntimeError(f"a record was refused: {answer.status}")
            number += 1
        rate = number / (time.perf_counter() - began)
        tell("record.alone", rate, "/s", (">=", 500), against=bare_commits(self.server.data))

    def memory_idle(self):
        self.clerk()
        time.sleep(30)
        status = pathlib.Path(f"/proc/{self.server.process.pid}/status").read_text("ascii")
        kilobytes = int(re.search(r"VmRSS:\s+(\d+)", status).group(1))
        tell("memory.idle", kilobytes / 1024, "MiB", ("<=", 100))


def bare_commits(folder):
    """Durable commits a second of bare SQLite on the same disk: WAL, synchronous FULL, one row."""
    path = pathlib.Path(folder, "bare.sqlite")
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, body BLOB)")
    number, began = 0, time.perf_counter()
    while time.perf_counter() - began < 2:
        base.execute("INSERT INTO entry (body) VALUES (?)", (b"x" * 600,))
        number += 1
    base.close()
    return number / (time.perf_counter() - began)


FIGURES = {
    "read.start": "read_start", "read.throughput": "read_throughput",
    "read.distinct": "read_distinct", "read.docx": "read_docx", "start.first": "start_first",
    "memory.idle": "memory_idle",
    "page.organisation.p50": "page_organisation", "page.organisation.p99": "page_organisation",
    "overview.county": "overview_county", "record.alone": "record_alone"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=".build/release/zeren")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(FIGURES))
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in FIGURES]
    if unknown:
        print(f"benchmark: not measured: {', '.join(unknown)}", file=sys.stderr)
        sys.exit(64)
    measures = Measures(options.binary)
    try:
        for method in dict.fromkeys(FIGURES[name] for name in options.names or FIGURES):
            getattr(measures, method)()
    finally:
        for server in [measures.server, *measures.counties]:
            if server:
                server.stop()


if __name__ == "__main__":
    main()
