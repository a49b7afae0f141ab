"""Checks the plans of a province with landfund and with GeoPandas, whole processes in turn, and prints both side by side.

usage: plans.py LANDFUND FOLDER RUNS   (FOLDER as PlanBench has made it; it becomes FOLDER/province.gpkg)
       plans.py --peer FOLDER          the pipeline of the peer: conflicts of the plans, by parcel, as GeoJSON
"""

import os
import statistics
import subprocess
import sys
import time


def conflicts(folder):
    """Ground on which the two plans have different codes, the same by parcel, and the first as GeoJSON."""
    import geopandas

    def read(name):
        return geopandas.read_file(os.path.join(folder, f"{name}.gpkg"), engine="pyogrio", use_arrow=True)

    parcels, landuse, urban = read("parcels"), read("landuse"), read("urban")
    urban = urban.rename(columns={"id": "urban", "code": "urban_code"})
    landuse = landuse.rename(columns={"id": "landuse", "code": "landuse_code"})
    ground = geopandas.overlay(urban, landuse, how="intersection")
    ground = ground[(ground.urban_code != ground.landuse_code) & (ground.area > 1)]
    touched = geopandas.overlay(parcels[["id", "geometry"]], ground, how="intersection")
    touched = touched[touched.area > 1]
    ground.to_crs(4326).to_file(os.path.join(folder, "peer.geojson"), driver="GeoJSON", engine="pyogrio")
    print(f"{len(ground)} pieces, {ground.area.sum() / 1e4:.0f} ha, {len(touched)} pieces of parcels")


def measured(command):
    """Seconds, processor seconds and peak megabytes of a process with its children, and what it printed last."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    seconds = time.perf_counter() - start
    lines = output.strip().splitlines()
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines[-1] if lines else ""


def main(landfund, folder, runs):
    workspace = os.path.join(folder, "province.gpkg")
    manifest = os.path.join(folder, "manifest.yml")
    check = [landfund, "check", workspace]
    rule = ["--rule", "conflict.landuse", "--detail", "parcels"]
    findings = os.path.join(folder, "conflicts.geojson")
    jobs = {
        "load": [landfund, "load", manifest, "-o", workspace, "--quiet"],
        "conflict.landuse": check + rule + ["-f", "geojson", "-o", findings],
        "GeoPandas": [sys.executable, os.path.abspath(__file__), "--peer", folder],
        "check": check + ["-f", "json", "-o", os.path.join(folder, "check.json")],
        "clean-land": [landfund, "clean-land", workspace, "-o", os.path.join(folder, "clean-land.txt")],
        "info": [landfund, "info", workspace],
    }
    results = {job: [] for job in jobs}
    for _ in range(runs):
        for job, command in jobs.items():
            results[job].append(measured(command))
    print("| job | seconds | processor seconds | peak MB |\n| --- | ---: | ---: | ---: |")
    medians = {}
    for job, values in results.items():
        medians[job] = [statistics.median(value[part] for value in values) for part in range(3)]
        print(f"| {job} | {medians[job][0]:.2f} | {medians[job][1]:.2f} | {medians[job][2]:.0f} |")
    ours, peer = medians["conflict.landuse"], medians["GeoPandas"]
    print(f"\nGeoPandas / conflict.landuse: {peer[0] / ours[0]:.1f} in seconds, {peer[1] / ours[1]:.1f} in processor seconds")
    print(f"GeoPandas: {results['GeoPandas'][-1][3]}")


if __name__ == "__main__":
    if sys.argv[1] == "--peer":
        conflicts(sys.argv[2])
    else:
        main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
