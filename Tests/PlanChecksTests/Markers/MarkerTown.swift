import Geodesy
import LandModel
import PlaneGeometry

@testable import PlanChecks

/// A town for marker tests, drawn near 0, 0 and set down at full VN-2000 coordinates.
struct MarkerTown {
  static let origin = Position(553_000, 1_587_000)

  private var schemes: [(feature: Scheme, geometry: Geometry?)] = []
  private var blocks: [(feature: SchemeBlock, geometry: Geometry?)] = []
  private var roads: [(feature: Road, geometry: Geometry?)] = []
  private var markers: [(feature: Marker, geometry: Geometry?)] = []
  private var constraints: [(feature: ConstraintArea, geometry: Geometry?)] = []
  private var zones: [(feature: Zone, geometry: Geometry?)] = []
  var tolerances = Tolerances()

  static func placed(_ wkt: String?) throws -> Geometry? {
    try wkt.map { try Geometry(wkt: $0).mapPositions { Position($0.x + origin.x, $0.y + origin.y) } }
  }

  /// A scheme, by default a detailed one over a square kilometre with a scale that simplifies by 0.25 m.
  mutating func scheme(
    _ id: String = "S", _ wkt: String? = "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))",
    _ change: (inout Scheme) -> Void = { _ in }
  ) throws {
    var scheme = Scheme(id: id)
    scheme.level = .detailed
    scheme.status = .approved
    scheme.scale = 500
    scheme.decisionDate = CivilDate("2021-01-01")
    change(&scheme)
    schemes.append((scheme, try MarkerTown.placed(wkt)))
  }

  mutating func road(
    _ wkt: String?, _ kind: RoadKind? = .centreLine, scheme: String? = "S", id: String? = nil
  ) throws {
    var road = Road(id: id ?? "R\(roads.count)")
    road.kind = kind
    road.scheme = scheme
    roads.append((road, try MarkerTown.placed(wkt)))
  }

  mutating func block(_ function: String, _ wkt: String?, scheme: String = "S") throws {
    var block = SchemeBlock(id: "B\(blocks.count)")
    block.scheme = scheme
    block.function = FunctionCode(function)
    blocks.append((block, try MarkerTown.placed(wkt)))
  }

  mutating func constraint(_ kind: ConstraintKind, _ wkt: String?) throws {
    var area = ConstraintArea(id: "C\(constraints.count)")
    area.kind = kind
    area.severity = .notClean
    constraints.append((area, try MarkerTown.placed(wkt)))
  }

  mutating func zone(_ id: String, _ wkt: String?, _ kind: ZoneKind = .commune) throws {
    var zone = Zone(id: id)
    zone.kind = kind
    zones.append((zone, try MarkerTown.placed(wkt)))
  }

  /// A marker surveyed at one place and designed at another; `nil` for neither.
  mutating func marker(
    _ surveyed: (Double, Double)?, design: (Double, Double)? = nil, kind: MarkerKind? = .roadAxis,
    _ state: MarkerState? = .installed, scheme: String? = "S", number: String? = nil, id: String? = nil
  ) throws {
    var marker = Marker(id: id ?? "M\(markers.count)")
    marker.scheme = scheme
    marker.kind = kind
    marker.state = state
    marker.number = number
    marker.designEasting = design.map { $0.0 + MarkerTown.origin.x }
    marker.designNorthing = design.map { $0.1 + MarkerTown.origin.y }
    markers.append((marker, try MarkerTown.placed(surveyed.map { "POINT (\($0.0) \($0.1))" })))
  }

  func land() throws -> Land {
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    land.schemes = LandLayer(schemes)
    land.schemeBlocks = LandLayer(blocks)
    land.roads = LandLayer(roads)
    land.markers = LandLayer(markers)
    land.constraintAreas = LandLayer(constraints)
    land.zones = LandLayer(zones)
    return land
  }

  func survey(on day: String = "2021-12-24", jobs: Int? = 1) throws -> MarkerSurvey {
    let land = try land()
    let plans = SchemesInForce(land.schemes, on: try #require(CivilDate(day)))
    return try MarkerSurvey(land, plans, tolerances: tolerances, jobs: jobs)
  }

  /// The only scheme that is to be marked.
  func marking(on day: String = "2021-12-24") throws -> SchemeMarking {
    let survey = try survey(on: day)
    return try #require(survey.schemes.count == 1 ? survey.schemes.first : nil)
  }
}

extension SchemeMarking {
  /// The required points as `kind x y`, rounded to a micrometre, sorted.
  var pointTexts: [String] { points.map { "\($0.kind.rawValue) \($0.position.local)" }.sorted() }
}

extension Position {
  /// Near the origin of the test towns, rounded to a micrometre.
  var local: String {
    func text(_ value: Double) -> String {
      let rounded = (value * 1e6).rounded() / 1e6
      return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
    return "\(text(x - MarkerTown.origin.x)) \(text(y - MarkerTown.origin.y))"
  }
}

import Testing
