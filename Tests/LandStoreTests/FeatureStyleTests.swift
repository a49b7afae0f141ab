import Geodesy
import Interchange
import LandModel
import LandStore
import PlaneGeometry
import Refusals
import Testing

@Suite("Legend of a styled layer")
struct FeatureStyleTests {
  @Test(
    "every value that is drawn has an entry with the colour in which it is drawn",
    arguments: [
      ("landuse_block", "code", ["XYZ", "LUC", "PNK", "ODT", "", "LUC"]),
      ("parcel", "code", ["ODT:300+CLN:900", "Q1", "LUC"]),
      ("scheme_block", "function", ["green", "unheard", "industry"]),
      ("finding", "severity", ["info", "fatal"]),
    ])
  func legend(layer: String, field: String, values: [String]) throws {
    let geometry = FlatLayer(values.map { _ -> Geometry? in nil })
    let table = FeatureTable(
      name: layer, geometry: geometry, columns: [Column(name: field, values: .text(TextValues(values)))],
      referenceSystem: try CoordinateReferenceSystem("EPSG:9216"))
    let style = FeatureStyle(layer: layer)
    let entries = style.legend(table)
    let fills = try #require(style.styled(table).column("fill"))
    for row in values.indices where !values[row].isEmpty {
      let entry = entries.first { $0.value == style.category(table, row) }
      #expect(entry?.fill == fills[row].text && entry?.label.en.isEmpty == false, "\(values[row])")
    }
    #expect(entries.count == Set(values).subtracting([""]).count)
  }
}
