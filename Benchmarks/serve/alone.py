"""What LandFund's server is measured by alone: its start, sheets, search, downloads, days, kept tiles, memory, a swap."""

import os
import shutil
import statistics
import tempfile
import threading
import time

import servers
from load import Load, get
from town import quoted

ITEMS = "/collections/parcel/items"


def measure(program, town, runs, seconds):
    print("\n| LandFund alone | figure | to reach |\n| --- | ---: | ---: |")
    starts(program, town, runs)
    server = servers.landfund(program, town.workspace, "/health")
    try:
        first_megabytes = server.megabytes
        answers(server, town, seconds)
        days(server, town)
        pages(server)
        downloads(server)
        kept_tiles(server, town, seconds)
        line("MB held: after the start; after all of it", f"{first_megabytes:,.0f}; {server.megabytes:,.0f}", "≤ 400")
    finally:
        server.stop()
    swaps(program, town, seconds)


def line(name, figure, goal):
    print(f"| {name} | {figure} | {goal} |", flush=True)


def middle(town, zoom):
    zoom, row, column = town.tiles(zoom)[0]
    return f"/collections/parcel/tiles/WebMercatorQuad/{zoom}/{row}/{column}"


def starts(program, town, runs):
    sheet = f"/parcels/{quoted(town.rows[0][1])}"
    for name, probe, goal in [
        ("first items", f"{ITEMS}?limit=10", "< 1 s"), ("first tile", middle(town, 14), "< 2 s"),
        ("first sheet of a parcel", sheet, "< 2 s"), ("first search", "/search?q=ngo+may", ""),
    ]:
        times = []
        for _ in range(runs):
            server = servers.landfund(program, town.workspace, probe)
            times.append(server.seconds_to_first)
            server.stop()
        line(f"start to {name}", f"{statistics.median(times):.2f} s", goal)


def answers(server, town, seconds):
    some = town.some(300)
    polygons = [";".join(corner.replace(" ", ",") for corner in polygon) for polygon in town.polygons(500 * 398, 60)]
    words = ["ngo may", "Ngô Mây", "duong so 12", "2/QĐ-UBND"]
    searches = [f"tờ {row[2]} thửa {row[3]}" for row in some] + [f"{row[2]}/{row[3]}" for row in some] + 40 * words
    searches += [row[1] for row in some]
    for name, paths, goal in [
        ("sheet of a parcel", [f"/parcels/{quoted(row[1])}" for row in some], 50),
        ("sheet of a polygon over 500 parcels", [f"/sheet?polygon={polygon}" for polygon in polygons], 200),
        ("search", [f"/search?q={quoted(search)}" for search in searches], 20),
    ]:
        get(server.base, paths[0])
        load = Load(server, paths, 8, max(5, seconds))
        line(f"{name}, 8 connections: a second; median; p99", f"{load.rate:,.0f}; {load.median:.1f} ms; {load.p99:.1f} ms"
             + (f"; {load.failed} FAILED" if load.failed else ""), f"p99 ≤ {goal} ms")


def days(server, town):
    sheet = f"/parcels/{quoted(town.rows[0][1])}"
    times = [timed(server, f"{sheet}?datetime={day}") for day in ("2020-06-01", "2019-01-01", "2031-06-01")]
    line("sheet of a day never asked for, the slowest", f"{max(times):.2f} s", "≤ 2 s")


def pages(server):
    """All parcels in pages of 10,000, by the links to the next page."""
    import json

    path, times, count = f"{ITEMS}?limit=10000", [], 0
    while path:
        start = time.perf_counter()
        _, body = get(server.base, path)
        times.append(time.perf_counter() - start)
        answer = json.loads(body)
        count += len(answer["features"])
        path = next((link["href"][len(server.base):] for link in answer["links"] if link["rel"] == "next"), None)
    whole = times[:-1] if len(times) > 2 else times
    line(f"{count:,} features in pages of 10,000: all; last / first", f"{sum(times):.2f} s; {whole[-1] / whole[0]:.2f}", "≤ 1.2")


def downloads(server):
    for kind in ("gpkg", "geojson", "fgb", "csv"):
        path = f"/collections/parcel/download.{kind}"
        try:
            first = timed(server, path)
            again = timed(server, path)
            size = len(get(server.base, path)[1])
            line(f"download.{kind}: made and sent; sent again; MB", f"{first:.2f} s; {again:.2f} s; {size / 1e6:.0f}", "")
        except OSError as error:
            line(f"download.{kind}", f"FAILED: {error}", "")


def kept_tiles(server, town, seconds):
    for zoom in (14, 16):
        paths = [f"/collections/parcel/tiles/WebMercatorQuad/{z}/{row}/{column}" for z, row, column in town.tiles(zoom)[:20]]
        for path in paths:
            get(server.base, path)
        load = Load(server, paths, 32, seconds)
        line(f"tile of zoom {zoom} that is kept, 32 connections: a second; p99", f"{load.rate:,.0f}; {load.p99:.1f} ms", "")


def timed(server, path):
    start = time.perf_counter()
    get(server.base, path)
    return time.perf_counter() - start


def swaps(program, town, seconds):
    """Ten swaps of the workspace while sixteen connections ask: nothing fails, and memory does not grow."""
    with tempfile.TemporaryDirectory() as folder:
        served = os.path.join(folder, "served.gpkg")
        shutil.copy(town.workspace, served)
        server = servers.landfund(program, served, "/health")
        try:
            paths = [f"{ITEMS}?limit=1000&bbox={box}" for box in town.boxes(188, 100)]
            calm = Load(server, paths, 16, max(5, seconds))
            times, peaks = [], [server.megabytes]
            for number in range(10):
                beside = os.path.join(folder, f"beside-{number}.gpkg")
                shutil.copy(town.workspace, beside)
                loads = []
                asking = threading.Thread(target=lambda: loads.append(Load(server, paths, 16, 5)))
                asking.start()
                time.sleep(0.5)
                before, start, peak = loaded_at(server), time.perf_counter(), 0
                os.replace(beside, served)
                while loaded_at(server) == before:
                    peak = max(peak, server.megabytes)
                    time.sleep(0.02)
                times.append(time.perf_counter() - start)
                asking.join()
                peaks.append(server.megabytes)
                if number == 0:
                    line("swap: p99 meanwhile / p99; failed; MB at most / MB",
                         f"{loads[0].p99 / calm.p99:.1f}; {loads[0].failed}; {peak / peaks[0]:.2f}", "≤ 3; 0; ≤ 2.2")
            line("rename to first new answer, the slowest of ten swaps", f"{max(times):.2f} s", "≤ 3 s")
            line("MB held after one swap and after ten", f"{peaks[1]:,.0f}; {peaks[-1]:,.0f}", "")
        finally:
            server.stop()


def loaded_at(server):
    return get(server.base, "/ready")[1]


def measure_large(program, workspace):
    """800,000 parcels."""
    from town import Town

    with tempfile.TemporaryDirectory() as folder:
        town = Town(workspace, folder)
    count = f"{len(town.rows):,} parcels"
    for name, probe, goal in [
        ("first items", f"{ITEMS}?limit=10", "< 3 s"), ("first tile", middle(town, 14), "< 5 s"),
        ("first sheet", f"/parcels/{quoted(town.rows[0][1])}", ""),
    ]:
        server = servers.landfund(program, workspace, probe)
        held = server.megabytes
        server.stop()
        line(f"{count}: start to {name}; MB held", f"{server.seconds_to_first:.2f} s; {held:,.0f}", f"{goal}; ≤ 1,200")
