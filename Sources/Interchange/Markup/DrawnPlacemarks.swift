internal import Foundation
internal import PlaneGeometry
internal import Refusals

/// KML of tables that say how they are drawn: a folder for each group, a style for each colour, fields as data, and what
/// a reader of the map opens.
struct DrawnPlacemarks {
  private let tables: [FeatureTable]
  /// What the format could not hold of each table.
  private(set) var notices: [[Notice]] = []
  private static let coordinates = CoordinateText(decimals: 11)

  /// `nil` where a table says nothing of how it is drawn.
  ///
  /// - Throws: `Refusal` for coordinates that cannot be transformed to longitude and latitude.
  init?(_ tables: [FeatureTable]) throws(Refusal) {
    guard !tables.isEmpty, tables.allSatisfy({ $0.drawing != nil }) else { return nil }
    var placed: [FeatureTable] = []
    for table in tables {
      let (clean, leftOut) = try table.inLongitudeLatitude().forMarkup()
      placed.append(clean)
      notices.append(leftOut)
    }
    self.tables = placed
  }

  /// Writes the document piece by piece.
  func write(_ append: ([UInt8]) throws(Refusal) -> Void) throws(Refusal) {
    try append(
      Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document id=\"root_doc\">\n"
          .utf8))
    var styles: Set<String> = []
    for entry in tables.flatMap({ $0.drawing?.entries ?? [] }) where styles.insert(entry.styleName).inserted {
      try append(Array(entry.style.utf8))
    }
    for (number, table) in tables.enumerated() { try append(Array(schema(table, number).utf8)) }
    for (number, table) in tables.enumerated() {
      let entries = table.drawing?.entries ?? []
      var groups: [String] = []
      var rows: [String: [Int]] = [:]
      for (row, entry) in entries.enumerated() {
        if rows[entry.group] == nil { groups.append(entry.group) }
        rows[entry.group, default: []].append(row)
      }
      for group in groups.sorted() {
        try append(Array("<Folder><name>\(group.markupEscaped)</name>\n".utf8))
        for row in rows[group] ?? [] { try append(placemark(table, entries[row], row, number)) }
        try append(Array("</Folder>\n".utf8))
      }
    }
    try append(Array("</Document>\n</kml>\n".utf8))
  }

  private func fields(_ table: FeatureTable) -> [Column] { table.columnsWithIdentifiers }

  private func schema(_ table: FeatureTable, _ number: Int) -> String {
    let fields = fields(table).map { column in
      "<SimpleField name=\"\(column.name.markupEscaped)\" type=\"\(column.type.placemarkType)\"/>"
    }
    return "<Schema name=\"\(table.name.markupEscaped)\" id=\"schema\(number)\">\(fields.joined())</Schema>\n"
  }

  private func placemark(_ table: FeatureTable, _ entry: FeatureDrawing.Entry, _ row: Int, _ number: Int) -> [UInt8] {
    var text = "<Placemark>"
    if let label = entry.label { text += "<name>\(label.markupEscaped)</name>" }
    if let description = entry.description { text += "<description>\(description.markupEscaped)</description>" }
    text += "<styleUrl>#\(entry.styleName)</styleUrl><ExtendedData><SchemaData schemaUrl=\"#schema\(number)\">"
    for column in fields(table) {
      guard let value = column[row].text else { continue }
      text += "<SimpleData name=\"\(column.name.markupEscaped)\">\(value.markupEscaped)</SimpleData>"
    }
    text += "</SchemaData></ExtendedData>"
    var bytes = Array(text.utf8)
    if let geometry = table.geometry.geometry(at: row), !geometry.isEmpty { append(geometry, to: &bytes) }
    bytes += "</Placemark>\n".utf8
    return bytes
  }

  private func append(_ geometry: Geometry, to bytes: inout [UInt8]) {
    switch geometry.kind {
    case .point: element("Point", geometry.ring(0), to: &bytes)
    case .lineString: element("LineString", geometry.ring(0), to: &bytes)
    case .polygon:
      bytes += "<Polygon>".utf8
      for ring in 0..<geometry.ringCount {
        let side = ring == 0 ? "outerBoundaryIs" : "innerBoundaryIs"
        bytes += "<\(side)>".utf8
        element("LinearRing", geometry.ring(ring), to: &bytes)
        bytes += "</\(side)>".utf8
      }
      bytes += "</Polygon>".utf8
    case .multiPoint, .multiLineString, .multiPolygon, .geometryCollection:
      bytes += "<MultiGeometry>".utf8
      let parts = geometry.kind == .geometryCollection ? geometry.members : geometry.parts
      for part in parts where !part.isEmpty { append(part, to: &bytes) }
      bytes += "</MultiGeometry>".utf8
    }
  }

  private func element(_ name: String, _ positions: [Position], to bytes: inout [UInt8]) {
    bytes += "<\(name)><coordinates>".utf8
    for (index, position) in positions.enumerated() {
      if index > 0 { bytes.append(0x20) }
      Self.coordinates.append(position.x, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      Self.coordinates.append(position.y, to: &bytes)
    }
    bytes += "</coordinates></\(name)>".utf8
  }
}

extension ColumnType {
  /// What KML calls such values.
  fileprivate var placemarkType: String {
    switch self {
    case .integer: "int"
    case .real: "double"
    case .boolean: "bool"
    case .text, .date, .dateTime, .json: "string"
    }
  }
}

extension FeatureDrawing.Entry {
  fileprivate var styleName: String { (isFilled ? "fill-" : "edge-") + colour.dropFirst() }

  /// The colour as KML has it: opacity, blue, green, red.
  private func colour(_ opacity: String) -> String {
    let digits = Array(colour.dropFirst())
    guard digits.count == 6 else { return opacity + "cccccc" }
    return opacity + String(digits[4...5]) + String(digits[2...3]) + String(digits[0...1])
  }

  fileprivate var style: String {
    "<Style id=\"\(styleName)\"><IconStyle><color>\(colour("ff"))</color><scale>0.8</scale></IconStyle>"
      + "<LineStyle><color>\(isFilled ? "ff404040" : colour("ff"))</color><width>\(isFilled ? 1 : 2)</width></LineStyle>"
      + "<PolyStyle><color>\(colour(isFilled ? "b3" : "00"))</color><fill>\(isFilled ? 1 : 0)</fill></PolyStyle></Style>\n"
  }
}
