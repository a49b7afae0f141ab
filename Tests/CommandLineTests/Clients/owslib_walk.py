"""Walks a server with OWSLib and prints what it found, one JSON document.

owslib_walk.py URL: the landing page, the classes, the description of the interface, and of every collection its schema,
queryables, two pages of features, one feature by its id, a filter and its own box. OWSLib knows no tiles.
"""

import json
import sys

from owslib.ogcapi.features import Features

features = Features(sys.argv[1])


def schema(name):
    """Older releases of OWSLib know no schemas; the queryables are what they can ask for instead."""
    ask = getattr(features, "collection_schema", features.collection_queryables)
    return ask(name)["properties"]


found = {
    "title": features.response["title"], "classes": len(features.conformance()["conformsTo"]),
    "paths": len(features.api()["paths"]), "feature_collections": features.feature_collections(), "collections": {},
}
for collection in features.collections()["collections"]:
    name = collection["id"]
    first = features.collection_items(name, limit=3)
    second = features.collection_items(name, limit=3, after=first["features"][-1]["id"])
    one = first["features"][0]["id"]
    found["collections"][name] = {
        "title": features.collection(name)["title"],
        "schema": sorted(schema(name)),
        "queryables": sorted(features.collection_queryables(name)["properties"]),
        "matched": first["numberMatched"],
        "ids": [feature["id"] for feature in first["features"] + second["features"]],
        "alone": features.collection_item(name, one.replace("/", "%2F"))["id"] == one,
        "filtered": features.collection_items(name, filter=f"id = '{one}'")["numberMatched"],
        "in_its_box": features.collection_items(name, bbox=collection["extent"]["spatial"]["bbox"][0])["numberMatched"],
    }
json.dump(found, sys.stdout)
