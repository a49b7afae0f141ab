internal import LandModel
internal import PlaneGeometry

/// The local adjustments: 71 decisions on 70 schemes, 186 positions together.
enum SampleAdjustments {
  /// A decision: what it adjusts, which piece of ground gets which function.
  private struct Decision {
    let id: String
    let name: String
    let target: Scheme
    let number: Int
    let date: CivilDate?
    let pieces: [(function: String, ring: Ring)]
  }

  /// Every decision as a scheme, in the order of the file.
  static var schemes: [Drawn<Scheme>] {
    decisions.map { decision in
      SampleFeature.scheme(
        decision.id, decision.name, decision.target.level ?? .detailed, Drawing.multiPolygon(outlines(decision))
      ) {
        $0.scale = decision.target.scale
        $0.authority = decision.target.authority
        $0.parent = "QH-01"
        $0.adjusts = decision.target.id
        $0.adjustmentNumber = decision.number
        $0.adjustmentKind = decision.id == "DC-03" ? nil : .local
        $0.decisionDate = decision.date
        ($0.markerStatus, $0.reviewedOn) = (nil, nil)
      }
    }
  }

  /// The blocks of all of them.
  static var blocks: [Drawn<SchemeBlock>] {
    decisions.flatMap { decision in
      decision.pieces.enumerated().map { index, piece in
        SampleFeature.block("\(decision.id)/\(index + 1)", decision.id, piece.function, piece.ring)
      }
    }
  }

  private static func outlines(_ decision: Decision) -> [Ring] { decision.pieces.map(\.ring) }

  /// Five that change a large piece of ground: the scheme, how far east in it, the function; the last two meet on 40 m
  /// by 60 m.
  private static let named: [(target: String, name: String, number: Int, function: String, east: Double)] = [
    ("QH-25", "Điều chỉnh cục bộ chợ đầu mối", 1, "public", 20),
    ("QH-26", "Điều chỉnh cục bộ tuyến mua sắm chợ đêm", 1, "green", 20),
    ("QH-27", "Điều chỉnh cục bộ trung tâm triển lãm", 1, "service", 20),
    ("QH-28", "Điều chỉnh cục bộ bến xe, lần 1", 1, "service", 20),
    ("QH-28", "Điều chỉnh cục bộ bến xe, lần 2", 2, "public", 80),
  ]

  /// Schemes that were adjusted in two places; all others in three.
  private static let twice: Set<String> = ["QH-27", "QH-51", "QH-52", "QH-53"]

  private static var decisions: [Decision] {
    let targets = SampleSchemes.ofTheCity.filter { !["QH-10", "QH-11"].contains($0.feature.id) }
    let large = named.enumerated().compactMap { index, entry -> Decision? in
      guard let target = targets.first(where: { $0.feature.id == entry.target }) else { return nil }
      // The two decisions on the bus station have one large piece each, so that one small piece is left.
      let count = entry.number == 2 ? 0 : (entry.target == "QH-28" || twice.contains(entry.target) ? 1 : 2)
      return Decision(
        id: "DC-0\(index + 1)", name: entry.name, target: target.feature, number: entry.number,
        date: CivilDate(year: 2020, month: 2 + index, day: 10),
        pieces: [(entry.function, ring(in: target, entry.east, 100, 100, 60))]
          + small(in: target, count, entry.target == "QH-28" ? "green" : "transport"))
    }
    let others = targets.filter { target in !named.contains { $0.target == target.feature.id } }
    return large + others.enumerated().map { decision($0 + 6, on: $1) }
  }

  private static func decision(_ number: Int, on target: Drawn<Scheme>) -> Decision {
    let id = "DC-\(SampleFeature.twoDigits(number))"
    let isTwice = target.feature.level == .rural || twice.contains(target.feature.id)
    var pieces = small(in: target, isTwice ? 2 : 3, "transport")
    // Half of the first piece lies west of the scheme.
    if id == "DC-20" { pieces[0].ring = ring(in: target, -10, 10, 20, 10) }
    // Drawn once more as it was.
    if id == "DC-21" { pieces.append(("residential", ring(in: target, 200, 10, 30, 10))) }
    return Decision(
      id: id, name: "Điều chỉnh cục bộ \(target.feature.name ?? target.feature.id)", target: target.feature, number: 1,
      date: CivilDate(year: 2019, month: 1 + number % 12, day: 5 + number / 12), pieces: pieces)
  }

  /// Pieces of 20 m by 10 m in a row.
  private static func small(
    in target: Drawn<Scheme>, _ count: Int, _ function: String
  ) -> [(function: String, ring: Ring)] {
    (0..<count).map { (function, ring(in: target, 20 + 40 * Double($0), 10, 20, 10)) }
  }

  private static func ring(
    in target: Drawn<Scheme>, _ east: Double, _ north: Double, _ width: Double, _ depth: Double
  ) -> Ring {
    Drawing.rectangle(east, north, width, depth, from: target.geometry.ring(0)[0])
  }
}
