"""Compares what GDAL reads of a server with what it reads of the workspace that is served; prints one JSON document.

gdal_features.py URL WORKSPACE own: with the GDAL of pyogrio's wheel, in the working system: ids, values, and geometries byte for
byte. gdal_features.py URL WORKSPACE system: with ogr2ogr of the system, which knows longitude and latitude alone: ids,
values, and geometries to within a millimetre.
"""

import json
import subprocess
import sys

import numpy
import pyogrio
import pyproj
import shapely

url, workspace, reader = sys.argv[1:]
SERVED = f"OAPIF:{url}"


def own(layer):
    """The features of a layer of the server, by id: values and geometry in the working system."""
    meta, _, shapes, columns = pyogrio.raw.read(SERVED, layer=layer)
    return meta, rows(meta, shapes, columns)


def of_system(layer):
    """The same through ogr2ogr, in longitude and latitude."""
    text = subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", SERVED, layer, "-lco", "COORDINATE_PRECISION=15", "-lco", "RFC7946=NO"],
        check=True, capture_output=True).stdout
    found = {}
    for feature in json.loads(text)["features"]:
        values = feature["properties"]
        found[values.pop("id")] = (values, shapely.geometry.shape(feature["geometry"]))
    return found


def rows(meta, shapes, columns):
    """Features by id: their values and their geometry."""
    names = list(meta["fields"])
    place = names.index("id")
    found = {}
    for row in range(len(shapes)):
        values = {name: plain(column[row]) for name, column in zip(names, columns) if name != "id"}
        found[columns[place][row]] = (values, shapes[row])
    return found


def plain(value):
    """A value as JSON has it."""
    if value is None or value != value:
        return None
    if isinstance(value, numpy.datetime64):
        return None if numpy.isnat(value) else str(value)[:10]
    return value.item() if isinstance(value, numpy.generic) else value


def equals(value, other):
    """Whether a value is another one; where a layer's first features have none GDAL takes the others for texts."""
    return value == other or (isinstance(value, str) and value.replace("/", "-") in (str(other), f"{other:g}" if isinstance(other, float) else ""))


def is_near(degrees, stored, way):
    """Whether corners are the same to within a millimetre; a ring may run the other way round."""
    lines, others = rings(degrees), rings(stored)
    if [len(line) for line in lines] != [len(other) for other in others]:
        return False
    for line, other in zip(lines, others):
        there = numpy.column_stack(way.transform(line[:, 0], line[:, 1]))
        if min(abs(there - other).max(), abs(there - other[::-1]).max()) > 0.001:
            return False
    return True


def rings(shape):
    """The positions of every ring, line or point."""
    parts = shapely.get_parts(shape)
    lines = shapely.get_rings(parts) if shape.geom_type.endswith("Polygon") else parts
    return [shapely.get_coordinates(line) for line in lines]


report = {"layers": {}}
for layer in [name for name, _ in pyogrio.list_layers(SERVED) if not name.startswith("prevailing_")]:
    meta, _, shapes, columns = pyogrio.raw.read(workspace, layer=layer)
    stored = rows(meta, shapes, columns)
    way = pyproj.Transformer.from_crs("OGC:CRS84", meta["crs"], always_xy=True)
    served_meta, served = own(layer) if reader == "own" else (None, of_system(layer))
    says = {"served": len(served), "stored": len(stored), "unknown": sorted(set(served) - set(stored)), "values": [], "shapes": []}
    if served_meta is not None:
        says["crs"] = served_meta["crs"]
    for one, (values, shape) in served.items():
        if one not in stored:
            continue
        theirs, drawn = stored[one]
        for name, value in values.items():
            # What is computed, and what refers to something that stays back.
            if name in theirs and value is not None and not equals(value, theirs[name]):
                says["values"].append(f"{one}.{name}: {value}, not {theirs[name]}")
        if reader == "own":
            if shape != drawn:
                says["shapes"].append(one)
        elif not is_near(shape, shapely.from_wkb(drawn), way):
            says["shapes"].append(one)
    report["layers"][layer] = says
json.dump(report, sys.stdout)
