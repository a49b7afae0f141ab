internal import CurvedDrawings
internal import PlaneGeometry

extension FeatureTable {
  /// Adds to the elements of a design file their kind, and puts texts where they are aligned to.
  ///
  /// - Parameter numbers: of each row the number of its element.
  mutating func describeElements(_ design: DesignFile, numbers: [Int64]) {
    if !design.alignments.isEmpty {
      var builder = FlatLayer.Builder()
      for row in 0..<count {
        let place = design.alignments[numbers[row]]
        builder.append(place.map { .point($0) } ?? geometry.geometry(at: row))
      }
      geometry = builder.build()
    }
    guard let types = column("Type"), column("Kind") == nil else { return }
    let kinds = (0..<count).map { row in types[row].text.flatMap { Self.kindsOfElements[$0] } }
    columns.append(Column(name: "Kind", values: .text(TextValues(kinds))))
  }

  private static let kindsOfElements = [
    "2": "CELL", "3": "LINE", "4": "LINESTRING", "6": "SHAPE", "7": "TEXTNODE", "11": "CURVE", "12": "COMPLEXCHAIN",
    "14": "COMPLEXSHAPE", "15": "ELLIPSE", "16": "ARC", "17": "TEXT", "18": "SURFACE", "19": "SOLID", "21": "SPLINE",
    "22": "POINTSTRING", "27": "SPLINE",
  ]
}
