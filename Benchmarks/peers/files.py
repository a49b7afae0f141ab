"""Reads and writes the layers of FilesBench with pyogrio, each job in a process of its own, and prints both side by side.

usage: files.py FILESBENCH FOLDER RUNS     measures FilesBench and pyogrio in turn and prints the table
       files.py JOB FOLDER RUNS --peer     one job of the peer: seconds and peak memory, separated by tabs
"""

import os
import resource
import statistics
import subprocess
import sys
import time

JOBS = [
    "read GeoPackage",
    "read GeoPackage into Arrow",
    "read GeoJSON",
    "read FlatGeobuf",
    "read Shapefile",
    "write GeoJSON",
    "write GeoJSON from EPSG:9216",
    "write GeoPackage",
]
READS = {
    "read GeoPackage into Arrow": "parcels.gpkg",
    "read GeoJSON": "parcels.geojson",
    "read FlatGeobuf": "parcels.fgb",
    "read Shapefile": "parcels.shp",
}


def body(job, folder):
    """What the peer does.

    A GeoPackage is read with Arrow into a table of geometries, as ours is, and a second time only into Arrow, its blobs
    not decoded. Everything else ends with, or starts from, well-known binary in Arrow.
    """
    import pyogrio

    def path(name):
        return os.path.join(folder, name)

    if job == "read GeoPackage":
        return lambda: pyogrio.read_dataframe(path("parcels.gpkg"), use_arrow=True)
    if job in READS:
        return lambda: pyogrio.read_arrow(path(READS[job]))
    source = "degrees.gpkg" if job == "write GeoJSON" else "parcels.gpkg"
    meta, table = pyogrio.read_arrow(path(source))
    options = {"crs": meta["crs"], "geometry_name": meta["geometry_name"] or "geom", "geometry_type": "Polygon"}
    if job == "write GeoPackage":
        target, driver = "peer.gpkg", "GPKG"
    else:
        target, driver = "peer.geojson", "GeoJSON"
        options |= {"RFC7946": "YES", "COORDINATE_PRECISION": "9"}

    def write():
        if os.path.exists(path(target)):
            os.remove(path(target))
        pyogrio.write_arrow(table, path(target), driver=driver, **options)

    return write


def run_peer(job, folder, runs):
    run = body(job, folder)
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    print(f"{job}\t{statistics.median(seconds)}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")


def figures(command):
    line = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    _, seconds, memory = line.split("\t")
    return float(seconds), float(memory)


def main(bench, folder, runs):
    import pyogrio

    print(f"pyogrio {pyogrio.__version__} with Arrow (GDAL {'.'.join(map(str, pyogrio.__gdal_version__))})\n")
    print("| job | LandFund, s | peer, s | peer / LandFund | LandFund, MiB | peer, MiB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for job in JOBS:
        ours = figures([bench, job.removesuffix(" into Arrow"), folder, runs])
        peer = figures([sys.executable, __file__, job, folder, runs, "--peer"])
        print(f"| {job} | {ours[0]:.3f} | {peer[0]:.3f} | {peer[0] / ours[0]:.2f} | {ours[1]:.0f} | {peer[1]:.0f} |", flush=True)


if __name__ == "__main__":
    if sys.argv[-1] == "--peer":
        run_peer(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        main(*sys.argv[1:4])
