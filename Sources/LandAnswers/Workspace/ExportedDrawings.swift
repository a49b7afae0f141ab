internal import Foundation
internal import Geodesy
public import Interchange
internal import LandModel
internal import LandStore
internal import PlaneGeometry
public import Refusals
internal import Reports

/// Layers as programs of drawing and maps take them: colours, a CAD layer or folder for each code, labels.
struct ExportedDrawings {
  let language: Language
  /// Two millimetres on paper at the scale, in metres.
  let labelHeight: Double

  init(_ language: Language, scale: Int) {
    self.language = language
    labelHeight = 0.002 * Double(scale)
  }

  /// The table with the colours of its codes, for MapInfo.
  func coloured(_ table: FeatureTable) -> FeatureTable {
    var coloured = table
    coloured.drawing = FeatureStyle(layer: table.name).drawing(table, group: { $0 ?? "" }, label: { _ in nil })
    return coloured
  }

  /// The labels of a table as points with texts; `nil` where no feature has one.
  func labels(_ table: FeatureTable) -> FeatureTable? {
    let points = labelPoints(table)
    guard !points.isEmpty else { return nil }
    var labels = FeatureTable(
      name: table.name + "-label", geometry: FlatLayer(points.map { Optional(Geometry.point($0.place)) }),
      columns: [
        Column(name: "id", values: .text(TextValues(points.map { table.column("id")?[$0.row].text }))),
        Column(name: "text", values: .text(TextValues(points.map { Self.oneLine($0.text) }))),
      ], referenceSystem: table.referenceSystem, declaration: table.declaration)
    labels.drawing = FeatureDrawing(
      points.map { FeatureDrawing.Entry(colour: "#000000", label: $0.text) }, labelHeight: labelHeight)
    return labels
  }

  /// A drawing has layers and texts in place of fields: what decides on the colour names the layer.
  ///
  /// - Parameter hasLabels: whether texts stand on the layers `…-TEXT`.
  func drawing(_ table: FeatureTable, hasLabels: Bool) -> FeatureTable {
    let style = FeatureStyle(layer: table.name)
    let layer = Labels.shipped.label("layer", table.name)[language]
    func group(_ category: String?) -> String {
      Self.plain(category.map { style.label(ofCategory: $0, language) } ?? layer)
    }
    var drawing = table
    let shapes = style.drawing(table, group: group, label: { _ in nil })
    var entries = shapes.entries
    // A point shows its id, as it always did.
    for row in entries.indices where table.geometry.kind(of: row) == .point && !hasLabels {
      entries[row].label = table.column("id")?[row].text
    }
    var shape = (0..<table.count).map { table.geometry.geometry(at: $0) }
    if hasLabels {
      for point in labelPoints(table) {
        shape.append(.point(point.place))
        entries.append(
          FeatureDrawing.Entry(colour: "#000000", group: entries[point.row].group + "-TEXT", label: point.text))
      }
    }
    drawing.geometry = FlatLayer(shape)
    drawing.featureIDs = .none
    drawing.places = []
    drawing.columns = [Column(name: "Layer", values: .text(TextValues(entries.map(\.group))))]
    drawing.columns.append(Column(name: "Text", values: .text(TextValues(entries.map(\.label)))))
    drawing.drawing = FeatureDrawing(entries, labelHeight: labelHeight)
    return drawing
  }

  /// The table for Google Earth: a folder for each code, names as labels, what is known as a table.
  func placemarks(_ table: FeatureTable) -> FeatureTable {
    let style = FeatureStyle(layer: table.name)
    let layer = Labels.shipped.label("layers", table.name)[language]
    let descriptions = RowTable(exported: table, language).markup(language)
    var placemarks = table
    placemarks.drawing = style.drawing(
      table, group: { category in category.map { "\(layer): \(style.label(ofCategory: $0, language))" } ?? layer },
      label: { row in
        (table.column("name")?[row].text ?? label(table, row).map(Self.oneLine)) ?? table.column("id")?[row].text
      },
      description: { descriptions[$0] })
    return placemarks
  }

  // MARK: - Labels

  private func labelPoints(_ table: FeatureTable) -> [(row: Int, place: Position, text: String)] {
    (0..<table.count).compactMap { row in
      guard let geometry = table.geometry.geometry(at: row), let place = geometry.placeOnIt,
        let text = label(table, row)
      else { return nil }
      return (row, place, text)
    }
  }

  /// Sheet and parcel number, code and area of ground; the number of a marker; the name of all else.
  private func label(_ table: FeatureTable, _ row: Int) -> String? {
    func text(_ column: String) -> String? { table.column(column)?[row].text }
    let area = table.geometry.geometry(at: row).map { language.number($0.asDrawn.area, decimals: 1) }
    switch LayerName(rawValue: table.name) {
    case .parcel:
      let number = [text("sheet_no"), text("parcel_no")].compactMap { $0 }.joined(separator: "-")
      return [number.isEmpty ? text("id") : number, text("code"), area].compactMap { $0 }.joined(separator: "\n")
    case .landUseBlock: return [text("code"), area].compactMap { $0 }.joined(separator: "\n")
    case .schemeBlock:
      let function = text("function").map { FunctionList.shipped[FunctionCode($0)]?.name[language] ?? $0 }
      return [text("name") ?? function, area].compactMap { $0 }.joined(separator: "\n")
    case .marker: return text("number") ?? text("id")
    case .zone, .scheme, .landUsePlan, .project, .road, .constraintArea, .forestCover, .landUseTarget, .statement, nil:
      return text("name") ?? text("id")
    }
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }

  /// A name that every CAD program takes: letters without marks, digits, blanks, hyphens.
  static func plain(_ name: String) -> String {
    let letters = name.replacing("đ", with: "d").replacing("Đ", with: "D").replacing("–", with: "-")
    let scalars = letters.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_".unicodeScalars.contains($0))
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    return words.isEmpty ? "0" : String(words.joined(separator: " ").prefix(80))
  }
}

extension Geometry {
  /// A position on ground or a point, in the middle of a line's first stretch.
  fileprivate var placeOnIt: Position? {
    guard kind.isPolygonal else { return coordinates.count > 1 ? Position(coordinates[0], coordinates[1]) : nil }
    let largest = parts.max { $0.area < $1.area } ?? self
    return (try? largest.positionOnSurface())
      ?? (coordinates.count > 1 ? Position(coordinates[0], coordinates[1]) : nil)
  }
}
