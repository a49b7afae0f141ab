import PlaneGeometry
import Testing

@testable import Interchange

@Test func readsACollection() throws {
  let text = """
    {"type":"FeatureCollection","name":"x","features":[
     {"type":"Feature","id":7,"properties":{"a":1,"b":"Đắk","c":[1,2],"d":1.5},
      "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1.25],[0,0]]]}},
     {"type":"Feature","id":8,"properties":{"b":null,"a":2.5,"d":"x"},"geometry":null}]}
    """
  let table = try readGeoJSON(text)
  #expect(table.count == 2)
  #expect(table.featureIDs == .integers([7, 8]))
  #expect(table.columns.map(\.name) == ["a", "b", "c", "d"])
  #expect(table.columns.map(\.type) == [.real, .text, .json, .text])
  #expect(table.geometry.geometry(at: 0)?.wkt == "POLYGON ((0 0, 1 0, 1 1.25, 0 0))")
  #expect(table.geometry.kind(of: 1) == nil)
}

func readGeoJSON(_ text: String, asSequence: Bool = false) throws(InterchangeError) -> FeatureTable {
  try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(InterchangeError) in
    try GeoJSONReader().read(bytes, name: "t", source: "t.geojson", isSequence: asSequence)
  }
}
