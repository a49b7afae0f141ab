"""Opens tables of a database as QGIS does and prints what it sees of each, one JSON document.

open_database.py ADDRESS SCHEMA TABLE…
"""

import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsVectorLayer

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
layers = []
for name in sys.argv[3:]:
    layer = QgsVectorLayer(f"{sys.argv[1]} key='id' table=\"{sys.argv[2]}\".\"{name}\" (geom)", name, "postgres")
    layers.append({
        "name": name, "valid": layer.isValid(), "crs": layer.crs().authid(), "features": layer.featureCount(),
        "area": sum(feature.geometry().area() for feature in layer.getFeatures()),
        "types": {field.name(): field.typeName() for field in layer.fields()},
    })
    del layer
print(json.dumps(layers))
application.exitQgis()
