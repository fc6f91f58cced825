"""Looks at the pages with a real browser, as each person of the demonstration would.

For every role, in both languages, at two widths: no error on the console, nothing wider than the
window, no accessibility violation of weight serious or critical. Then what a clerk must and must
not be able to do, with JavaScript off.
"""
import argparse
import datetime
import pathlib
import re
import sys
import traceback
from urllib.parse import urlsplit

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Python"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from adopting import adopt_a_list  # noqa: E402
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from running import Server, Visitor, links  # noqa: E402

WIDTHS = {"wide": 1280, "narrow": 390}
LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}


class Results:
    """Counts what held, and says at once what did not."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, holds, what, why=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}" + (f": {why}" if why else ""))


def in_language(path, language):
    return path + ("&" if "?" in path else "?") + f"lang={language}"


def sign_in(page, server, account):
    page.goto(server.address + "/sign-in")
    page.fill("[name=name]", account.name)
    page.fill("[name=password]", account.password)
    page.locator("form:has([name=password]) button").first.click()
    page.wait_for_load_state()
    return "/sign-in" not in page.url


KINDS = {
    "desk": r"/", "overview": r"/organisations/[^/]+", "list": r"/organisations/[^/]+/lists/[^/]+",
    "form": r"/organisations/[^/]+/records/new",
    "record": r"/organisations/[^/]+/records/(?!new)[^/]+",
    "records": r"/organisations/[^/]+/records", "lists": r"/organisations/[^/]+/lists",
    "organisations": r"/organisations", "standing": r"/organisations/[^/]+/standing",
    "correct": r"/organisations/[^/]+/records/[^/]+/correct",
    "adopt": r"/organisations/[^/]+/adopt", "excuse": r"/organisations/[^/]+/excuse",
    "accounts": r"/accounts", "ledger": r"/ledger", "account": r"/account",
    "grants": r"/grants", "grant": r"/grants/[^/]+", "door": r"/door",
    "posts": r"/organisations/[^/]+/posts", "post": r"/organisations/[^/]+/posts/[^/]+",
    "change": r"/organisations/[^/]+/change", "import": r"/organisations/[^/]+/import",
    "handover": r"/organisations/[^/]+/handovers/[^/]+",
    "calendar": r"/organisations/[^/]+/calendar", "opening": r"/organisations/[^/]+/opening",
    "tasks": r"/organisations/[^/]+/tasks",
    "registers": r"/organisations/[^/]+/registers",
    "register": r"/organisations/[^/]+/registers/[^/]+",
    "line form": r"/organisations/[^/]+/registers/[^/]+/new",
    "line": r"/organisations/[^/]+/registers/[^/]+/(?!new)[^/]+",
    "matters": r"/organisations/[^/]+/matters", "new-matter": r"/organisations/[^/]+/matters/new",
    "matter": r"/matters/[^/]+"}


def pages_of(server, account):
    """What this person can reach by following links: kind of page -> its address."""
    visitor = Visitor(server.address)
    found, seen, todo = {}, set(), [visitor.sign_in(account)]
    while todo and len(seen) < 40:
        path = todo.pop(0)
        if path in seen:
            continue
        seen.add(path)
        status, text = visitor.get(path)
        if status != 200:
            continue
        for name, pattern in KINDS.items():
            if re.fullmatch(pattern, visitor.path.split("?")[0]):
                found.setdefault(name, visitor.path)
        for name, pattern in KINDS.items():
            fitting = [link for link in links(text) if re.fullmatch(pattern, link.split("?")[0])]
            if name not in found:
                todo += fitting[:2]
    return found


def look(results, browser, server, account, pages, pictures):
    """Every page in two languages and two widths."""
    for width_name, width in WIDTHS.items():
        for language, locale in LANGUAGES.items():
            context = browser.new_context(
                viewport={"width": width, "height": 900}, locale=locale)
            page = context.new_page()
            said = []
            page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
            page.on("pageerror", lambda error: said.append(str(error)))
            results.check(sign_in(page, server, account), f"{account.name} signs in at {width} px")
            for name, path in pages.items():
                where = f"{account.name} {name} {language} {width} px ({path})"
                said.clear()
                answer = page.goto(server.address + in_language(path, language))
                results.check(answer.status == 200, f"{where} answers", str(answer.status))
                examine(results, page, where, language, said)
                page.screenshot(
                    path=pictures / f"{account.name}-{name}-{language}-{width_name}.png")
            context.close()


def examine(results, page, where, language, said):
    """What must hold of every page."""
    results.check(not said, f"{where}: console", "; ".join(said))
    extra = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
    results.check(extra <= 0, f"{where}: {extra} px wider than the window")
    spilled = page.evaluate(
        "(() => { const e = document.querySelector('header');"
        " return e ? e.scrollHeight - e.clientHeight : 0 })()")
    results.check(spilled <= 1, f"{where}: the head of the page spills {spilled} px")
    found = [
        f"{v['id']} {v['nodes'][0]['html'][:120]}"
        for v in Axe().run(page).response["violations"]
        if v["impact"] in ("serious", "critical")]
    results.check(not found, f"{where}: accessibility", "; ".join(found))
    lang = page.evaluate("document.documentElement.lang")
    results.check(lang.startswith(language), f"{where}: speaks {lang}")


def apart(results, server, clerks):
    """A clerk of one township is told nothing of another's pages."""
    if len(clerks) < 2:
        results.check(False, "two clerks of two organisations", f"found {len(clerks)}")
        return
    one, other = clerks[:2]
    visitor = Visitor(server.address)
    visitor.sign_in(one)
    mine = {path.split("?")[0] for path in pages_of(server, one).values()}
    theirs = {path.split("?")[0] for path in pages_of(server, other).values()}
    hidden = [path for path in theirs - mine if path.startswith("/organisations/")]
    results.check(hidden, "the other township has pages of its own")
    for path in hidden:
        status, _ = visitor.get(path)
        results.check(status == 404, f"{one.name} asks for {path} of {other.name}", str(status))


def record_without_script(results, browser, server, account):
    """Enters a record with JavaScript off, confirms a proposed duty, and sees it on its page."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    sign_in(page, server, account)
    page.goto(server.address + in_language("/records/new", "zh"))
    title = "中心组管党治党专题学习"
    page.select_option("[name=kind]", "study")
    page.fill("[name=title]", title)
    page.fill("[name=happened]", datetime.date.today().isoformat())
    page.click("button[value=propose]")
    page.wait_for_load_state()
    proposed = page.locator("label.choose", has=page.locator("input[name=satisfies]"))
    results.check(proposed.count() > 0, "duties are proposed for a study session")
    if proposed.count():
        chosen = proposed.first
        chosen.locator("input").check()
        duty = chosen.locator(".say").inner_text()
        page.click("button[value=enter]")
        page.wait_for_load_state()
        results.check(
            re.fullmatch(KINDS["record"], urlsplit(page.url).path) is not None,
            "the record has a page of its own", page.url)
        words = page.inner_text("main")
        results.check(title in words, "the record's page says what was entered")
        results.check(duty in words, "the record's page names the duty it satisfies", duty)
    page.goto(server.address + "/")
    results.check(title in page.inner_text("main"), "the desk shows the record among the recent")
    context.close()


def mistakes(results, server, account):
    """A form with a mistake comes back filled, with the mistake beside its field."""
    title = "日期写错的一次学习"
    visitor = Visitor(server.address)
    visitor.sign_in(account)
    _, text = visitor.get("/records/new")
    status, _, answer = visitor.send(
        visitor.form(text, "title", "happened"),
        {"title": title, "happened": "2026-02-31", "kind": "study"})
    results.check(status == 422, "a wrong date is refused", str(status))
    results.check(title in answer, "the form comes back filled")
    results.check('aria-invalid="true"' in answer, "the mistake stands beside its field")
    status, _, _ = visitor.ask("POST", "/sign-out", b"", "application/x-www-form-urlencoded")
    results.check(status == 403, "a form without its token is refused", str(status))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=".build/release/zeren")
    parser.add_argument("--pictures", default=".build/pictures", type=pathlib.Path)
    parser.add_argument("--count", help="a file that takes `passed failed`")
    options = parser.parse_args()
    options.pictures.mkdir(parents=True, exist_ok=True)
    results = Results()
    server = Server(options.binary)
    server.start(demo=True)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            clerks = [a for a in server.accounts if "clerk" in f"{a.name} {a.role}".lower()]
            roles = {account.role: account for account in reversed(server.accounts)}
            for account in reversed(roles.values()):
                pages = pages_of(server, account)
                print(f"{account.name} ({account.role}): {', '.join(sorted(pages))}")
                look(results, browser, server, account, pages, options.pictures)
            apart(results, server, clerks)
            record_without_script(results, browser, server, clerks[0])
            mistakes(results, server, clerks[0])
            adopt_a_list(
                results, browser, server, clerks[0], sign_in, examine, options.pictures)
            browser.close()
    except Exception:
        traceback.print_exc()
        results.check(False, "the browser test ran to its end")
    finally:
        server.stop()
    print(f"{results.passed} passed, {results.failed} failed; pictures in {options.pictures}")
    if options.count:
        pathlib.Path(options.count).write_text(
            f"{results.passed} {results.failed}\n", encoding="ascii")
    sys.exit(1 if results.failed else 0)


if __name__ == "__main__":
    main()
