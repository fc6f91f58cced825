"""Puts a site under load with wrk: many clients, one connection each, as fast as it answers."""
import json
import pathlib
import re
import subprocess
import tempfile

# Every request of a run is another record: its title and its key are counted on.
SCRIPT = """
local bodies = {bodies}
local thread = 0
function setup(each) thread = thread + 1; each:set("own", thread) end
local number = 0
request = function()
  number = number + 1
  local sent = bodies[(number * 7919 + own * 104729) % #bodies + 1]
  local mark = "{mark}-" .. own .. "-" .. number
  local body = string.gsub(sent.body, "@NUMBER@", mark)
  return wrk.format("POST", sent.path, wrk.headers, body)
end
"""


class Load:
    """What came of a run: answers a second, and how many of them were not what was asked for."""

    def __init__(self, said):
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
        self.requests = int(re.search(r"(\d+) requests in", said).group(1))
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
        self.refused = int(refused.group(1)) if refused else 0
        broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
        self.broken = sum(map(int, broken.groups())) if broken else 0

    @property
    def is_clean(self):
        return self.refused == 0 and self.broken == 0


def run(address, headers, clients, seconds, script=None):
    command = ["wrk", "-t", str(min(2, clients)), "-c", str(clients), "-d", f"{seconds}s",
               "--timeout", "20s"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    with tempfile.TemporaryDirectory(prefix="zeren-load-") as folder:
        if script:
            path = pathlib.Path(folder, "load.lua")
            path.write_text(script, encoding="utf-8")
            command += ["-s", str(path)]
        done = subprocess.run(command + [address], capture_output=True, encoding="utf-8", check=True)
    if done.stderr.strip():
        raise RuntimeError(f"wrk: {done.stderr.strip()[:500]}")
    return Load(done.stdout)


def quoted(text):
    """A string as Lua reads it."""
    return json.dumps(text, ensure_ascii=False)


# Each request asks another of the questions.
ASKING = """
local paths = {paths}
local number = 0
request = function()
  number = number + 1
  return wrk.format("GET", paths[number % #paths + 1], wrk.headers)
end
"""


def reading(server, paths, headers, clients=8, seconds=5):
    """Answers a second to some questions in turn."""
    script = ASKING.replace("{paths}", "{" + ", ".join(quoted(path) for path in paths) + "}")
    return run(server.address, headers, clients, seconds, script)


def writing(server, posts, headers, mark, clients=64, seconds=8):
    """Records a second; `posts` are pairs of a path and a JSON body with @NUMBER@ in it."""
    bodies = ", ".join(
        "{path = %s, body = %s}" % (quoted(path), quoted(body)) for path, body in posts)
    script = SCRIPT.replace("{bodies}", "{" + bodies + "}").replace("{mark}", mark)
    return run(server.address, headers, clients, seconds, script)
