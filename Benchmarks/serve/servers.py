"""Starts servers for a measurement, and ends them: LandFund, and what users would take instead."""

import glob
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

FIELDS = "id,unit_code,old_unit_code,sheet_no,parcel_no,map_scale,code,registered_area_m2"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()[-800:]}")
    return done.stdout


class Server:
    """A process with its children that answers at `base`."""

    def __init__(self, name, command, base, probe, environment=None, patience=120):
        self.name, self.base, self.database = name, base, None
        start = time.perf_counter()
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            command, env={**os.environ, **(environment or {})}, stdout=self.log, stderr=self.log, start_new_session=True)
        try:
            while True:
                if self.process.poll() is not None or time.perf_counter() - start > patience:
                    self.log.seek(0)
                    raise SystemExit(f"{name} does not answer: {self.log.read().decode(errors='replace')[-800:]}")
                try:
                    with urllib.request.urlopen(base + probe, timeout=30) as answer:
                        answer.read()
                    break
                except (urllib.error.URLError, ConnectionError, TimeoutError):
                    time.sleep(0.005)
        except BaseException:
            self.stop()
            raise
        self.seconds_to_first = time.perf_counter() - start

    @property
    def megabytes(self):
        """What the processes hold; what they share is counted once."""
        return sum(proportional(process) for process in family(self.process.pid))

    @property
    def processor_seconds(self):
        """What the processes have worked so far, those of a database behind them among them."""
        own = sum(worked(process) for process in family(self.process.pid))
        return own + (self.database.processor_seconds if self.database else 0)

    def stop(self):
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(15)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


class View:
    """Other addresses of a server, as a server of their own."""

    def __init__(self, name, server):
        self.name, self.base, self.server = name, server.base, server

    @property
    def processor_seconds(self):
        return self.server.processor_seconds


def family(process):
    """A process and its descendants."""
    found, parents = [process], {}
    for status in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(status, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError:
            continue
        parents.setdefault(int(text.rsplit(")", 1)[1].split()[1]), []).append(int(text.split(" ", 1)[0]))
    for parent in found:
        found += parents.get(parent, [])
    return found


def proportional(process):
    try:
        with open(f"/proc/{process}/smaps_rollup", encoding="utf-8") as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
    except OSError:
        return 0


def worked(process):
    """Seconds of processor time of a process and of its children that have ended."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            times = file.read().rsplit(")", 1)[1].split()[11:15]
        return sum(int(time) for time in times) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0


def missing():
    """Which of the programs and libraries that peers need are not there."""
    needed = {
        "PostGIS": "/usr/share/postgresql/*/extension/postgis.control", "SpatiaLite": "/usr/lib/*/mod_spatialite.so",
        "ogr2ogr": "/usr/bin/ogr2ogr",
    }
    return [name for name, pattern in needed.items() if not glob.glob(pattern)]


def landfund(program, workspace, probe, *options):
    port = free_port()
    command = [program, "serve", workspace, "--port", str(port), "--rate", "0", *options]
    return Server("LandFund", command, f"http://127.0.0.1:{port}", probe)


class PostGIS:
    """A server of PostgreSQL of its own in a temporary folder, with the parcels in degrees and in the web's plane."""

    def __init__(self, degrees):
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder = tempfile.mkdtemp(prefix="bench-postgis-")
        self.port = free_port()
        self.user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        data = os.path.join(self.folder, "data")
        self._as(["initdb", "-D", data, "-A", "trust", "--no-sync"])
        settings = (
            f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c shared_buffers=1GB -c work_mem=64MB"
            " -c effective_cache_size=4GB -c random_page_cost=1.1 -c jit=off -c fsync=off")
        self._as(["pg_ctl", "-D", data, "-w", "-l", os.path.join(self.folder, "log"), "-o", settings, "start"])
        self._as(["createdb", "-h", self.folder, "-p", str(self.port), "bench"])
        self.sql("CREATE EXTENSION postgis")
        target = f"PG:host={self.folder} port={self.port} dbname=bench user={self.user}"
        run(["ogr2ogr", "-q", "-f", "PostgreSQL", target, degrees, "parcel", "-nln", "parcel", "-lco", "GEOMETRY_NAME=geom",
             "-lco", "FID=fid", "-nlt", "PROMOTE_TO_MULTI"])
        columns = FIELDS.replace("id,", "fid,id,", 1)
        self.sql(
            "CREATE INDEX ON parcel (id); CREATE INDEX ON parcel (sheet_no);"
            f"CREATE TABLE parcel_web AS SELECT {columns}, ST_Transform(geom, 3857)::geometry(MultiPolygon,3857) AS geom FROM parcel;"
            "ALTER TABLE parcel_web ADD PRIMARY KEY (fid); CREATE INDEX ON parcel_web USING gist (geom);")
        self.sql("VACUUM ANALYZE")

    @property
    def address(self):
        return f"postgresql://{self.user}@127.0.0.1:{self.port}/bench"

    def sql(self, text):
        return self._as(["psql", "-h", self.folder, "-p", str(self.port), "-d", "bench", "-qAt", "-c", text]).strip()

    def tiles(self, tiles, connections, seconds):
        """Tiles a second that ST_AsMVT makes for connections that wait for nothing else, milliseconds of the mean, and those of
        processor time a tile."""
        columns = ", ".join(FIELDS.split(","))
        script = os.path.join(self.folder, "tile.sql")
        rows = " ".join(f"WHEN {number} THEN {tile[1]}" for number, tile in enumerate(tiles))
        cols = " ".join(f"WHEN {number} THEN {tile[2]}" for number, tile in enumerate(tiles))
        with open(script, "w", encoding="utf-8") as file:
            file.write(
                f"\\set n random(0, {len(tiles) - 1})\n"
                f"WITH a AS (SELECT ST_TileEnvelope({tiles[0][0]}, CASE :n {cols} END, CASE :n {rows} END) e) "
                f"SELECT length(ST_AsMVT(t, 'parcel')) FROM (SELECT ST_AsMVTGeom(geom, e, 4096, 64) geom, {columns} "
                "FROM parcel_web, a WHERE geom && ST_Expand(e, (ST_XMax(e) - ST_XMin(e)) / 64)) t;\n")
        os.chmod(script, 0o644)
        before = self.processor_seconds
        said = self._as(["pgbench", "-h", self.folder, "-p", str(self.port), "-n", "-f", script, "-c", str(connections),
                         "-j", str(min(2, connections)), "-T", str(seconds), "bench"])
        rate = float(next(line for line in said.splitlines() if line.startswith("tps =")).split()[2])
        return rate, 1000 * connections / rate, 1000 * (self.processor_seconds - before) / (rate * seconds)

    def _as(self, command):
        command = [os.path.join(self.programs, command[0])] + command[1:]
        return run((["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []) + command, cwd="/")

    @property
    def processes(self):
        with open(os.path.join(self.folder, "data", "postmaster.pid"), encoding="utf-8") as file:
            return family(int(file.readline()))

    @property
    def megabytes(self):
        return sum(proportional(process) for process in self.processes)

    @property
    def processor_seconds(self):
        return sum(worked(process) for process in self.processes)

    def stop(self):
        subprocess.run(
            (["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else [])
            + [os.path.join(self.programs, "pg_ctl"), "-D", os.path.join(self.folder, "data"), "-m", "immediate", "stop"],
            capture_output=True, cwd="/", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)


def tipg(postgis):
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "tipg.main:app", "--workers", "2", "--port", str(port), "--log-level", "error"]
    environment = {
        "DATABASE_URL": postgis.address, "TIPG_MAX_FEATURES_PER_TILE": "1000000", "TIPG_TILE_BUFFER": "64",
        "TIPG_CATALOG_TTL": "0", "TIPG_DB_SPATIAL_EXTENT": "true",
    }
    server = Server("tipg", command, f"http://127.0.0.1:{port}", "/collections/public.parcel", environment)
    server.database = postgis
    return server


def pygeoapi(degrees, folder):
    """pygeoapi on a GeoPackage in degrees, by both providers that its makers name for such files."""
    port = free_port()
    has_gdal = importlib.util.find_spec("osgeo") is not None
    config, openapi = os.path.join(folder, "pygeoapi.yml"), os.path.join(folder, "openapi.yml")
    with open(config, "w", encoding="utf-8") as file:
        collections = [("parcel", "name: SQLiteGPKG, data: %s, id_field: fid, table: parcel" % degrees)]
        if has_gdal:
            collections.append(("parcel_ogr", PROVIDER_OGR % degrees))
        file.write(PYGEOAPI.format(port=port))
        for name, provider in collections:
            file.write(COLLECTION.format(name=name, provider=provider))
    environment = {"PYGEOAPI_CONFIG": config, "PYGEOAPI_OPENAPI": openapi}
    programs = os.path.dirname(sys.executable)
    run([os.path.join(programs, "pygeoapi"), "openapi", "generate", config, "--output-file", openapi],
        env={**os.environ, **environment})
    command = [os.path.join(programs, "gunicorn"), "-w", "2", "-b", f"127.0.0.1:{port}", "--log-level", "error",
               "pygeoapi.flask_app:APP"]
    server = Server("pygeoapi", command, f"http://127.0.0.1:{port}", "/collections/parcel?f=json", environment)
    return server, [View("pygeoapi by OGR", server)] if has_gdal else []


def martin(postgis):
    """martin, where its program is at hand; else nothing."""
    program = shutil.which("martin")
    if not program:
        return None
    port = free_port()
    command = [program, "--listen-addresses", f"127.0.0.1:{port}", "--workers", "2", "--cache-size", "0", postgis.address]
    server = Server("martin", command, f"http://127.0.0.1:{port}", "/catalog")
    server.database = postgis
    return server


PYGEOAPI = """
server:
  bind: {{host: 127.0.0.1, port: {port}}}
  url: http://127.0.0.1:{port}
  mimetype: application/json; charset=UTF-8
  encoding: utf-8
  gzip: false
  languages: [en-US]
  limits: {{default_items: 10, max_items: 10000}}
  map: {{url: "https://tile.example/{{z}}/{{x}}/{{y}}.png", attribution: none}}
logging: {{level: ERROR}}
metadata:
  identification:
    title: bench
    description: bench
    keywords: [bench]
    terms_of_service: none
    url: http://127.0.0.1
  license: {{name: none, url: http://127.0.0.1}}
  provider: {{name: bench, url: http://127.0.0.1}}
  contact: {{name: bench, url: http://127.0.0.1}}
resources:
"""
COLLECTION = """
  {name}:
    type: collection
    title: {name}
    description: parcels
    keywords: [parcel]
    links: []
    extents: {{spatial: {{bbox: [-180, -90, 180, 90], crs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}}}}
    providers:
      - {{type: feature, {provider}}}
"""
PROVIDER_OGR = (
    "name: OGR, id_field: fid, layer: parcel, data: {source_type: GPKG, source: %s, source_capabilities: {paging: true}}")
