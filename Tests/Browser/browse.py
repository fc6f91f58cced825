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

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Python"))
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from running import Server, Visitor, links  # noqa: E402

WIDTHS = {"wide": 1280, "narrow": 390}
LANGUAGES = ("zh", "en")


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
    return not page.url.endswith("/sign-in")


def pages_of(server, account):
    """What this person can reach that the test looks at: name of the page -> address."""
    visitor = Visitor(server.address)
    found = {"desk": visitor.sign_in(account)}
    seen = set()
    todo = [found["desk"], "/desk", "/organisations", "/records/new"]
    kinds = {
        "desk": r"/desk$", "overview": r"/organisations/[^/?]+$",
        "list": r"/(?:editions|lists)/[^/?]+$|/organisations/[^/?]+/list$",
        "form": r"/records/new(\?.*)?$", "record": r"/records/(?!new)[^/?]+$"}
    while todo and len(seen) < 25:
        path = todo.pop(0)
        if path in seen:
            continue
        seen.add(path)
        status, text = visitor.get(path)
        if status != 200:
            continue
        for name, pattern in kinds.items():
            if re.search(pattern, visitor.path.split("?")[0]):
                found.setdefault(name, visitor.path)
        wanted = [
            link for link in links(text)
            if any(name not in found and re.search(pattern, link.split("?")[0])
                   for name, pattern in kinds.items())]
        todo[:0] = wanted[:3]
    return found


def look(results, browser, server, account, pages, pictures):
    """Every page in two languages and two widths."""
    for width_name, width in WIDTHS.items():
        context = browser.new_context(viewport={"width": width, "height": 900})
        page = context.new_page()
        said = []
        page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        results.check(sign_in(page, server, account), f"{account.name} signs in at {width} px")
        for language in LANGUAGES:
            for name, path in pages.items():
                where = f"{account.name} {name} {language} {width} px ({path})"
                said.clear()
                answer = page.goto(server.address + in_language(path, language))
                results.check(answer.status == 200, f"{where} answers", str(answer.status))
                results.check(not said, f"{where}: console", "; ".join(said))
                extra = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                results.check(extra <= 0, f"{where}: {extra} px wider than the window")
                found = [
                    f"{v['id']} {v['nodes'][0]['html'][:120]}"
                    for v in Axe().run(page).response["violations"]
                    if v["impact"] in ("serious", "critical")]
                results.check(not found, f"{where}: accessibility", "; ".join(found))
                lang = page.evaluate("document.documentElement.lang")
                results.check(lang.startswith(language), f"{where}: speaks {lang}")
                page.screenshot(
                    path=pictures / f"{account.name}-{name}-{language}-{width_name}.png")
        context.close()


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
    hidden = [
        path for path in theirs - mine
        if re.search(r"/(organisations|records)/(?!new)[^/]+", path)]
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
    form = page.locator("form:has([name=title])")
    if form.locator("select[name=kind]").count():
        form.locator("select[name=kind]").select_option("study")
    title = "中心组管党治党专题学习"
    form.locator("[name=title]").fill(title)
    form.locator("[name=happened]").fill(datetime.date.today().isoformat())
    form.locator("button").first.click()
    page.wait_for_load_state()
    # The form comes back with the duties it may satisfy, or the record is there already.
    proposed = page.locator("input[name=satisfies]")
    if proposed.count() and page.locator("[name=title]").count():
        if not page.locator("input[name=satisfies]:checked").count():
            proposed.first.check()
        page.locator("form:has([name=title]) button").last.click()
        page.wait_for_load_state()
    results.check(
        re.search(r"/records/[^/]+$", page.url.split("?")[0]) is not None
        and title in page.content(),
        "a record is entered with JavaScript off", page.url)
    results.check(
        page.locator("main a[href*='#']").count() > 0 or "满足" in page.inner_text("main"),
        "its page names the duty it satisfies")
    context.close()


def mistakes(results, browser, server, account):
    """A form with a mistake comes back filled, with the mistake beside its field."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, server, account)
    page.goto(server.address + in_language("/records/new", "zh"))
    title = "日期写错的一次学习"
    visitor = Visitor(server.address)
    visitor.sign_in(account)
    _, text = visitor.get("/records/new")
    status, _, answer = visitor.send(
        visitor.form(text, "title", "happened"), {"title": title, "happened": "2026-02-31"})
    results.check(status in (400, 422), "a wrong date is refused", str(status))
    results.check(title in answer, "the form comes back filled")
    context.close()


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
            for account in server.accounts:
                pages = pages_of(server, account)
                print(f"{account.name} ({account.role}): {', '.join(sorted(pages))}")
                look(results, browser, server, account, pages, options.pictures)
            apart(results, server, clerks)
            for step in (record_without_script, mistakes):
                step(results, browser, server, clerks[0])
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
