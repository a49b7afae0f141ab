/// The geometries of the features of a GML file: GDAL keeps the last of several; what is read is the first.
struct FeatureGeometries {
  /// How many features have another geometry beside their first, by the name of its property.
  private(set) var further: [(name: String, count: Int)] = []

  private var isInFeature = false
  private var hasGeometry = false
  /// How deep features lie that stand together in one member.
  private var depthOfFeatures: Int?
  private var property: Range<Int>?
  /// The depth of the geometry that is open.
  private var openDepth: Int?
  /// Where a geometry begins that is left out.
  private var start: Int?

  /// Whether what is open is part of a geometry that is left out.
  var isLeftOut: Bool { start != nil }

  /// Takes a tag that opens an element at a depth.
  mutating func open(_ tag: MarkupScanner.Tag, depth: Int, _ scanner: MarkupScanner) {
    defer { property = tag.localName }
    if scanner.isNamed(tag, "featureMembers") {
      depthOfFeatures = depth + 1
    } else if scanner.isNamed(tag, "featureMember", "member") || depth == depthOfFeatures {
      (isInFeature, hasGeometry) = (true, false)
    }
    guard isInFeature, openDepth == nil, !tag.isEmpty, isGeometry(tag, scanner) else { return }
    openDepth = depth
    guard hasGeometry else {
      hasGeometry = true
      return
    }
    start = tag.range.lowerBound
    let name = property.map { scanner.text($0) } ?? ""
    if let index = further.firstIndex(where: { $0.name == name }) {
      further[index].count += 1
    } else {
      further.append((name, 1))
    }
  }

  /// Takes a tag that closes an element; the range of a geometry that is left out.
  mutating func close(_ tag: MarkupScanner.Tag, depth: Int) -> Range<Int>? {
    guard openDepth == depth else { return nil }
    openDepth = nil
    defer { start = nil }
    return start.map { $0..<tag.range.upperBound }
  }

  private func isGeometry(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> Bool {
    scanner.isNamed(
      tag, "Point", "LineString", "Polygon", "Curve", "Surface", "CompositeCurve", "CompositeSurface",
      "PolyhedralSurface",
      "MultiPoint", "MultiLineString", "MultiPolygon", "MultiCurve", "MultiSurface", "MultiGeometry", "OrientableCurve",
      "Solid", "Tin", "TriangulatedSurface")
  }
}
