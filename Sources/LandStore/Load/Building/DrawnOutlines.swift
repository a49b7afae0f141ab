internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Polygons made of the outlines of a drawing.
struct DrawnOutlines {
  /// The polygons in their order.
  let polygons: [Geometry]
  /// Of each polygon the row of its entity; `nil` where faces of lines have none.
  let rows: [Int]?
  /// What is to be said about them.
  let notices: [Notice]

  /// Cuts lines where they cross or touch: every face that they enclose, from north to south, then from west to east.
  static func faces(_ lines: [Geometry]) throws(GeometryError) -> DrawnOutlines {
    let noded = try Geometry.multiLineString(lines.map { $0.ring(0) }).noded().parts
    let built = try Geometry.polygonize(noded)
    let faces = built.polygons.sorted { one, other in
      let (a, b) = (one.bounds.center, other.bounds.center)
      return (-a.y, a.x) < (-b.y, b.x)
    }
    return DrawnOutlines(polygons: faces, rows: nil, notices: notices(of: built, noded))
  }

  /// Takes closed lines one by one: one wholly inside another is cut out of it.
  ///
  /// - Parameter keepsNested: whether it is not.
  static func closed(_ table: FeatureTable, _ rows: [Int], keepsNested: Bool) throws(GeometryError) -> DrawnOutlines {
    var (found, polygons, open) = ([Int](), [Geometry](), [Int]())
    for row in rows {
      guard let shape = table.geometry.geometry(at: row), !shape.isEmpty else { continue }
      if let polygon = shape.kind.isPolygonal ? shape : shape.closedLinePolygon {
        found.append(row)
        polygons.append(polygon)
      } else if shape.kind.partKind == .lineString {
        open.append(row)
      }
    }
    var notices = [table.openNotice(open)].compactMap { $0 }
    if !keepsNested {
      let cut = try NestedPolygons(polygons).cut()
      polygons = cut.polygons
      notices += cut.notice.map { [$0] } ?? []
    }
    return DrawnOutlines(polygons: polygons, rows: found, notices: notices)
  }

  /// Takes hatches as they were read: what lies inside an odd number of their outlines.
  static func hatches(_ table: FeatureTable, _ rows: [Int]) -> DrawnOutlines {
    var (found, polygons) = ([Int](), [Geometry]())
    for row in rows {
      guard let shape = table.geometry.geometry(at: row), shape.kind.isPolygonal, !shape.isEmpty else { continue }
      found.append(row)
      polygons.append(shape)
    }
    return DrawnOutlines(polygons: polygons, rows: found, notices: [])
  }

  // MARK: - What lines are no part of a face

  private static func notices(of built: Polygonization, _ lines: [Geometry]) -> [Notice] {
    var notices: [Notice] = []
    if !built.dangles.isEmpty {
      var uses: [Position: Int] = [:]
      for line in lines { for end in line.ends { uses[end, default: 0] += 1 } }
      let loose = Set(built.dangles.flatMap(\.ends)).filter { uses[$0] == 1 }
      notices.append(
        .places(
          loose, "a line ends without meeting another", "lines end without meeting another",
          "đường hở, không nối với đường khác"))
    }
    if !built.cuts.isEmpty {
      notices.append(
        .places(
          built.cuts.map(\.bounds.center), "a line between polygons bounds none", "lines between polygons bound none",
          "đường nằm giữa các ô đất mà không bao ô nào"))
    }
    if !built.invalidRings.isEmpty {
      notices.append(
        .places(
          built.invalidRings.map(\.bounds.center), "a ring is no polygon", "rings are no polygons",
          "vòng khép kín không thành vùng"))
    }
    return notices
  }
}

/// Polygons of which some lie wholly inside others.
private struct NestedPolygons {
  private let polygons: [Geometry]
  private let areas: [Double]

  init(_ polygons: [Geometry]) {
    self.polygons = polygons
    areas = polygons.map(\.area)
  }

  /// The polygons without the ground of those inside them, and how many these are.
  func cut() throws(GeometryError) -> (polygons: [Geometry], notice: Notice?) {
    var inner: [Int: [Int]] = [:]
    for (polygon, around) in try containers().enumerated() {
      if let around { inner[around, default: []].append(polygon) }
    }
    guard !inner.isEmpty else { return (polygons, nil) }
    var result = polygons
    for (around, inside) in inner {
      let ground =
        inside.count == 1 ? polygons[inside[0]] : try Geometry.collection(inside.map { polygons[$0] }).unaryUnion()
      let rest = try polygons[around].difference(ground)
      if rest.kind.isPolygonal, !rest.isEmpty { result[around] = rest }
    }
    let count = inner.values.reduce(0) { $0 + $1.count }
    let notice = Notice(
      .told(
        LocalisedText(
          en:
            "\(count.counted("polygon lies wholly inside another and was", "polygons lie wholly inside another and were")) cut out of it (nested: keep leaves it whole)",
          vi: "\(count) vùng nằm trọn trong vùng khác, đã cắt khỏi vùng đó (nested: keep để giữ nguyên)"),
        isAboutValue: true), count: count)
    return (result, notice)
  }

  /// Of each polygon the smallest one that it lies wholly inside of.
  private func containers() throws(GeometryError) -> [Int?] {
    let tree = BoxIndex(polygons.map(\.bounds))
    var containers = [Int?](repeating: nil, count: polygons.count)
    // GEOS answers nothing of what is not valid.
    let valid = polygons.map(\.isValid)
    for around in polygons.indices where valid[around] {
      let box = polygons[around].bounds
      let inside = tree.query(box).filter {
        $0 != around && valid[$0] && areas[$0] < areas[around] && box.contains(polygons[$0].bounds)
      }
      guard !inside.isEmpty else { continue }
      let prepared = try PreparedGeometry(polygons[around])
      for polygon in inside where try prepared.covers(polygons[polygon]) {
        if let known = containers[polygon], areas[known] <= areas[around] { continue }
        containers[polygon] = around
      }
    }
    return containers
  }
}

extension Notice {
  /// Says something of places, of which some are named and the rest counted.
  ///
  /// - Parameters:
  ///   - places: from north to south they are named.
  ///   - one: what is said of one of them.
  ///   - many: what is said of several.
  ///   - vi: the same in Vietnamese, which does not tell them apart.
  static func places(_ places: some Collection<Position>, _ one: String, _ many: String, _ vi: String) -> Notice {
    let sorted = places.sorted { (-$0.y, $0.x) < (-$1.y, $1.x) }
    func texts(_ language: Language, _ at: String) -> [String] { sorted.map { "\(at) \(language.place($0))" } }
    return Notice(
      .told(
        LocalisedText(
          en: "\(places.count > 1 ? many : one): \(list(texts(.english, "at"), "and", "more"))",
          vi: "\(vi): \(list(texts(.vietnamese, "tại"), "và", "chỗ khác"))"), isAboutValue: true),
      count: max(1, places.count))
  }

  /// Five of the texts, and how many more there are.
  static func list(_ texts: [String], _ and: String, _ more: String) -> String {
    let (named, rest) = (texts.prefix(5).joined(separator: "; "), texts.count - 5)
    return rest > 0 ? "\(named); \(and) \(rest) \(more)" : named
  }
}

extension Language {
  /// Northing and easting in metres, as `X 1,587,015.00, Y 553,045.00`.
  func place(_ position: Position) -> String {
    "X \(number(position.y, decimals: 2)), Y \(number(position.x, decimals: 2))"
  }
}

extension Geometry {
  /// The first and the last position of a line.
  fileprivate var ends: [Position] {
    let line = ring(0)
    return line.isEmpty ? [] : [line[0], line[line.count - 1]]
  }

  /// The lines and rings of a geometry, as lines of at least two positions.
  var outlines: [Geometry] {
    if kind == .geometryCollection { return members.flatMap(\.outlines) }
    guard kind.partKind == .lineString || kind.partKind == .polygon else { return [] }
    return (0..<ringCount).map { ring($0) }.filter { $0.count >= 2 }.map { .lineString($0) }
  }
}
