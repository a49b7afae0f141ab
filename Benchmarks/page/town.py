"""A town of 20,000 parcels with 18,937 findings, nearly all of them overlaps of neighbours, as sources of a workspace."""
import json
import os
import sys

COLUMNS, ROWS, OVERLAPS = 200, 100, 18_936
WEST, SOUTH = 550_000, 1_585_000
WIDTH, HEIGHT, STRIP = 20, 25, 0.9


def polygon(properties, west, south, east, north):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def parcels():
    left = OVERLAPS
    for row in range(ROWS):
        for column in range(COLUMNS):
            west, south = WEST + column * WIDTH, SOUTH + row * (HEIGHT + 1)
            strip = STRIP if column + 1 < COLUMNS and left > 0 else 0
            left -= strip > 0
            fields = {"id": f"23293/{row + 1}/{column + 1}", "sheet_no": str(row + 1), "parcel_no": str(column + 1),
                      "unit_code": "23293", "code": ["ODT", "CLN", "HNK", "LUC"][(row + column) % 4], "tenure": "household"}
            yield polygon(fields, west, south, west + WIDTH + strip, south + HEIGHT)


def blocks(east, north):
    wide, high = (east - WEST) / 20, (north - SOUTH) / 10
    for number in range(200):
        west, south = WEST + number % 20 * wide, SOUTH + number // 20 * high
        fields = {"id": f"QH-1/{number + 1}", "scheme": "QH-1",
                  "function": ["residential", "service", "green", "public"][number % 4]}
        yield polygon(fields, west, south, west + wide, south + high)


def write(folder):
    os.makedirs(folder, exist_ok=True)
    east, north = WEST + COLUMNS * WIDTH + 10, SOUTH + ROWS * (HEIGHT + 1)
    zone = {"id": "23293", "code": "23293", "name": "Phường Một", "kind": "commune"}
    scheme = {"id": "QH-1", "name": "Quy hoạch chi tiết 1", "level": "detailed", "scale": 500, "status": "approved",
              "authority": "province", "planning_kind": "urban", "decision_no": "1/QĐ", "decision_date": "2020-01-01"}
    layers = {"zone": [polygon(zone, WEST, SOUTH, east, north)], "scheme": [polygon(scheme, WEST, SOUTH, east, north)],
              "scheme_block": list(blocks(east, north)), "parcel": list(parcels())}
    system = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::9216"}}
    for name, features in layers.items():
        with open(f"{folder}/{name}.geojson", "w", encoding="utf-8") as file:
            json.dump({"type": "FeatureCollection", "crs": system, "features": features}, file)
    with open(f"{folder}/manifest.yml", "w", encoding="utf-8") as file:
        file.write("workspace: Town\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n")
        file.writelines(f"  - {{layer: {name}, path: {name}.geojson}}\n" for name in layers)


if __name__ == "__main__":
    write(sys.argv[1])
