"""The jobs of EngineBench, done by Shapely and pyproj: the same shapes, the same names, nanoseconds per unit."""

import math
import statistics
import sys
import time

import numpy as np
import pyproj
import shapely


def ring(count, shift=0.0):
    """The wavy ring of EngineBench."""
    steps = np.arange(count - 1)
    angle = 2 * math.pi * steps / (count - 1)
    radius = 100 * (1 + 0.1 * np.sin(steps % 7))
    x = 553_734 + shift + radius * np.cos(angle)
    y = 1_587_082 + radius * np.sin(angle)
    xy = np.column_stack([x, y])
    return np.vstack([xy, xy[:1]])


def measure(job, size, units, body, runs=7):
    body()
    repeats = 1
    while True:
        start = time.perf_counter_ns()
        for _ in range(repeats):
            body()
        if time.perf_counter_ns() - start > 20_000_000:
            break
        repeats *= 2
    times = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        for _ in range(repeats):
            body()
        times.append((time.perf_counter_ns() - start) / (repeats * units))
    print(f"{job}\t{size}\t{statistics.median(times):.2f}", flush=True)


def main():
    print(
        f"# shapely {shapely.__version__} (GEOS {shapely.geos_version_string}),"
        f" pyproj {pyproj.__version__} (PROJ {pyproj.proj_version_str})",
        flush=True,
    )
    for size in [5, 50, 500, 5_000]:
        xy = ring(size)
        # Arrays, so that the loop over geometries runs in C and Python's own cost is spread.
        many = max(1, 20_000 // size)
        polygons = np.full(many, shapely.Polygon(xy))
        others = np.full(many, shapely.Polygon(ring(size, 60)))
        wkb = shapely.to_wkb(polygons)
        flat = np.tile(xy, (many, 1))
        index = np.repeat(np.arange(many), size)
        measure("WKB decode, per vertex", size, size * many, lambda: shapely.from_wkb(wkb))
        measure(
            "hand-over to GEOS, per vertex", size, size * many,
            lambda: shapely.polygons(shapely.linearrings(flat, indices=index)))
        measure("hand-over from GEOS, per vertex", size, size * many, lambda: shapely.get_coordinates(polygons))
        measure("area, per vertex", size, size * many, lambda: shapely.area(polygons))
        few = max(1, 2_000 // size)
        measure("intersects", size, few, lambda: shapely.intersects(polygons[:few], others[:few]))
        measure("intersection", size, few, lambda: shapely.intersection(polygons[:few], others[:few]))
        prepared = polygons[0]
        shapely.prepare(prepared)
        measure("prepared intersects", size, few, lambda: shapely.intersects(prepared, others[:few]))

    transformer = pyproj.Transformer.from_crs("EPSG:9216", "EPSG:4326", always_xy=True)
    count = 1_000_000
    x = 500_000 + 100_000 * np.random.default_rng(1).random(count)
    y = 1_600_000 + 100_000 * np.random.default_rng(2).random(count)
    measure("transform EPSG:9216 to 4326, per point", count, count, lambda: transformer.transform(x, y))


if __name__ == "__main__":
    sys.exit(main())
