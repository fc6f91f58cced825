"""A list adopted in a real browser: handed in, corrected, decided, given
numbers, confirmed by name, adopted, compared. Takes the pictures of it on its way."""
import pathlib
import re
from urllib.parse import urlsplit

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "Sources/Tool/Demonstration/township.txt"


def next_year():
    """The demonstration's township list as it might read a year later."""
    text = SOURCE.read_text(encoding="utf-8").replace("2026年", "2027年")
    for old, new in (
            ("每季度至少分析研判1次", "每月至少分析研判1次"),
            ("党委理论学习中心组每月集中学习1次，每年至少安排2次管党治党专题学习",
             "党委理论学习中心组每月集中学习1次，每年至少安排1次管党治党专题学习"),
            ("2小时内报告县委", "1小时内报告县委"),
            ("8.弘扬社会主义核心价值观，重视家教家风，带头学法用法。",
             "8.弘扬社会主义核心价值观，每年开展1次家风评议。")):
        text = text.replace(old, new)
    return text


class Adoption:
    """One person's way from a file to a list in force, looked at on every page."""

    def __init__(self, page, server, results, examine, folder, language, suffix):
        self.page, self.server, self.results = page, server, results
        self.examine, self.folder, self.language = examine, folder, language
        self.suffix, self.said = suffix, []
        page.on("console", lambda m: self.said.append(m.text) if m.type == "error" else None)

    def look(self, name):
        """Examines the page shown and takes its picture."""
        self.examine(
            self.results, self.page, f"{name} {self.language} {self.suffix}", self.language,
            self.said)
        self.page.screenshot(path=self.folder / f"{name}-{self.language}-{self.suffix}.png")

    def go(self, path):
        mark = "&" if "?" in path else "?"
        self.page.goto(f"{self.server.address}{path}{mark}lang={self.language}")

    def press(self, locator):
        locator.click()
        self.page.wait_for_load_state()

    def choose(self):
        """Fills the form with next year's list, which goes on from this year's."""
        self.page.set_input_files("[name=file]", {
            "name": "2027.txt", "mimeType": "text/plain", "buffer": next_year().encode("utf-8")})
        follows = self.page.locator("[name=follows] option").nth(1).get_attribute("value")
        self.page.select_option("[name=follows]", follows)
        self.press(self.page.locator("form:has([name=file]) button"))

    def hand_in(self, adopt):
        self.go(adopt)
        self.look("adopt")
        self.choose()
        path = urlsplit(self.page.url).path
        self.results.check(
            re.fullmatch(r"/organisations/[^/]+/drafts/[^/]+", path) is not None,
            "the file handed in is a draft", path)
        return path

    def correct(self, draft):
        """Corrects the first duty of item 5 and sees who and why beside it."""
        self.page.locator("mark a").filter(has_text="集中学习1次").first.click()
        self.page.wait_for_load_state()
        self.page.fill("[name=why]", "试填：不改任何一项")
        self.press(self.page.locator("button[value=save]"))
        self.results.check(
            self.page.locator(".mistakes").count() == 1, "a correction of nothing is refused")
        self.said.clear()  # the browser's own word on the refusal
        self.page.fill("#min", "2")
        why = "党委会议定为每月两次"
        self.page.fill("[name=why]", why)
        self.look("correcting")
        self.press(self.page.locator("button[value=save]"))
        self.results.check(
            why in self.page.inner_text("main"), "the correction stands beside its duty", draft)

    def settle(self, draft):
        """Decides what is undecided and sets the first number."""
        for name, button in (
                ("decide", "form[action$='/decide'] button[value=counterpart]"),
                ("quantify", ".todo form[action$='/quantify'] button")):
            self.go(draft)
            asked = self.page.locator(".todo .ask").count()
            if not self.page.locator(button).count():
                continue
            details = self.page.locator(f".todo details:has(form[action$='/{name}'])").first
            details.evaluate("e => { e.open = true }")
            self.press(self.page.locator(button).first)
            self.results.check(
                self.page.locator(".todo .ask").count() < asked, f"{name} leaves less to do")

    def confirm(self, draft):
        self.go(draft + "/confirm")
        self.page.fill("[name=confirmed-by]", "党委书记")
        self.look("confirming")
        self.press(self.page.locator("form:has([name=confirmed-by]) button"))
        self.results.check(
            self.page.locator("[name=from]").count() == 1, "a confirmed draft asks from when")

    def adopt(self):
        self.page.fill("[name=from]", "2027-01-01")
        self.look("adopting")
        self.press(self.page.locator("form:has([name=from]) button"))
        self.results.check(
            "/lists/" in self.page.url, "the draft adopted is a list", self.page.url)


def adopt_a_list(results, browser, server, account, sign_in, examine, folder):
    """The whole way once, then its pages again in the other language and on a phone."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    sign_in(page, server, account)
    way = Adoption(page, server, results, examine, folder, "zh", "wide")
    way.go("/")
    adopt = page.locator("nav.side a[href$='/adopt']").first.get_attribute("href")
    draft = way.hand_in(adopt)
    way.look("draft")
    way.correct(draft)
    way.settle(draft)
    way.go(draft)
    compare = page.locator("a[href*='/compare?']").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))")
    results.check(len(compare) > 1, "a draft can be compared with the last list and the superior's")
    pages = {"draft": draft, "compare": compare[0], "superior": compare[-1],
             "confirm": draft + "/confirm", "correct": page.locator(
                 "mark a").first.get_attribute("href")}
    for language, width in (("zh", 1280), ("en", 1280), ("zh", 390), ("en", 390)):
        page.set_viewport_size({"width": width, "height": 900})
        (way.language, way.suffix) = (language, "wide" if width > 400 else "narrow")
        for name, path in pages.items():
            way.go(path)
            way.look(name)
    page.set_viewport_size({"width": 1280, "height": 900})
    (way.language, way.suffix) = ("zh", "wide")
    way.confirm(draft)
    way.adopt()
    context.close()


def portray(page, server, language, folder):
    """The pictures of the README: a draft, correcting one duty, the two lists compared."""
    def picture(name):
        page.evaluate("window.scrollTo(0, 0)")
        path = folder / f"{name}-{language}.png"
        page.screenshot(path=path)
        return path

    way = Adoption(page, server, None, None, folder, language, "")
    way.go("/")
    adopt = page.locator("nav.side a[href$='/adopt']").first.get_attribute("href")
    way.go(adopt)
    way.choose()
    draft = urlsplit(page.url).path
    yield picture("draft")
    way.press(page.locator("mark a").filter(has_text="集中学习1次").first)
    page.fill("#min", "2")
    page.fill("[name=why]", "党委会议定为每月两次")
    yield picture("correct")
    way.press(page.locator("button[value=save]"))
    way.go(draft)
    way.go(page.locator("a[href*='/compare?']").first.get_attribute("href"))
    yield picture("compare")
