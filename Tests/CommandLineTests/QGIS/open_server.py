"""Opens a server as QGIS does and prints what it sees, one JSON document.

open_server.py URL PICTURE: of every collection of OGC API Features its features, read through pages of 500, those in a box, those
of a filter, the types of its fields and how many pixels are drawn of it; of the vector tiles, in the style of their own
address, how many pixels and colours are drawn, and the picture.
"""

import json
import os
import sys
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest, QgsMapBoxGlStyleConverter,
    QgsMapRendererSequentialJob, QgsMapSettings, QgsProject, QgsRectangle, QgsVectorLayer, QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

WHITE = QColor(255, 255, 255)


def picture(layer, extent, system, size=300):
    """The layer drawn alone."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setBackgroundColor(WHITE)
    settings.setOutputSize(QSize(size, size))
    settings.setDestinationCrs(system)
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def drawn(image):
    """How many pixels are not white, and how many colours they have."""
    colours = [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]
    other = [colour for colour in colours if colour != WHITE.rgb()]
    return {"pixels": len(other), "colours": len(set(other))}


def collection(url, name):
    source = f"url='{url}' typename='{name}' pagesize='500' maxNumFeatures='100000' restrictToRequestBBOX='0'"
    layer = QgsVectorLayer(source, name, "OAPIF")
    features = list(layer.getFeatures())
    ids = sorted(feature["id"] for feature in features)
    one = min(features, key=lambda feature: feature["id"])
    box = one.geometry().boundingBox()
    # A place in degrees has nine decimals.
    box.grow(1e-8)
    extent = QgsRectangle(layer.extent())
    extent.grow(max(extent.width(), extent.height(), 0.001) * 0.05)
    boxed = QgsVectorLayer(source.replace("BBOX='0'", "BBOX='1'"), name, "OAPIF")
    filtered = QgsVectorLayer(source, name, "OAPIF")
    filtered.setSubsetString(f"\"id\" = '{one['id']}'")
    return {
        "name": name, "valid": layer.isValid(), "crs": layer.crs().authid(), "ids": len(set(ids)), "features": len(ids),
        "boxed": one["id"] in [feature["id"] for feature in boxed.getFeatures(QgsFeatureRequest(box))],
        "filtered": [feature["id"] for feature in filtered.getFeatures()] == [one["id"]],
        "types": {field.name(): field.typeName() for field in layer.fields()},
        "drawn": drawn(picture(layer, extent, layer.crs())),
    }


def tiles(url, path):
    description = json.load(urllib.request.urlopen(f"{url}/tiles.json"))
    layer = QgsVectorTileLayer(
        f"type=xyz&url={description['tiles'][0]}&zmin={description['minzoom']}&zmax={description['maxzoom']}", "tiles")
    converter = QgsMapBoxGlStyleConverter()
    style = json.load(urllib.request.urlopen(f"{url}/style.json"))
    converted = converter.convert(style)
    layer.setRenderer(converter.renderer())
    system = QgsCoordinateReferenceSystem("EPSG:3857")
    way = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), system, QgsProject.instance())
    parcels = json.load(urllib.request.urlopen(f"{url}/collections/parcel"))["extent"]["spatial"]["bbox"][0]
    image = picture(layer, way.transformBoundingBox(QgsRectangle(*parcels)), system, 600)
    image.save(path)
    return {
        "valid": layer.isValid(), "converted": converted == QgsMapBoxGlStyleConverter.Success,
        "fills": filled(style, image), **drawn(image),
    }


def filled(style, image):
    """The values of the legend of functions whose colours cover a hundred pixels or more."""
    paint = next(one["paint"] for one in style["layers"] if one["id"] == "prevailing_function-fill")
    cases = paint["fill-color"][2:-1]
    counts = {}
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y).getRgb()[:3]
            counts[pixel] = counts.get(pixel, 0) + 1
    found = []
    for [value], colour in zip(cases[::2], cases[1::2]):
        full = QColor(colour).getRgb()[:3]
        shown = [255 - (255 - part) * paint["fill-opacity"] for part in full]
        near = [n for pixel, n in counts.items() if all(abs(a - b) <= 2 for a, b in zip(pixel, shown))]
        if sum(near) >= 100:
            found.append(value)
    return found


QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
url, path = sys.argv[1:]
names = [one["id"] for one in json.load(urllib.request.urlopen(f"{url}/collections"))["collections"]]
print(json.dumps({"collections": [collection(url, name) for name in names], "tiles": tiles(url, path)}))
application.exitQgis()
