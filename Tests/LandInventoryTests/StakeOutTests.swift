import Geodesy
import LandModel
import PlaneGeometry
import Testing

@testable import LandInventory
@testable import PlanChecks

@Suite struct StakeOutTests {
  private static let square = "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"

  private func scheme(_ id: String) -> Scheme {
    make(id) {
      $0.level = .detailed
      $0.status = .approved
      $0.scale = 500
    }
  }

  private func road(_ id: String, _ kind: RoadKind, of scheme: String = "S") -> Road {
    make(id) {
      $0.kind = kind
      $0.scheme = scheme
    }
  }

  private func marker(_ id: String, _ kind: MarkerKind?, of scheme: String = "S", number: String? = nil) -> Marker {
    make(id) {
      $0.kind = kind
      $0.scheme = scheme
      $0.state = .installed
      $0.number = number
    }
  }

  private func stakeOut(
    _ town: Town, price: Double? = nil, budget: Double? = nil, takesOutlines: Bool = true
  ) throws -> (StakeOut, Land) {
    let context = try town.context()
    let survey = try context.markerSurvey()
    return (
      StakeOut(
        context.land, survey.schemes, tolerances: context.tolerances, unitPrice: price, budget: budget,
        takesOutlines: takesOutlines),
      context.land
    )
  }

  private func texts(_ stakeOut: StakeOut) -> [String] {
    stakeOut.markers.map { marker in
      let (x, y) = (marker.position.x - Town.origin.x, marker.position.y - Town.origin.y)
      func rounded(_ value: Double) -> String { "\((value * 1e6).rounded() / 1e6)" }
      return
        "\(marker.number) \(marker.kind.rawValue) \(rounded(x)) \(rounded(y)) \(marker.nextMetres.map(rounded) ?? "-")"
    }
  }

  @Test func pointsThenEqualPiecesAlongTheLine() throws {
    var town = Town()
    town.schemes = [(scheme("S"), StakeOutTests.square)]
    town.roads = [(road("R", .centreLine), "LINESTRING (0 500, 250 500)")]
    let (stakeOut, _) = try stakeOut(town)
    #expect(
      texts(stakeOut) == [
        "S-M1 road_axis 0.0 500.0 83.333333", "S-M2 road_axis 83.333333 500.0 83.333333",
        "S-M3 road_axis 166.666667 500.0 83.333333", "S-M4 road_axis 250.0 500.0 -",
      ])
    #expect(stakeOut.schemes.map(\.gainedMetres) == [250])
  }

  @Test func markersThatStandAreUsedAndTheirNumbersKept() throws {
    var town = Town()
    town.schemes = [(scheme("S"), StakeOutTests.square)]
    town.roads = [(road("R", .redLine), "LINESTRING (0 500, 300 500)")]
    town.markers = [
      (marker("a", .redLine, number: "S-M3"), "POINT (0 500)"), (marker("b", .redLine), "POINT (90 500.2)"),
    ]
    let (stakeOut, _) = try stakeOut(town)
    #expect(
      texts(stakeOut) == [
        "S-M4 red_line 160.0 500.0 70.0", "S-M5 red_line 230.0 500.0 70.0", "S-M6 red_line 300.0 500.0 -",
      ])
  }

  /// As after a file of nine decimals.
  @Test func markersATenthOfAMillimetreOffNeedNoMore() throws {
    var town = Town()
    town.schemes = [(scheme("S"), StakeOutTests.square)]
    town.roads = [(road("R", .redLine), "LINESTRING (0 500, 300 500)")]
    for (number, x) in [0, 99.9999, 200.0002, 300].enumerated() {
      town.markers.append((marker("M\(number)", .redLine), "POINT (\(x) 500)"))
    }
    #expect(try stakeOut(town).0.markers.isEmpty)
  }

  @Test func aRingGoesRound() throws {
    var town = Town()
    town.schemes = [(scheme("S"), "POLYGON ((0 0, 150 0, 150 150, 0 150, 0 0))")]
    let (stakeOut, _) = try stakeOut(town)
    #expect(stakeOut.markers.count == 8)
    #expect(stakeOut.markers.allSatisfy { abs(($0.nextMetres ?? 0) - 75) < 1e-6 })
    #expect(stakeOut.withoutLines.isEmpty)
  }

  @Test("schemes whose lines are not loaded are named apart") func withoutLines() throws {
    var town = Town()
    town.schemes = [(scheme("S"), StakeOutTests.square), (scheme("T"), "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))")]
    town.roads = [(road("R", .centreLine), "LINESTRING (0 500, 250 500)")]
    let (stakeOut, land) = try stakeOut(town, takesOutlines: false)
    #expect(stakeOut.withoutLines.map { land.schemes[$0].id } == ["T"])
    #expect(Set(stakeOut.markers.map { land.schemes[$0.scheme].id }) == ["S"])
  }

  @Test func aSmoothRingShorterThanTheSpacingGetsOneMarker() throws {
    var town = Town()
    town.schemes = [(scheme("S"), StakeOutTests.square)]
    town.roads = [(road("R", .redLine), "LINESTRING (-10 500, 1010 500)")]
    town.asOf = "2021-12-24"
    let (long, _) = try stakeOut(town)
    #expect(long.markers.count == 9)
    town.schemes = [(scheme("S"), "POLYGON ((0 0, 60 0, 60 1000, 0 1000, 0 0))")]
    let (short, _) = try stakeOut(town)
    #expect(texts(short) == ["S-M1 red_line 30.0 500.0 -"])
  }

  /// Per metre: B 2 markers for 100 m, A 3 for 200 m, C none needed, D 2 for 90 m.
  private func costTown() -> Town {
    var town = Town()
    for (id, y, length) in [("A", 100, 200), ("B", 200, 100), ("C", 300, 100), ("D", 400, 90)] {
      town.schemes.append((scheme(id), StakeOutTests.square))
      town.roads.append((road("R\(id)", .centreLine, of: id), "LINESTRING (0 \(y), \(length) \(y))"))
    }
    town.markers = [(marker("1", nil, of: "C"), "POINT (0 300)"), (marker("2", nil, of: "C"), "POINT (100 300)")]
    return town
  }

  @Test(
    arguments: [
      (nil, ["A 3 3000.0", "B 2 2000.0", "D 2 2000.0"]), (7000, ["A 3 3000.0", "B 2 2000.0", "D 2 2000.0"]),
      (6999.99, ["A 3 3000.0", "B 2 2000.0"]), (5000, ["A 3 3000.0", "B 2 2000.0"]), (4999, ["A 3 3000.0"]), (2999, []),
      (0, []),
    ] as [(Double?, [String])]) func moneyBuysTheMostLineFirst(budget: Double?, expected: [String]) throws
  {
    let (stakeOut, land) = try stakeOut(costTown(), price: 1000, budget: budget)
    #expect(stakeOut.schemes.map { "\(land.schemes[$0.scheme].id) \($0.proposed) \($0.cost ?? -1)" } == expected)
    #expect(stakeOut.schemes.map(\.priority) == Array(0..<expected.count).map { $0 + 1 })
    #expect(stakeOut.markers.count == stakeOut.schemes.reduce(0) { $0 + $1.proposed })
  }

  @Test func schemesWithoutLinesGetNothing() throws {
    var town = Town()
    town.schemes = [(scheme("S"), "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")]
    #expect(try stakeOut(town).0.markers.isEmpty)
  }

  /// Loaded back as markers, the proposed ones make any scheme complete.
  @Test(arguments: 0..<150) func withTheProposedMarkersEverySchemeIsComplete(seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    var town = Town()
    let width = random.number(50, 900)
    town.schemes = [(scheme("S"), Town.rectangle(0, 0, width, random.number(40, 900)))]
    func line(_ count: Int) -> String {
      var (x, y) = (random.number(-200, 900), random.number(-200, 900))
      var places: [String] = ["\(x) \(y)"]
      for _ in 0..<count {
        // Whole metres on even seeds, so that lines meet and run over each other.
        x += random.number(-150, 150)
        y += random.number(-150, 150)
        if seed.isMultiple(of: 2) { (x, y) = ((x / 25).rounded() * 25, (y / 25).rounded() * 25) }
        places.append("\(x) \(y)")
      }
      return "LINESTRING (\(places.joined(separator: ", ")))"
    }
    for number in 0..<random.whole(0, 5) {
      town.roads.append(
        (road("R\(number)", random.whole(0, 1) == 0 ? .centreLine : .redLine), line(random.whole(1, 9))))
    }
    for number in 0..<random.whole(0, 2) {
      let (x, y, radius) = (random.number(0, 800), random.number(0, 800), random.number(5, 200))
      let corners = random.whole(3, 40)
      let ring = (0...corners).map { corner -> String in
        let angle = Double(corner % corners) / Double(corners) * 2 * Double.pi
        return "\(x + radius * cosine(angle)) \(y + radius * sine(angle))"
      }
      town.constraintAreas.append(
        (
          make("C\(number)") {
            $0.kind = .heritage
            $0.severity = .notClean
          }, "POLYGON ((\(ring.joined(separator: ", "))))"
        ))
    }
    let kinds: [MarkerKind?] = [.roadAxis, .redLine, .noBuild, .scope, nil]
    for number in 0..<random.whole(0, 12) {
      town.markers.append(
        (marker("M\(number)", kinds[random.whole(0, 4)]), "POINT (\(random.number(0, 500)) \(random.number(0, 500)))"))
    }
    let (stakeOut, land) = try stakeOut(town)
    let hasLines = try !town.context().markerSurvey().schemes[0].lines.isEmpty
    #expect(hasLines)
    // Markers near lines and points too, so that proposals meet some that stand: the first third is set a little off.
    for (number, proposed) in stakeOut.markers.enumerated() where number.isMultiple(of: 3) {
      let place = Position(
        proposed.position.x - Town.origin.x + random.number(-4, 4), proposed.position.y - Town.origin.y)
      town.markers.append((marker("N\(number)", proposed.kind), "POINT (\(place.x) \(place.y))"))
    }
    let (second, _) = try self.stakeOut(town)
    for (number, proposed) in second.markers.enumerated() {
      #expect(land.schemes[proposed.scheme].id == "S")
      let place = Position(proposed.position.x - Town.origin.x, proposed.position.y - Town.origin.y)
      town.markers.append(
        (marker("P\(number)", proposed.kind, number: proposed.number), "POINT (\(place.x) \(place.y))"))
    }
    let marked = try town.context().markerSurvey().schemes[0]
    #expect(marked.status(spacingMetres: 100) == (marked.hasLines ? .complete : .unknown))
    #expect(marked.points.allSatisfy { $0.markedBy != nil } && marked.runsOver(spacingMetres: 100).isEmpty)
    #expect(try self.stakeOut(town).0.markers.isEmpty)
  }

  /// Sine and cosine by their series: enough for corners, and no library is needed.
  private func sine(_ angle: Double) -> Double {
    var (term, sum) = (angle, angle)
    for n in 1..<20 {
      term *= -angle * angle / Double((2 * n) * (2 * n + 1))
      sum += term
    }
    return sum
  }

  private func cosine(_ angle: Double) -> Double { sine(angle + Double.pi / 2) }
}

/// Numbers that are the same on every run (SplitMix64).
struct SeededRandom {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) / Double(1 << 53)
  }

  mutating func whole(_ low: Int, _ high: Int) -> Int { low + Int(next() % UInt64(high - low + 1)) }
}
