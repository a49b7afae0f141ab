"""Asks servers with wrk, which takes little of the two cores itself, over connections that stay open."""

import os
import re
import subprocess
import tempfile
import urllib.request

UNITS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}


class Load:
    """What a server managed: requests a second, milliseconds of the median, of 99 in 100 and of processor time a request,
    and answers that were no 2xx."""

    def __init__(self, server, paths, connections, seconds, headers=()):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
            file.write("".join(path + "\n" for path in paths))
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "paths.lua")
        command = ["wrk", "-t", str(min(2, connections)), "-c", str(connections), "-d", f"{seconds}s", "--timeout", "20s"]
        command += ["--latency", "-s", script]
        for header in headers:
            command += ["-H", header]
        before = server.processor_seconds
        try:
            said = subprocess.run(command + [server.base, "--", file.name], capture_output=True, text=True, check=True).stdout
        finally:
            os.unlink(file.name)
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
        count = int(re.search(r"(\d+) requests in", said)[1])
        self.processor = 1000 * (server.processor_seconds - before) / count if count else float("nan")
        self.median = self._latency(said, "50%")
        self.p99 = self._latency(said, "99%")
        failed = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
        errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
        self.failed = int(failed[1]) if failed else 0
        self.failed += sum(int(count) for count in errors.groups()) if errors else 0

    @staticmethod
    def _latency(said, share):
        found = re.search(rf"^\s+{share}\s+([\d.]+)(us|ms|s|m)$", said, re.M)
        return float(found[1]) * UNITS[found[2]] if found else float("nan")


def get(base, path, headers=None):
    """One answer: its header fields and its bytes."""
    with urllib.request.urlopen(urllib.request.Request(base + path, headers=headers or {}), timeout=60) as answer:
        return answer.headers, answer.read()
