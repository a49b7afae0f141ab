"""The questions that every server is asked, each in its own words, and what shows that the answers are the same."""

import json

from load import get
from town import features_of_tile, quoted

# The attribute by which tipg's and PostGIS's ids are found is a number; ours is the id of the parcel.
OURS, TIPG, PYGEOAPI, OGR, MARTIN = "LandFund", "tipg", "pygeoapi", "pygeoapi by OGR", "martin"


class Job:
    """A question: addresses by server, how it is named, and the ratio that is aimed at."""

    def __init__(self, name, paths, goal=None, same=True):
        self.name, self.paths, self.goal, self.same = name, paths, goal, same
        if PYGEOAPI in paths:
            paths[OGR] = [path.replace("/collections/parcel/", "/collections/parcel_ogr/") for path in paths[PYGEOAPI]]


def items(town):
    """Features: pages, boxes, one by its id, filters."""
    ours, tipg, pygeoapi = "/collections/parcel/items", "/collections/public.parcel/items", "/collections/parcel/items"
    boxes, some = town.boxes(188, 200), town.some(500)
    sheets, polygons = town.sheets(), town.polygons(500 * 398, 100)
    outlines = [f"POLYGON(({', '.join(polygon + polygon[:1])}))" for polygon in polygons]
    by_sheet = [quoted(f"sheet_no = '{sheet}'") for sheet in sheets]

    def page(limit):
        return {
            OURS: [f"{ours}?limit={limit}"], TIPG: [f"{tipg}?limit={limit}"],
            PYGEOAPI: [f"{pygeoapi}?f=json&limit={limit}"],
        }

    return [
        Job("items, limit 10", page(10), goal=25, same=False),
        Job("items, limit 1000", page(1000), goal=25, same=False),
        Job("items, box of 110", {
            OURS: [f"{ours}?limit=1000&bbox={box}" for box in boxes],
            TIPG: [f"{tipg}?limit=1000&bbox={box}" for box in boxes],
            PYGEOAPI: [f"{pygeoapi}?f=json&limit=1000&bbox={box}" for box in boxes],
        }, goal=25),
        Job("item by its id", {
            OURS: [f"{ours}/{quoted(row[1])}" for row in some],
            TIPG: [f"{tipg}/{row[0]}" for row in some],
            PYGEOAPI: [f"{pygeoapi}/{row[0]}?f=json" for row in some],
        }, goal=10),
        Job("filter by attribute, 1 %", {
            OURS: [f"{ours}?limit=10000&filter={words}" for words in by_sheet],
            TIPG: [f"{tipg}?limit=10000&filter={words}" for words in by_sheet],
            PYGEOAPI: [f"{pygeoapi}?f=json&limit=10000&sheet_no={sheet}" for sheet in sheets],
        }, goal=10),
        Job("filter by polygon, 500", {
            OURS: [f"{ours}?limit=10000&filter=S_INTERSECTS(geometry,{quoted(outline)})" for outline in outlines],
            TIPG: [f"{tipg}?limit=10000&filter=S_INTERSECTS(geom,{quoted(outline)})" for outline in outlines],
        }, goal=10),
    ]


def tiles(town, zoom):
    """Tiles of one collection, none of which is kept."""
    chosen = town.tiles(zoom)[:100]
    return chosen, Job(f"tile, zoom {zoom}", {
        OURS: [f"/collections/parcel/tiles/WebMercatorQuad/{z}/{row}/{column}" for z, row, column in chosen],
        TIPG: [f"/collections/public.parcel_web/tiles/WebMercatorQuad/{z}/{column}/{row}" for z, row, column in chosen],
        MARTIN: [f"/parcel_web/{z}/{column}/{row}" for z, row, column in chosen],
    }, goal=15)


def contents(server, path):
    """What tells whether two answers are the same: the ids of the features, or how many a tile has; and the bytes."""
    headers, body = get(server.base, path)
    if "json" not in headers.get("Content-Type", ""):
        return features_of_tile(body), len(body), headers.get("LandFund-Dropped")
    answer = json.loads(body)
    rows = answer["features"] if "features" in answer else [answer]
    ids = {row["properties"].get("id", row["id"]) for row in rows}
    return ids, len(body), None
