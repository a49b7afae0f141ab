internal import LandModel
internal import PlaneGeometry

/// Existing streets and the lines that the five marked schemes set.
enum SampleRoads {
  /// A line that a scheme sets, through the points that must be marked.
  struct PlannedLine {
    let scheme: String
    let kind: MarkerKind
    let name: String
    let widthMetres: Double
    let points: [Position]
  }

  /// Every road, in the order of the file.
  static var all: [Drawn<Road>] {
    streets
      + planned.filter { $0.kind != .noBuild }.enumerated().map { index, line in
        road("Q-\(index + 1)", line.name, line.points, width: line.widthMetres) {
          $0.kind = line.kind == .redLine ? .redLine : .centreLine
          $0.scheme = line.scheme
        }
      }
  }

  /// Existing streets: those of Thắng Lợi and four main roads.
  private static var streets: [Drawn<Road>] {
    let frame = ThangLoi.frame
    let along = (0...ThangLoi.rows).map { row in
      (ThangLoi.streets[row], [frame.at(-6, 62 * Double(row)), frame.at(888, 62 * Double(row))], 12.0)
    }
    let across = (0...ThangLoi.columns).map { column in
      ("Đường số \(column + 1)", [frame.at(98 * Double(column), -6), frame.at(98 * Double(column), 564)], 12.0)
    }
    let main = [
      ("Đường Hồ Chí Minh", [Drawing.at(-3_170, 950), Drawing.at(-3_170, 3_550)], 30.0),
      ("Quốc lộ 24", [Drawing.at(200, -2_000), Drawing.at(4_500, -1_800), Drawing.at(9_800, -1_500)], 24.0),
      ("Đường Võ Nguyên Giáp", [Drawing.at(5_500, 4_600), Drawing.at(9_500, 4_700)], 30.0),
      ("Đường Trường Chinh", [Drawing.at(2_400, 2_500), Drawing.at(4_400, 2_500)], 20.0),
    ]
    return (along + across + main).enumerated().map { index, street in
      road("D-\(index + 1)", street.0, street.1, width: street.2) { $0.kind = .centreLine }
    }
  }

  private static func road(
    _ id: String, _ name: String, _ points: [Position], width: Double, _ describe: (inout Road) -> Void
  ) -> Drawn<Road> {
    var road = Road(id: id)
    road.name = name
    road.widthMetres = width
    describe(&road)
    if road.kind == .redLine { road.widthMetres = nil }
    return Drawn(feature: road, geometry: Drawing.line(points))
  }

  // MARK: - Planned lines

  /// What the marked schemes must mark, scheme by scheme.
  static var planned: [PlannedLine] { corridor + riverTown + SchemeList.detailed.flatMap(townCentre) }

  /// The road axis of the corridor scheme, which turns by 14° in its middle, and its two red lines.
  private static var corridor: [PlannedLine] {
    [(0.0, MarkerKind.roadAxis), (15, .redLine), (-15, .redLine)].map { north, kind in
      PlannedLine(
        scheme: "QH-02", kind: kind, name: "Đường nối Hồ Chí Minh – QL24", widthMetres: 30,
        points: [(10.0, 250.0), (600, 250), (1_190, 400)].map {
          Drawing.at(-1_200 + $0.0, -2_200 + $0.1 + north)
        })
    }
  }

  /// The axes of the western housing scheme, the red lines of its main street, and the limit of its heritage block.
  private static var riverTown: [PlannedLine] {
    let frame = ThangLoi.frame
    let across = (0..<ThangLoi.western).map { column in
      line(
        "Đường số \(column + 1)", .roadAxis, (0...ThangLoi.rows).map { frame.at(98 * Double(column), 62 * Double($0)) })
    }
    let along = (0...ThangLoi.rows).map { row in
      line(ThangLoi.streets[row], .roadAxis, [0, 98, 196, 294, 392, 484].map { frame.at($0, 62 * Double(row)) })
    }
    let red = [242.0, 254].map { line(ThangLoi.streets[4], .redLine, [frame.at(0, $0), frame.at(484, $0)]) }
    let heritage = ThangLoi.block(4, 1)
    return across + along + red + [line("Nhà rông", .noBuild, heritage + heritage.prefix(1))]
  }

  private static func line(_ name: String, _ kind: MarkerKind, _ points: [Position]) -> PlannedLine {
    PlannedLine(scheme: "QH-10", kind: kind, name: name, widthMetres: 12, points: points)
  }

  /// Two axes that cross in the middle of a town centre, and the red lines of one of them.
  private static func townCentre(_ entry: SchemeList.Entry) -> [PlannedLine] {
    guard SchemeList.declaredMarked.contains(entry.id), entry.id != "QH-02" else { return [] }
    let corner = SampleSchemes.scope(entry, .detailed)[0]
    func at(_ east: Double, _ north: Double) -> Position { Position(corner.x + east, corner.y + north) }
    let lines: [(MarkerKind, String, [Position])] = [
      (.roadAxis, "Trục Đông – Tây", [at(10, 140), at(190, 140), at(370, 140)]),
      (.roadAxis, "Trục Bắc – Nam", [at(190, 10), at(190, 140), at(190, 270)]),
      (.redLine, "Trục Đông – Tây", [at(10, 130), at(370, 130)]),
      (.redLine, "Trục Đông – Tây", [at(10, 150), at(370, 150)]),
    ]
    return lines.map {
      PlannedLine(scheme: entry.id, kind: $0.0, name: $0.1, widthMetres: 20, points: $0.2)
    }
  }
}
