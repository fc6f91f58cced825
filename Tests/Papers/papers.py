"""Makes office files as people make them and compares what `zeren read` gives with what is shown.

Each module here has `CHECKS`: functions that take a folder, write a file into it and answer the
file with what is expected: the text, or a `Refusal`.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

from expected import Refusal

MODULES = ["word", "sheets"]


def check(binary, make, folder):
    """The fault found, or nothing."""
    path, expected = make(folder)
    ran = subprocess.run(
        [binary, "read", str(path), "--format", "text"], capture_output=True, timeout=60,
        env={**os.environ, "LC_ALL": "C.UTF-8"})
    said, text = ran.stderr.decode("utf-8", "replace"), ran.stdout.decode("utf-8", "replace")
    if isinstance(expected, Refusal):
        if ran.returncode != 65:
            return f"ended {ran.returncode}, not 65: {said}{text[:200]}"
        return None if expected.word in said else f"does not say '{expected.word}': {said}"
    if ran.returncode:
        return f"ended {ran.returncode}: {said}"
    return None if text == expected else f"expected\n{expected!r}\ngot\n{text!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=".build/release/zeren")
    parser.add_argument("--count", help="write `passed failed` here")
    parser.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    passed = failed = 0
    for module in MODULES:
        for make in __import__(module).CHECKS:
            if options.names and make.__name__ not in options.names:
                continue
            with tempfile.TemporaryDirectory(prefix="zeren-papers-") as folder:
                try:
                    fault = check(binary, make, pathlib.Path(folder))
                except Exception:
                    fault = traceback.format_exc()
            passed, failed = (passed, failed + 1) if fault else (passed + 1, failed)
            print(f"{'failed' if fault else 'passed'} {module}: {make.__doc__}"
                  + (f"\n{fault}" if fault else ""), flush=True)
    print(f"{passed} passed, {failed} failed")
    if options.count:
        pathlib.Path(options.count).write_text(f"{passed} {failed}\n")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
