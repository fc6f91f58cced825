"""Starts Zeren, signs in and sends forms, as a browser without JavaScript would."""
import datetime
import http.client
import pathlib
import queue
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.parse
from html.parser import HTMLParser


def free_port():
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Account:
    """A demonstration account as `zeren serve --demo` prints it."""

    def __init__(self, line):
        _, self.name, self.password, *role = line.split(maxsplit=3)
        self.role = " ".join(role).strip()


class Server:
    """One `zeren serve` over a data folder; can be killed and started again."""

    def __init__(self, binary, data=None, patience=60, place=None):
        """`place` says where the store is when that is not the data folder."""
        self.binary = str(pathlib.Path(binary).resolve())
        self.is_ours = data is None
        self.data = data or tempfile.mkdtemp(prefix="zeren-")
        self.place = place or ["--data", self.data]
        self.patience = patience
        self.accounts = []
        self.process = None
        self.port = None

    def start(self, demo=False):
        """Returns the seconds until the site said it listens."""
        self.port = free_port()
        command = [self.binary, "serve", *self.place, "--port", str(self.port)]
        began = time.monotonic()
        self.process = subprocess.Popen(
            command + (["--demo"] if demo else []),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")
        lines = queue.Queue()
        threading.Thread(target=self._read, args=(self.process, lines), daemon=True).start()
        said = []
        while True:
            left = self.patience - (time.monotonic() - began)
            try:
                line = lines.get(timeout=max(0.01, left))
            except queue.Empty:
                line = None
            if line is None:
                self.kill()
                raise RuntimeError("zeren serve did not start:\n" + "".join(said))
            said.append(line)
            if line.startswith("demo-account "):
                self.accounts.append(Account(line))
            if "listening on http" in line:
                return time.monotonic() - began

    @staticmethod
    def _read(process, lines):
        for line in process.stdout:
            lines.put(line)
        lines.put(None)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def kill(self):
        """Kills it as a power cut would (signal 9)."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Asks it to end, insists after ten seconds; a data folder made here goes with it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()
        if self.is_ours:
            self.remove()

    def remove(self):
        """Takes away the data folder, and the ledger's anchor beside it."""
        shutil.rmtree(self.data, ignore_errors=True)
        pathlib.Path(f"{self.data}.anchor").unlink(missing_ok=True)

    def run(self, *arguments):
        """Runs another command of Zeren over the same data."""
        return subprocess.run(
            [self.binary, *arguments, *self.place],
            capture_output=True, encoding="utf-8", errors="replace")


class Form:
    """A form of a page with the values it already holds."""

    def __init__(self, attributes):
        self.action = attributes.get("action") or ""
        self.method = (attributes.get("method") or "get").lower()
        self.multipart = attributes.get("enctype") == "multipart/form-data"
        self.fields = []  # (name, value) as a browser would send them
        self.offered = {}  # name of a choice -> values it offers
        self.files = []

    def names(self):
        return {name for name, _ in self.fields} | set(self.offered) | set(self.files)


class Forms(HTMLParser):
    """Collects the forms of a page."""

    def __init__(self, page):
        super().__init__()
        self.forms, self._form, self._select, self._text = [], None, None, None
        self.feed(page)

    def handle_starttag(self, tag, pairs):
        attributes = {name: value if value is not None else "" for name, value in pairs}
        if tag == "form":
            self._form = Form(attributes)
            self.forms.append(self._form)
        elif self._form is None or "disabled" in attributes:
            return
        elif tag == "input":
            self._input(attributes)
        elif tag == "select":
            self._select = [attributes.get("name"), None, None]
        elif tag == "option" and self._select:
            value = attributes.get("value", "")
            self._form.offered.setdefault(self._select[0], []).append(value)
            if self._select[1] is None:
                self._select[1] = value
            if "selected" in attributes:
                self._select[2] = value
        elif tag == "textarea":
            self._text = [attributes.get("name"), ""]

    def _input(self, attributes):
        name, kind = attributes.get("name"), attributes.get("type", "text")
        if not name or kind in ("submit", "button", "image", "reset"):
            return
        if kind == "file":
            self._form.files.append(name)
        elif kind in ("checkbox", "radio"):
            self._form.offered.setdefault(name, []).append(attributes.get("value", "on"))
            if "checked" in attributes:
                self._form.fields.append((name, attributes.get("value", "on")))
        else:
            self._form.fields.append((name, attributes.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select" and self._select and self._form:
            name, first, chosen = self._select
            value = chosen if chosen is not None else first
            if name and value is not None:
                self._form.fields.append((name, value))
            self._select = None
        elif tag == "textarea" and self._text and self._form:
            if self._text[0]:
                self._form.fields.append(tuple(self._text))
            self._text = None

    def handle_data(self, data):
        if self._text:
            self._text[1] += data


class Visitor:
    """Somebody with cookies who reads pages and sends forms."""

    def __init__(self, address):
        parts = urllib.parse.urlsplit(address)
        self.host, self.port = parts.hostname, parts.port
        self.cookies = {}
        self.path = "/"

    def ask(self, method, path, body=None, kind=None):
        """One request, no redirect followed; returns status, headers and text."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        headers = {"Origin": f"http://{self.host}:{self.port}", "Accept": "text/html"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        if kind:
            headers["Content-Type"] = kind
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                pair = value.split(";")[0]
                self.cookies[pair.split("=", 1)[0]] = pair.split("=", 1)[1]
        return answer.status, answer.headers, text

    def get(self, path):
        """Reads a page, following redirections; remembers where it ended."""
        for _ in range(5):
            status, headers, text = self.ask("GET", path)
            self.path = path
            if status not in (301, 302, 303, 307):
                break
            path = urllib.parse.urljoin(path, headers["Location"])
        return status, text

    def form(self, page, *needed):
        """The first form of a page that has the fields named."""
        for form in Forms(page).forms:
            if set(needed) <= form.names():
                return form
        raise LookupError(f"no form with {needed} on {self.path}")

    def send(self, form, values):
        """Sends a form with some values replaced; follows nothing."""
        kept = [(name, value) for name, value in form.fields if name not in values]
        for name, value in values.items():
            kept += [(name, each) for each in (value if isinstance(value, list) else [value])]
        action = urllib.parse.urljoin(self.path, form.action or self.path)
        if form.multipart:
            return self.ask("POST", action, *_multipart(kept, form.files))
        body = urllib.parse.urlencode(kept).encode()
        return self.ask("POST", action, body, "application/x-www-form-urlencoded")

    def sign_in(self, account):
        """Signs in by the form at /sign-in; refuses to go on when that fails."""
        _, page = self.get("/sign-in")
        form = self.form(page, "name", "password")
        status, headers, text = self.send(
            form, {"name": account.name, "password": account.password})
        if status not in (302, 303):
            raise RuntimeError(f"{account.name} could not sign in: {status} {text[:300]}")
        return urllib.parse.urljoin("/sign-in", headers["Location"])


def record(form, title, kind="study"):
    """What a new record needs; the rest stays as the page offers it, the key is made anew."""
    answer = {
        "title": title, "happened": datetime.date.today().isoformat(), "kind": kind,
        "key": secrets.token_hex(16)}
    return {name: value for name, value in answer.items() if name in form.names()}


def _multipart(fields, files):
    edge = "----zeren-form-edge"
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields]
    parts += [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename=""\r\n'
        "Content-Type: application/octet-stream\r\n\r\n\r\n" for name in files]
    return ("".join(parts) + f"--{edge}--\r\n").encode(), f"multipart/form-data; boundary={edge}"


def links(page):
    """Every address a page links to, in order, once."""
    return list(dict.fromkeys(re.findall(r'href="(/[^"#]*)', page)))
