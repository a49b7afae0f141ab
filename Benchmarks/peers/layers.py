"""The jobs of LayerBench, done by the tools that users would pick instead, on the layers that LayerBench has written.

usage: layers.py overlap|tile|read PREFIX [RUNS]     (PREFIX.parcels.gpkg and PREFIX.landuse.gpkg)
Prints a line for each peer: job, peer, seconds (median of the runs), the least seconds of processor time of all its
threads, what came out; tab-separated.
"""

import os
import statistics
import sys
import tempfile
import time


def measure(job, peer, runs, body):
    """Runs a job so often and prints its median; a peer that is not there or fails says so and is left out."""
    try:
        times, processor, result = [], [], ""
        for _ in range(runs):
            start, worked = time.perf_counter(), time.process_time()
            result = body()
            times.append(time.perf_counter() - start)
            processor.append(time.process_time() - worked)
        print(f"{job}\t{peer}\t{statistics.median(times):.4f}\t{min(processor):.4f}\t{result}", flush=True)
    except Exception as why:  # A peer that cannot run must not stop the others.
        print(f"# {peer}: not run: {why}", flush=True)


def read(path):
    import geopandas

    return geopandas.read_file(path, engine="pyogrio", use_arrow=True)


def overlap(prefix, runs):
    import geopandas
    import shapely

    parcels, landuse = read(f"{prefix}.parcels.gpkg"), read(f"{prefix}.landuse.gpkg")
    a, b = parcels.geometry.values, landuse.geometry.values

    def with_short_cut():
        tree = shapely.STRtree(a)
        shapely.prepare(b)
        j, i = tree.query(b, predicate="intersects")
        inside = shapely.contains_properly(b[j], a[i])
        shared = shapely.area(shapely.intersection(a[i[~inside]], b[j[~inside]]))
        return f"{int(inside.sum() + (shared > 1e-6).sum())} pairs, {shapely.area(a[i[inside]]).sum() + shared.sum():.3f} m²"

    def plain():
        i, j = shapely.STRtree(b).query(a, predicate="intersects")
        shared = shapely.area(shapely.intersection(a[i], b[j]))
        return f"{int((shared > 1e-6).sum())} pairs, {shared.sum():.3f} m²"

    def overlay():
        both = geopandas.overlay(parcels[["id", "geometry"]], landuse[["id", "geometry"]], how="intersection")
        return f"{len(both)} pairs, {both.area.sum():.3f} m²"

    measure("overlap", f"Shapely {shapely.__version__}, contains short cut", runs, with_short_cut)
    measure("overlap", f"Shapely {shapely.__version__}", runs, plain)
    measure("overlap", f"GeoPandas {geopandas.__version__} overlay", runs, overlay)
    with tempfile.TemporaryDirectory() as folder:
        parcels.to_parquet(f"{folder}/parcels.parquet")
        landuse.to_parquet(f"{folder}/landuse.parquet")
        duckdb_overlap(folder, runs)
        sedona_overlap(folder, runs)


def duckdb_overlap(folder, runs):
    query = (
        "select count(*), sum(st_area(st_intersection(p.g, l.g)))"
        " from parcels p join landuse l on st_intersects(p.g, l.g)"
    )
    connection = None

    def body():
        nonlocal connection
        import duckdb

        if connection is None:
            connection = connect_duckdb(folder)
        pairs, area = connection.execute(query).fetchone()
        return f"{pairs} pairs, {area:.3f} m²"

    try:
        import duckdb

        connection = connect_duckdb(folder)
        measure("overlap", f"DuckDB {duckdb.__version__} spatial", runs, body)
    except Exception as why:
        print(f"# DuckDB spatial: not run: {why}", flush=True)


def connect_duckdb(folder):
    import duckdb
    import duckdb_extension_spatial

    root = os.path.join(os.path.dirname(duckdb_extension_spatial.__file__), "extensions")
    files = [os.path.join(d, f) for d, _, names in os.walk(root) for f in names if f.endswith(".duckdb_extension")]
    connection = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    connection.execute(f"load '{files[0]}'")
    for name in ("parcels", "landuse"):
        connection.execute(f"create table {name} as select id, geometry g from '{folder}/{name}.parquet'")
    return connection


def sedona_overlap(folder, runs):
    try:
        import sedonadb

        session = sedonadb.connect()
        for name in ("parcels", "landuse"):
            session.read_parquet(f"{folder}/{name}.parquet").to_view(name)
    except Exception as why:
        print(f"# SedonaDB: not run: {why}", flush=True)
        return

    def body():
        rows = session.sql(
            "select count(*) pairs, sum(st_area(st_intersection(p.geometry, l.geometry))) m2"
            " from parcels p join landuse l on st_intersects(p.geometry, l.geometry)"
        ).to_pandas()
        return f"{int(rows.pairs[0])} pairs, {rows.m2[0]:.3f} m²"

    measure("overlap", f"SedonaDB {sedonadb.__version__}", runs, body)


def tile(prefix, runs):
    import shapely

    parcels = read(f"{prefix}.parcels.gpkg").geometry.values

    def invalid_edges():
        bad = shapely.coverage_invalid_edges(parcels)
        return f"{int((~shapely.is_empty(bad)).sum())} features"

    def self_overlay():
        i, j = shapely.STRtree(parcels).query(parcels, predicate="intersects")
        once = i < j
        shared = shapely.area(shapely.intersection(parcels[i[once]], parcels[j[once]]))
        return f"{int((shared > 1e-6).sum())} overlaps"

    measure("tile", f"Shapely {shapely.__version__} coverage_invalid_edges", runs, invalid_edges)
    measure("tile", f"Shapely {shapely.__version__} self-overlay", runs, self_overlay)


def read_layer(prefix, runs):
    import pyogrio

    measure("read", f"pyogrio {pyogrio.__version__} with Arrow", runs, lambda: f"{len(read(f'{prefix}.parcels.gpkg'))} features")


if __name__ == "__main__":
    job, prefix = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    {"overlap": overlap, "tile": tile, "read": read_layer}[job](prefix, runs)
