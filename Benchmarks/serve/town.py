"""What is asked of a town: boxes, ids, tiles, polygons, chosen the same in every run."""

import math
import os
import random
import sqlite3
import urllib.parse

from pyproj import Transformer

from servers import FIELDS, run


class Town:
    """A workspace with parcels, and a copy of them in degrees for peers."""

    def __init__(self, workspace, folder):
        self.workspace = workspace
        self.degrees = os.path.join(folder, "degrees.gpkg")
        if os.path.exists(self.degrees):
            os.unlink(self.degrees)
        run(["ogr2ogr", "-q", "-f", "GPKG", self.degrees, workspace, "parcel", "-select", FIELDS, "-t_srs", "EPSG:4326",
             "-nln", "parcel", "-lco", "FID=fid"])
        with sqlite3.connect(self.degrees) as file:
            file.execute("CREATE INDEX parcel_id ON parcel (id)")
            file.execute("CREATE INDEX parcel_sheet ON parcel (sheet_no)")
            self.rows = file.execute("SELECT fid, id, sheet_no, parcel_no FROM parcel ORDER BY fid").fetchall()
        with sqlite3.connect(workspace) as file:
            self.extent = file.execute(
                "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'parcel'").fetchone()
        self.random = random.Random(21)
        self.to_degrees = Transformer.from_crs(9216, 4326, always_xy=True)

    def place(self, margin):
        """A place at least so far inside."""
        west, south, east, north = self.extent
        return self.random.uniform(west + margin, east - margin), self.random.uniform(south + margin, north - margin)

    def boxes(self, side, count):
        """Boxes of so many metres, in degrees, as `bbox` has them."""
        boxes = []
        for _ in range(count):
            x, y = self.place(side)
            (west, east), (south, north) = self.to_degrees.transform([x, x + side], [y, y + side])
            boxes.append(f"{west:.7f},{south:.7f},{east:.7f},{north:.7f}")
        return boxes

    def polygons(self, area, count, corners=9):
        """Regular polygons of so many square metres, as corners in degrees, the first not repeated."""
        radius = math.sqrt(2 * area / (corners * math.sin(2 * math.pi / corners)))
        polygons = []
        for _ in range(count):
            x, y = self.place(radius)
            angles = [2 * math.pi * corner / corners for corner in range(corners)]
            xs = [x + radius * math.cos(angle) for angle in angles]
            ys = [y + radius * math.sin(angle) for angle in angles]
            polygons.append([f"{lon:.7f} {lat:.7f}" for lon, lat in zip(*self.to_degrees.transform(xs, ys))])
        return polygons

    def some(self, count):
        """Some parcels: number, id, sheet, number on it."""
        return self.random.sample(self.rows, min(count, len(self.rows)))

    def sheets(self):
        return sorted({row[2] for row in self.rows if row[2]})

    def tiles(self, zoom):
        """The tiles of WebMercatorQuad that lie inside, as zoom, row, column; where none does, the one of the middle."""
        west, south, east, north = self.extent
        lons, lats = self.to_degrees.transform([west, east, west, east], [south, south, north, north])
        left, top = address(zoom, max(lons[0], lons[2]), min(lats[2], lats[3]))
        right, bottom = address(zoom, min(lons[1], lons[3]), max(lats[0], lats[1]))
        rows, columns = range(math.ceil(top), math.floor(bottom)), range(math.ceil(left), math.floor(right))
        if not rows or not columns:
            rows, columns = [int((top + bottom) / 2)], [int((left + right) / 2)]
        tiles = [(zoom, row, column) for row in rows for column in columns]
        self.random.shuffle(tiles)
        return tiles


def address(zoom, lon, lat):
    """Column and row of a place, with fractions."""
    count = 2**zoom
    y = math.asinh(math.tan(math.radians(lat)))
    return (lon + 180) / 360 * count, (1 - y / math.pi) / 2 * count


def quoted(text):
    return urllib.parse.quote(text, safe="")


def features_of_tile(tile):
    """How many features a vector tile has, and in how many layers."""
    return sum(1 for layer in fields(tile) if layer[0] == 3 for field in fields(layer[1]) if field[0] == 2)


def fields(message):
    """Number and value of each field of a message in the wire format of Protocol Buffers."""
    place = 0
    while place < len(message):
        key, place = varint(message, place)
        if key & 7 == 0:
            value, place = varint(message, place)
        elif key & 7 == 2:
            length, place = varint(message, place)
            value, place = message[place:place + length], place + length
        else:
            length = 8 if key & 7 == 1 else 4
            value, place = message[place:place + length], place + length
        yield key >> 3, value


def varint(message, place):
    value = shift = 0
    while True:
        byte = message[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return value, place
