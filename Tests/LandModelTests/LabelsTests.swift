@testable import LandModel
import Refusals
import Testing

/// Every code has a word in both languages, of one list.
@Suite("The list of words")
struct LabelsTests {
  @Test("every code of a closed list of a layer has words")
  func codes() {
    for layer in LayerName.allCases {
      #expect(Labels.shipped["layer.\(layer.rawValue)"] != nil && Labels.shipped["layers.\(layer.rawValue)"] != nil)
      for field in Self.fields(of: layer) {
        #expect(
          (Labels.shipped["column.\(layer.rawValue).\(field.name)"] ?? Labels.shipped["column.\(field.name)"]) != nil,
          "\(layer.rawValue).\(field.name)")
        guard case .code(let list) = field.kind else { continue }
        for (code, label) in zip(list.accepted, list.labels) {
          #expect(label.vi != code, "\(layer.rawValue).\(field.name) \(code)")
        }
      }
    }
  }

  @Test("no word has blanks at its ends, and keys stand once")
  func isTidy() throws {
    let labels = Labels.shipped
    #expect(labels.keys.count > 500 && Set(labels.keys).count == labels.keys.count)
    for key in labels.keys {
      let label = try #require(labels[key])
      for text in [label.en, label.vi] { #expect(text.first != " " && text.last != " ", "\(key)") }
    }
    #expect(labels.label("severity", "nothing") == .same("nothing"))
  }

  private static func fields(of layer: LayerName) -> [Field] {
    var fields = LayerFields()
    try? fields.visit(layer)
    return fields.fields
  }
}

private struct LayerFields: LandLayerVisitor {
  var fields: [Field] = []

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    fields = Feature.fields
  }
}

@Suite("Data that rest on memory of a law")
struct DatedDataTests {
  @Test("every office and kind of unit has its source and how certain it is")
  func names() throws {
    for text in [EmbeddedData.officesCSV, EmbeddedData.unitKindsCSV] {
      let table = try CommaTable(text)
      let columns = try #require(
        table.column("source").flatMap { source in table.column("certainty").map { (source, $0) } })
      for row in table.rows {
        #expect(!row.fields[columns.0].isEmpty, "\(row)")
        #expect(["read", "secondary", "memory", "assumption"].contains(row.fields[columns.1]), "\(row)")
      }
    }
  }
}
