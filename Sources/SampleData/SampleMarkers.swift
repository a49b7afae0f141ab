internal import LandModel
internal import PlaneGeometry

/// The markers of the five staked schemes: TĐ on road axes, CGĐ on red lines, RG around what must not be built on.
enum SampleMarkers {
  /// The largest distance between markers as set, metres; the rule allows 100.
  private static let spacing = 98.5

  /// Every marker, in the order of the file.
  static var all: [Drawn<Marker>] {
    var numbers = SampleNumbers(seed: 72)
    var markers: [Drawn<Marker>] = []
    var taken: Set<String> = []
    var count: [String: Int] = [:]
    for line in SampleRoads.planned {
      for place in places(on: line.points) where taken.insert("\(line.scheme) \(line.kind.rawValue) \(place)").inserted
      {
        let label = label(of: line.kind)
        let number = count["\(line.scheme) \(label)", default: 0] + 1
        count["\(line.scheme) \(label)"] = number
        let text = "\(label)-\(number < 10 ? "0" : "")\(number)"
        let survey = Position(
          place.x + 0.04 * (numbers.unit() - 0.5), place.y + 0.04 * (numbers.unit() - 0.5))
        markers.append(marker(line.scheme, text, line.kind, design: place, survey: survey))
      }
    }
    return markers + astray
  }

  private static func label(of kind: MarkerKind) -> String {
    switch kind {
    case .roadAxis: "TĐ"
    case .redLine: "CGĐ"
    default: "RG"
    }
  }

  /// The points of a line and, between them, places at equal distances.
  private static func places(on points: [Position]) -> [Position] {
    var places: [Position] = []
    for (from, to) in zip(points, points.dropFirst()) {
      let steps = max(1, Int((from.distance(to: to) / spacing).rounded(.up)))
      for step in 0..<steps {
        let part = Double(step) / Double(steps)
        places.append(Drawing.rounded(Position(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y))))
      }
    }
    return places + points.suffix(1).map(Drawing.rounded)
  }

  /// A marker as set; four of them carry a defect (see the README of the sample).
  private static func marker(
    _ scheme: String, _ number: String, _ kind: MarkerKind, design: Position, survey: Position
  ) -> Drawn<Marker> {
    var marker = Marker(id: "\(scheme)/\(number)")
    marker.scheme = scheme
    marker.number = number
    marker.kind = kind
    marker.state = .handedOver
    marker.surveyedOn = CivilDate("2019-04-12")
    marker.designEasting = design.x
    marker.designNorthing = design.y
    marker.height = 525 + Double(Int(design.x + design.y) % 100) / 10
    var place = Drawing.rounded(survey)
    switch marker.id {
    case "QH-15/TĐ-01": marker.state = .lost
    case "QH-15/TĐ-03": (marker.state, marker.surveyedOn) = (.planned, nil)
    case "QH-13/TĐ-02": place = Drawing.rounded(Position(design.x + 0.12, design.y))
    case "QH-14/TĐ-02": place = Drawing.rounded(Position(design.x + 0.18, design.y))
    default: break
    }
    return Drawn(feature: marker, geometry: .point(place))
  }

  /// One marker that stands 40 m from every line of its scheme, and one of a scheme that nobody knows.
  private static var astray: [Drawn<Marker>] {
    guard let entry = SchemeList.detailed.first(where: { $0.id == "QH-13" }) else { return [] }
    let corner = SampleSchemes.scope(entry, .detailed)[0]
    let place = Drawing.rounded(Position(corner.x + 150, corner.y + 190))
    var unknown = marker("QH-99", "TĐ-01", .roadAxis, design: place, survey: place)
    (unknown.feature.designNorthing, unknown.feature.designEasting) = (nil, nil)
    return [marker("QH-13", "CGĐ-99", .redLine, design: place, survey: place), unknown]
  }
}
