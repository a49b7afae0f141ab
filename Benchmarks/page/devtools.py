"""Chromium without a window, driven over its DevTools with nothing but Python's own library."""
import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request

PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]


class Chromium:
    def __init__(self, width=1366, height=768):
        program = next((path for path in PATHS if os.access(path, os.X_OK)), None)
        if not program:
            raise SystemExit("page-budget: Chromium is not installed")
        self.profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0",
             f"--user-data-dir={self.profile}", "--remote-allow-origins=*", f"--window-size={width},{height}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = self._port()
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
        address = next(page for page in pages if page["type"] == "page")["webSocketDebuggerUrl"]
        self.socket = socket.create_connection(("127.0.0.1", port))
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET {address.split(str(port), 1)[1]} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += self.socket.recv(1)
        self.number = 0
        for domain in ("Page", "Runtime"):
            self.call(domain + ".enable")

    def _port(self):
        file = os.path.join(self.profile, "DevToolsActivePort")
        for _ in range(200):
            if os.path.exists(file) and (text := open(file).read()):
                return int(text.split("\n")[0])
            time.sleep(0.05)
        raise SystemExit("page-budget: Chromium does not start")

    def _bytes(self, count):
        parts = b""
        while len(parts) < count:
            part = self.socket.recv(count - len(parts))
            if not part:
                raise SystemExit("page-budget: Chromium has ended")
            parts += part
        return parts

    def _message(self):
        text = b""
        while True:
            first, second = self._bytes(2)
            length = second & 127
            if length == 126:
                length = struct.unpack(">H", self._bytes(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", self._bytes(8))[0]
            text += self._bytes(length)
            if first & 128:
                return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        text = json.dumps({"id": self.number, "method": method, "params": parameters}).encode()
        mask = os.urandom(4)
        length = bytes([128 | len(text)]) if len(text) < 126 else bytes([254]) + struct.pack(">H", len(text))
        if len(text) > 65_535:
            length = bytes([255]) + struct.pack(">Q", len(text))
        self.socket.sendall(b"\x81" + length + mask + bytes(one ^ mask[i % 4] for i, one in enumerate(text)))
        while True:
            answer = self._message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"page-budget: {method}: {answer['error']}")
                return answer["result"]

    def value(self, script):
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"page-budget: {result['exceptionDetails']}")
        return result["result"].get("value")

    def open(self, address):
        """Opens a page, and gives the seconds until it can be used."""
        start = time.time()
        self.call("Page.navigate", url=address)
        while self.value("document.documentElement?.dataset.ready") != "true":
            time.sleep(0.01)
        return time.time() - start

    def picture(self, path):
        """Writes what is in view as a PNG."""
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def paper(self, path):
        """Writes the page as a PDF, on the paper that its style names."""
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"]))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
