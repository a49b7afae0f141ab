"""Shows the tiles of a server with MapLibre GL in a browser without a window; prints what the map says, one JSON document.

maplibre_page.py URL BROWSER PICTURE: the page and the library, which the package maplibre carries, stand at a port of loopback of
their own, so that the answers of the server have to let other pages read them. The page reports when the map is idle.
"""

import base64
import http.server
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.request

url, browser, picture = sys.argv[1:]
library = pathlib.Path(importlib.util.find_spec("maplibre").submodule_search_locations[0]) / "srcjs"
page = """<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="maplibre-gl.css">
<style>#map { width: 800px; height: 600px; margin: 0 }</style><div id="map"></div><script src="maplibre-gl.js"></script>
<script>
const errors = [];
const report = (said) => fetch("report", { method: "POST", body: JSON.stringify(said) });
addEventListener("error", (event) => errors.push(String(event.message)));
(async () => {
  const box = (await (await fetch("ADDRESS/collections/parcel")).json()).extent.spatial.bbox[0];
  const map = new maplibregl.Map({ container: "map", style: "ADDRESS/style.json", bounds: box,
    fadeDuration: 0, canvasContextAttributes: { preserveDrawingBuffer: true } });
  map.on("error", (event) => errors.push(String(event.error && event.error.message)));
  // How many colours cover a hundred pixels or more.
  const areas = (canvas) => {
    const flat = document.createElement("canvas");
    [flat.width, flat.height] = [canvas.width, canvas.height];
    const drawing = flat.getContext("2d");
    drawing.drawImage(canvas, 0, 0);
    const counts = new Map();
    for (const one of new Uint32Array(drawing.getImageData(0, 0, flat.width, flat.height).data.buffer))
      counts.set(one, (counts.get(one) || 0) + 1);
    return [...counts.values()].filter((count) => count >= 100).length;
  };
  const seen = () => {
    const counts = {};
    for (const one of map.queryRenderedFeatures()) {
      const ids = counts[one.sourceLayer] = counts[one.sourceLayer] || new Set();
      ids.add(one.properties.id);
    }
    return Object.fromEntries(Object.entries(counts).map(([name, ids]) => [name, [...ids].sort()]));
  };
  map.once("idle", () => {
    const wide = seen();
    const image = map.getCanvas().toDataURL("image/png");
    const colours = areas(map.getCanvas());
    map.jumpTo({ center: PLACE, zoom: 17 });
    map.once("idle", () => report({ errors, wide, near: seen(), image, colours }));
  });
})().catch((error) => report({ errors: [...errors, String(error)], wide: {}, near: {}, image: "", colours: 0 }));
</script>"""
reported = threading.Event()
said = {}


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        name = self.path.lstrip("/")
        if name == "":
            content, kind = page.encode(), "text/html"
        elif name in ("maplibre-gl.js", "maplibre-gl.css"):
            content, kind = (library / name).read_bytes(), "text/javascript" if name.endswith("js") else "text/css"
        else:
            content, kind = b"", "text/plain"
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self):
        said.update(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()
        reported.set()


parcel = json.load(urllib.request.urlopen(f"{url}/collections/parcel/items?limit=1"))["features"][0]
page = page.replace("ADDRESS", url).replace("PLACE", json.dumps(parcel["geometry"]["coordinates"][0][0][0]))
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
profile = tempfile.mkdtemp()
shown = subprocess.Popen(
    [browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
     "--disable-dev-shm-usage", "--remote-debugging-port=0", f"--user-data-dir={profile}", f"http://127.0.0.1:{server.server_port}/"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
try:
    reported.wait(60)
finally:
    # The program is a script, which has children.
    os.killpg(shown.pid, signal.SIGKILL)
    shown.wait()
    shutil.rmtree(profile, ignore_errors=True)
image = said.pop("image", "")
pathlib.Path(picture).write_bytes(base64.b64decode(image.partition(",")[2]))
json.dump({**said, "picture": len(image), "parcel": parcel["id"]}, sys.stdout)
