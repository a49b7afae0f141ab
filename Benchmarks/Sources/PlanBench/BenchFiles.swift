import Foundation
import Geodesy
import Interchange
import PlaneGeometry

/// Writes a text as a file.
func text(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

/// Writes a layer in VN-2000 as a GeoPackage of its name, with its features' numbers as `id` and other facts as texts.
func writeLayer(
  _ name: String, _ layer: FlatLayer, to folder: String, _ facts: (Int) -> [(name: String, value: String)]
) throws {
  var ids = FixedValues<Int64>()
  var columns = [TextValues](repeating: TextValues(), count: facts(0).count)
  for feature in 0..<layer.count {
    ids.append(Int64(feature))
    for (column, fact) in facts(feature).enumerated() { columns[column].append(fact.value) }
  }
  let table = FeatureTable(
    name: name, geometry: layer,
    columns: [Column(name: "id", values: .integer(ids))]
      + zip(facts(0), columns).map { Column(name: $0.name, values: .text($1)) },
    referenceSystem: try CoordinateReferenceSystem(epsg: 9216))
  try writeTable(table, to: "\(folder)/\(name).gpkg")
}
