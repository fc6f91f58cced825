"""Takes the pictures of the README from the demonstration: portraits.py [--binary B] [--folder F]."""
import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from adopting import portray  # noqa: E402
from browse import LANGUAGES, in_language, pages_of, sign_in  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from running import Server  # noqa: E402

PICTURES = ("list", "overview", "desk", "matter", "register")
LARGEST = 200_000


def weigh(path):
    """Says how large a picture is, and whether that is too large for a README."""
    size = path.stat().st_size
    print(f"{path} {size // 1000} KB" + ("" if size <= LARGEST else ": too large"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=".build/release/zeren")
    parser.add_argument("--folder", default="docs/pictures", type=pathlib.Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    server = Server(options.binary)
    server.start(demo=True)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            clerk = server.accounts[0]
            pages = pages_of(server, clerk)
            for language, locale in LANGUAGES.items():
                context = browser.new_context(
                    viewport={"width": 1280, "height": 760}, locale=locale)
                page = context.new_page()
                sign_in(page, server, clerk)
                for name in PICTURES:
                    path = options.folder / f"{name}-{language}.png"
                    page.goto(server.address + in_language(pages[name], language))
                    if name == "list":  # where duties of several kinds stand together
                        page.get_by_text("加强组织领导").first.evaluate(
                            "e => window.scrollTo(0, e.getBoundingClientRect().top - 90)")
                    page.screenshot(path=path)
                    weigh(path)
                for path in portray(page, server, language, options.folder):
                    weigh(path)
            browser.close()
    finally:
        server.stop()


if __name__ == "__main__":
    main()
