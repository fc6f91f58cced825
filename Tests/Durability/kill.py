"""Kills Zeren while records are being written, and looks for every record it had acknowledged.

A cycle starts the site, sends record forms from several people at once, kills the process with
signal 9 at a random moment, starts it again and asks for each record it had answered for. After
every cycle the chains must verify.
"""
import argparse
import pathlib
import random
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Python"))
from running import Server, Visitor, record  # noqa: E402


def clerk_of(accounts):
    """The first account that enters records."""
    for account in accounts:
        if "clerk" in account.role.lower() or "clerk" in account.name.lower():
            return account
    raise SystemExit("no clerk among the demonstration accounts")


class Writer(threading.Thread):
    """Sends records until the site is gone; keeps what was acknowledged."""

    def __init__(self, visitor, form, number):
        super().__init__(daemon=True)
        self.visitor, self.form, self.number = visitor, form, number
        self.acknowledged, self.sent, self.refused = [], 0, None

    def run(self):
        while self.refused is None:
            title = f"断电试验 {self.number}-{self.sent}"
            self.sent += 1
            try:
                status, headers, text = self.visitor.send(self.form, record(self.form, title))
            except OSError:
                return
            except Exception:  # cut in the middle of an answer
                return
            if status in (201, 302, 303) and headers["Location"]:
                self.acknowledged.append((headers["Location"], title))
            else:
                self.refused = f"{status} {text[:400]}"


def cycle(server, account, number, writers=4):
    """One kill; returns what had been acknowledged, and how many were sent."""
    threads = []
    for each in range(writers):
        visitor = Visitor(server.address)
        visitor.sign_in(account)
        status, page = visitor.get("/records/new")
        if status != 200:
            raise SystemExit(f"/records/new answered {status}")
        threads.append(Writer(visitor, visitor.form(page, "title", "happened"), f"{number}-{each}"))
    for thread in threads:
        thread.start()
    time.sleep(random.uniform(0.02, 0.6))
    server.kill()
    for thread in threads:
        thread.join(10)
    refused = [thread.refused for thread in threads if thread.refused]
    if refused:
        raise SystemExit(f"a record was refused: {refused[0]}")
    return [each for thread in threads for each in thread.acknowledged]


def lost(server, account, acknowledged):
    """The acknowledged records whose page is gone or says something else."""
    visitor = Visitor(server.address)
    visitor.sign_in(account)
    gone = []
    for path, title in acknowledged:
        status, page = visitor.get(path)
        if status != 200 or title not in page:
            gone.append((path, title, status))
    return gone


def repeat(server, cycles):
    """All cycles; returns how many were acknowledged, which are lost, chains broken, slowest start."""
    account = clerk_of(server.accounts)
    total, missing, broken, slowest = 0, [], 0, 0.0
    for number in range(1, cycles + 1):
        acknowledged = cycle(server, account, number)
        verified = server.run("ledger", "verify")
        if verified.returncode:
            broken += 1
            print(f"cycle {number}: ledger verify said {verified.stderr or verified.stdout}")
        slowest = max(slowest, server.start())
        gone = lost(server, account, acknowledged)
        for each in gone:
            print(f"cycle {number}: lost {each}")
        total += len(acknowledged)
        missing += gone
    return total, missing, broken, slowest


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=".build/release/zeren")
    parser.add_argument("--cycles", type=int, default=25)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--count", help="a file that takes `passed failed`")
    options = parser.parse_args()
    random.seed(options.seed)
    print(f"seed {options.seed}")

    server = Server(options.binary)
    server.start(demo=True)
    try:
        total, missing, broken, slowest = repeat(server, options.cycles)
    finally:
        server.stop()
    print(f"{options.cycles} cycles, {total} acknowledged, {len(missing)} lost, "
          f"{broken} chains broken, slowest start {slowest:.2f} s")
    good = not missing and not broken and total > 0
    if options.count:
        pathlib.Path(options.count).write_text("1 0\n" if good else "0 1\n", encoding="ascii")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
