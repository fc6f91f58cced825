"""Measures the release build and prints one JSON object a line.

`against` is what the bare engine does in the same run where there is one to compare with, `ratio`
the share of it that Zeren reaches, `holds` whether the goal is met.
"""
import argparse
import datetime
import html
import http.client
import itertools
import json
import os
import pathlib
import re
import resource
import shutil
import sqlite3
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Python"))
import load  # noqa: E402
import wordfile  # noqa: E402
from running import Account, Server, Visitor, free_port, links, record  # noqa: E402

LISTS = sorted((ROOT / "Sources" / "Tool" / "Demonstration").glob("*.txt"))


# Organisations of a county asked for in turn: more than finished answers are kept for.
BODIES = list(range(1, 101))


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
        self.regions = {}
        self.databases = []

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
            spent = min(self.time_of_reading(files, f"{folder}/out{turn}") for turn in range(5))
            tell(name, size / 1e6 / spent, "MB/s", (">=", 20))
        finally:
            shutil.rmtree(folder)

    def time_of_reading(self, files, output):
        """Seconds of the one core it ran on.

        Others on the machine take nothing of them but slow them by what a core's threads share,
        so the shortest of several is what reading takes.
        """
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([self.binary, "read", *files, "--output", output],
                       stdout=subprocess.DEVNULL, check=True, preexec_fn=one_core)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        shutil.rmtree(output)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

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

    def timed(self, visitor, paths, times=400, warm=20):
        """Milliseconds of many answers over one connection; of several paths, each in turn."""
        paths = [paths] if isinstance(paths, str) else paths
        connection = http.client.HTTPConnection(visitor.host, visitor.port)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())}
        taken = []
        for number in range(times + warm):
            path = paths[number % len(paths)]
            began = time.perf_counter()
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            taken.append((time.perf_counter() - began) * 1000)
            if answer.status != 200:
                raise RuntimeError(f"{path} answered {answer.status}")
        return taken[warm:]

    def region(self, scale, records=None, database=None):
        """A made-up region's site and a signed-in clerk of its top committee; made once each."""
        key = (scale, records, database)
        if key in self.regions:
            return self.regions[key]
        data = tempfile.mkdtemp(prefix=f"zeren-{scale}-")
        place = ["--database", database] if database else ["--data", data]
        command = [self.binary, "simulate", "--scale", scale, *place]
        if records is not None:
            command += ["--records", str(records)]
        began = time.perf_counter()
        made = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        spent = time.perf_counter() - began
        print(f"# {made.stdout.splitlines()[-1]} in {spent:.0f} s", file=sys.stderr, flush=True)
        line = next(line for line in made.stdout.splitlines() if line.startswith("demo-account"))
        server = Server(self.binary, data, place=place)
        server.start()
        visitor = Visitor(server.address)
        visitor.sign_in(Account(line))
        self.regions[key] = server, visitor
        return server, visitor

    def due(self, visitor, path="/organisations/r"):
        """How many obligations a page speaks of."""
        _, text = visitor.get(path)
        due = re.search(r"([\d,]+)</", text[text.index('class="sum"'):])
        return {"due_in_scope": int(due.group(1).replace(",", ""))} if due else {}

    def page_organisation(self):
        server, visitor = self.region("county", 20_000)
        # In turn, so that no finished answer is at hand.
        pages = [f"/organisations/b{number}" for number in BODIES]
        taken = self.timed(visitor, pages, times=400, warm=100)
        more = self.due(visitor)
        tell("page.organisation.p50", share(taken, 0.5), "ms", ("<=", 5), **more)
        tell("page.organisation.p99", share(taken, 0.99), "ms", ("<=", 25), **more)

    def page_duties20(self):
        """The list of about twenty obligations of one family, with how each stands."""
        server, visitor = self.region("county", 20_000)
        _, text = visitor.get("/organisations/b7")
        paths = [html.unescape(link) for link in links(text) if "category=" in link]
        rows = {path: visitor.get(path)[1].count("<tr") - 1 for path in dict.fromkeys(paths)}
        path = min(rows, key=lambda each: abs(rows[each] - 20))
        taken = self.timed(visitor, path)
        tell("page.duties20", share(taken, 0.5), "ms", ("<=", 5), rows=rows[path],
             p99=round(share(taken, 0.99), 3), **self.due(visitor))

    def overview(self, scale, goal):
        server, visitor = self.region(scale)
        today = datetime.date.today()
        tokens = itertools.cycle(open_tokens(visitor, "b7"))
        days = [today, today - datetime.timedelta(days=97), today - datetime.timedelta(days=301)]
        taken = []
        for number in range(7):
            for day in days:
                # Something is recorded between: no finished answer is at hand.
                self.record_one(visitor, tokens)
                path = f"/organisations/r?asof={day.isoformat()}"
                taken += self.timed(visitor, path, times=1, warm=1 if number == 0 else 0)
        tell(f"overview.{scale}", share(taken, 0.5), "ms", ("<=", goal),
             worst=round(max(taken), 3), **self.due(visitor), memory=round(memory(server)))

    def record_one(self, visitor, tokens):
        """A record with a claim, by the API."""
        connection = http.client.HTTPConnection(visitor.host, visitor.port)
        body = json.dumps({
            "kind": "study", "happened": datetime.date.today().isoformat(), "title": "计时",
            "satisfies": [next(tokens)], "key": secrets.token_hex(8)}, ensure_ascii=False)
        headers = {
            "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items()),
            "Content-Type": "application/json", "X-Requested-With": "measure"}
        connection.request("POST", "/api/organisations/b7/records", body.encode(), headers)
        status = connection.getresponse().status
        if status != 201:
            raise RuntimeError(f"a record was refused: {status}")

    def overview_county(self):
        self.overview("county", 10)

    def overview_city(self):
        self.overview("city", 100)

    def overview_province(self):
        self.overview("province", 1000)

    def overview_unchanged(self):
        server, visitor = self.region("county")
        taken = self.timed(visitor, "/organisations/r")
        tell("overview.unchanged", share(taken, 0.5), "ms", ("<=", 5),
             p99=round(share(taken, 0.99), 3))

    def adopt_1000(self):
        """A confirmed list put in force over more than a thousand organisations, to the first page."""
        server, visitor = self.region("county", 0)
        text = "村党支部责任清单\n一、支部责任\n" + "".join(
            f"{number}.每季度至少开展{number}次专题学习。\n" for number in range(1, 21))
        taken = []
        for number in range(5):
            _, page = visitor.get("/organisations/r/adopt")
            form = visitor.form(page, "text")
            _, answer, _ = visitor.send(form, {"text": text + f"21.每年开展{number + 2}次调研。\n"})
            draft = urllib.parse.urljoin(visitor.path, answer["Location"]).split("?")[0]
            _, page = visitor.get(f"{draft}/confirm")
            form = visitor.form(page, "shown", "confirmed-by")
            visitor.send(form, {"confirmed-by": "党委书记"})
            _, page = visitor.get(f"{draft}/confirm")
            form = visitor.form(page, "from")
            began = time.perf_counter()
            status, answer, text_of = visitor.send(
                form, {"from": datetime.date.today().isoformat(), "below": "village"})
            if status not in (302, 303):
                raise RuntimeError(f"the list was not adopted: {status} {text_of[:300]}")
            status, _ = visitor.get("/organisations/r")
            taken.append((time.perf_counter() - began) * 1000)
        tell("adopt.1000", statistics.median(taken), "ms", ("<=", 100), organisations=1738)

    def record_alone(self):
        """One record after another by the form of the page: a claim, a file, durable."""
        visitor, _ = self.clerk()
        code = re.search(r"/organisations/([^/]+)/records/new",
                         visitor.get("/records/new") and visitor.path).group(1)
        tokens = open_tokens(visitor, code)
        _, page = visitor.get(f"/organisations/{code}/records/new")
        form = visitor.form(page, "title", "happened")
        connection = http.client.HTTPConnection(visitor.host, visitor.port)
        headers = {
            "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items()),
            "Origin": self.server.address}
        action = urllib.parse.urljoin(visitor.path, form.action or visitor.path)
        number, began = 0, time.perf_counter()
        while time.perf_counter() - began < 5:
            fields = dict(form.fields, **record(form, f"计时 {number}"))
            fields["satisfies"] = tokens[number % len(tokens)]
            body, kind = multipart(fields, "evidence", f"纪要 {number}".encode() * 60)
            connection.request("POST", action, body, dict(headers, **{"Content-Type": kind}))
            answer = connection.getresponse()
            answer.read()
            if answer.status not in (201, 302, 303):
                raise RuntimeError(f"a record was refused: {answer.status}")
            number += 1
        rate = number / (time.perf_counter() - began)
        tell("record.alone", rate, "/s", (">=", 500), against=bare_commits(self.server.data))

    def records_at_once(self, name, goal, scale, records, organisations, database=None):
        """Records of many organisations by 64 clients at once, each with a claim, all durable."""
        server, visitor = self.region(scale, records, database)
        posts = []
        for code in organisations:
            for token in open_tokens(visitor, code)[:12]:
                body = json.dumps({
                    "kind": "study", "happened": datetime.date.today().isoformat(),
                    "title": "计时 @NUMBER@", "satisfies": [token], "key": "@NUMBER@"},
                    ensure_ascii=False)
                posts.append((f"/api/organisations/{code}/records", body))
        headers = {
            "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items()),
            "Content-Type": "application/json", "X-Requested-With": "wrk"}
        before = self.entries(server)
        done = load.writing(server, posts, headers, secrets.token_hex(8))
        kept = self.entries(server) - before
        if not done.is_clean or kept < done.requests:
            raise RuntimeError(
                f"{name}: {done.requests} answered, {kept} kept, {done.refused} refused, "
                f"{done.broken} broken")
        more = {} if database else {"against": bare_commits(server.data)}
        tell(name, done.rate, "/s", (">=", goal), organisations=len(organisations), **more)

    def entries(self, server):
        """How many entries the ledger holds; every one is verified on the way."""
        done = server.run("ledger", "verify", "--format", "json")
        if done.returncode != 0:
            raise RuntimeError(f"the ledger does not hold: {done.stderr}")
        return json.loads(done.stdout)["entries"]

    def record_grouped(self):
        towns = [f"b{number}" for number in range(1, 101)]
        self.records_at_once("record.grouped", 3000, "county", 20_000, towns)

    def record_postgres(self):
        folder = tempfile.mkdtemp(prefix="zeren-postgres-")
        os.chmod(folder, 0o755)
        script = str(ROOT / "script" / "postgres")
        started = subprocess.run(
            [script, "start", folder + "/server", str(free_port())], capture_output=True,
            encoding="utf-8", check=True)
        self.databases.append(folder + "/server")
        address = started.stdout.split()[-1]
        bodies = [f"b{number}" for number in range(1, 160)]
        villages = [f"v{number}" for number in range(1, 1739)]
        self.records_at_once(
            "record.postgres", 2000, "county", 20_000, bodies + villages, address)

    def page_ratio(self):
        """Pages a second with rows against the same signed-in layout with none."""
        server, visitor = self.region("county", 20_000)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())}
        pages = [f"/organisations/b{number}" for number in BODIES]
        early = datetime.date(2001, 1, 1).isoformat()
        full = load.reading(server, pages, headers)
        bare = load.reading(server, [f"{page}?asof={early}" for page in pages], headers)
        tell("page.ratio", full.rate / bare.rate, "", (">=", 0.3), pages=round(full.rate),
             empty=round(bare.rate))

    def growth(self):
        """What twice the work costs: the worst of reading, an overview, an organisation's page."""
        costs = {}
        for name, half, whole in [
                ("read", self.read_cost(1), self.read_cost(2)),
                ("overview", self.page_cost("r", 40_000), self.page_cost("r", 80_000)),
                ("organisation", self.page_cost("b7", 40_000), self.page_cost("b7", 80_000))]:
            costs[name] = round(whole / half, 3)
        tell("growth", max(costs.values()), "times", ("<=", 2.1), **costs)

    def read_cost(self, times):
        text = "".join(path.read_text(encoding="utf-8") for path in LISTS) * 40 * times
        with tempfile.TemporaryDirectory(prefix="zeren-growth-") as folder:
            path = pathlib.Path(folder, "list.txt")
            path.write_text(text, encoding="utf-8")
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([self.binary, "read", str(path), "--format", "json"],
                           stdout=subprocess.DEVNULL, check=True, preexec_fn=one_core)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime

    def page_cost(self, code, records):
        server, visitor = self.region("county", records)
        # As of days enough that no finished answer is at hand.
        days = [datetime.date.today() - datetime.timedelta(days=number) for number in range(80)]
        paths = [f"/organisations/{code}?asof={day.isoformat()}" for day in days]
        return share(self.timed(visitor, paths, times=160, warm=5), 0.5)

    def verify_rate(self):
        server, _ = self.region("county", 20_000)
        began = time.perf_counter()
        done = server.run("ledger", "verify", "--format", "json")
        spent = time.perf_counter() - began
        entries = json.loads(done.stdout)["entries"]
        tell("verify.rate", entries / spent, "entries/s", (">=", 2000), entries=entries)

    def memory_idle(self):
        self.clerk()
        time.sleep(30)
        tell("memory.idle", memory(self.server), "MiB", ("<=", 100))


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


def memory(server):
    """MiB a site holds now."""
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text("ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def open_tokens(visitor, code):
    """What an organisation still owes, as records name it."""
    _, text = visitor.get(f"/api/organisations/{code}/standing")
    return [line["token"] for line in json.loads(text)["obligations"]]


def multipart(fields, name, content):
    """A form with one file."""
    edge = "----zeren-" + secrets.token_hex(8)
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
             for key, value in fields.items()]
    parts.append(
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="a.txt"\r\n'
        "Content-Type: text/plain\r\n\r\n")
    body = "".join(parts).encode() + content + f"\r\n--{edge}--\r\n".encode()
    return body, f"multipart/form-data; boundary={edge}"


FIGURES = {
    "read.start": "read_start", "read.throughput": "read_throughput",
    "read.distinct": "read_distinct", "read.docx": "read_docx", "start.first": "start_first",
    "memory.idle": "memory_idle", "adopt.1000": "adopt_1000",
    "page.organisation.p50": "page_organisation", "page.organisation.p99": "page_organisation",
    "page.duties20": "page_duties20", "page.ratio": "page_ratio",
    "overview.county": "overview_county", "overview.unchanged": "overview_unchanged",
    "overview.city": "overview_city", "overview.province": "overview_province",
    "record.alone": "record_alone", "record.grouped": "record_grouped",
    "record.postgres": "record_postgres", "growth": "growth", "verify.rate": "verify_rate"}


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
        for server in [measures.server, *(server for server, _ in measures.regions.values())]:
            if server:
                server.stop()
                server.remove()
        for folder in measures.databases:
            subprocess.run([str(ROOT / "script" / "postgres"), "stop", folder], check=False)


if __name__ == "__main__":
    main()
