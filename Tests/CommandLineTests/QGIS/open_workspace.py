"""Opens a workspace as QGIS does and prints what it sees, one JSON document.

open_workspace.py look WORKSPACE: for every layer, and every kind of geometry of a mixed one, whether it is valid, its system,
how many features it has, its renderer, whether its SLD can be read, and how many pixels are drawn of it alone.
open_workspace.py project PROJECT: the layers of a project as its tree has them.
open_workspace.py edit WORKSPACE LAYER ID: moves the feature 500 m east and draws two more there, one as QGIS's own
form does and one without an id; prints the ids that the layer's index finds where the feature was and where it is.
"""

import json
import os
import sqlite3
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication, QgsFeature, QgsFeatureRequest, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject,
    QgsRectangle,
    QgsVectorLayer, QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

WHITE = QColor(255, 255, 255)


def drawn(layer):
    """Pixels that are not white when the layer is drawn alone, as large as fits."""
    extent = QgsRectangle(layer.extent())
    extent.grow(max(extent.width(), extent.height(), 1) * 0.05)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setBackgroundColor(WHITE)
    settings.setOutputSize(QSize(300, 300))
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return sum(image.pixelColor(x, y) != WHITE for x in range(image.width()) for y in range(image.height()))


def reads_sld(layer):
    """Whether the style that the file has in SLD can be read."""
    path, name = layer.source().split("|")[0], layer.name()
    text = sqlite3.connect(path).execute("select styleSLD from layer_styles where f_table_name = ?", (name,)).fetchone()
    document = QDomDocument()
    if text is None or not document.setContent(text[0], True)[0]:
        return False
    return layer.clone().readSld(document.documentElement().firstChildElement("NamedLayer"), "")


def look(path):
    opened = QgsVectorLayer(path, "w", "ogr")
    layers = []
    for line in opened.dataProvider().subLayers():
        parts = line.split("!!::!!")
        name, kind = parts[1], parts[3]
        if name in ("workspace", "source", "alias", "waiver", "run", "edited", "triage", "layer_styles"):
            continue
        source = f"{path}|layername={name}"
        if name == "finding":
            source += f"|geometrytype={kind}"
        layer = QgsVectorLayer(source, name, "ogr")
        if not layer.isSpatial():
            continue
        layers.append({
            "name": name, "kind": kind, "valid": layer.isValid(), "crs": layer.crs().authid(),
            "features": layer.featureCount(), "renderer": layer.renderer().type(), "sld": reads_sld(layer),
            "drawn": drawn(layer) if layer.featureCount() > 0 else None,
        })
    return layers


def edit(path, name, identifier):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    feature = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression(f"\"id\" = '{identifier}'")))
    before = feature.geometry().boundingBox()
    geometry = feature.geometry()
    geometry.translate(500, 0)
    drawn = [QgsVectorLayerUtils.createFeature(layer, geometry), QgsFeature(layer.fields())]
    drawn[1].setGeometry(geometry)
    assert layer.startEditing()
    assert layer.changeGeometry(feature.id(), geometry)
    assert all(layer.addFeature(new) for new in drawn)
    assert layer.commitChanges(), layer.commitErrors()
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")

    def found(box):
        return sorted(f["id"] for f in layer.getFeatures(QgsFeatureRequest(box)))

    after = QgsRectangle(before.xMinimum() + 500, before.yMinimum(), before.xMaximum() + 500, before.yMaximum())
    return {"old": found(before), "new": found(after)}


def project(path):
    """The layers of a project in the order of its tree, with their groups, fields, renderers and labels."""
    opened = QgsProject.instance()
    assert opened.read(path), opened.error()
    layers = []
    for node in opened.layerTreeRoot().findLayers():
        layer = node.layer()
        setup = {field.name(): layer.editorWidgetSetup(index) for index, field in enumerate(layer.fields())}
        renderer = layer.renderer()
        layers.append({
            "name": layer.name(), "group": node.parent().name(), "valid": layer.isValid(), "crs": layer.crs().authid(),
            "features": layer.featureCount(), "renderer": renderer.type() if renderer else "",
            "legend": [item.label() for item in renderer.legendSymbolItems()] if renderer else [],
            "aliases": [alias for alias in (layer.attributeAlias(i) for i in range(layer.fields().count())) if alias],
            "lists": sorted(name for name, each in setup.items() if each.type() == "ValueMap"),
            "labels": layer.labelsEnabled(), "rowName": layer.displayExpression(),
            "drawn": drawn(layer) if layer.isSpatial() and layer.featureCount() > 0 else None,
        })
    return {"crs": opened.crs().authid(), "layers": layers}


QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
print(json.dumps({"look": look, "edit": edit, "project": project}[sys.argv[1]](*sys.argv[2:])))
application.exitQgis()
