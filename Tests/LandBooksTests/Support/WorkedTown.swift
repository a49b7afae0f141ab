import Geodesy
import LandBooks
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// The town of which every book has an example: 400 by 300 m, metres from E 553,000, N 1,587,000.
struct WorkedTown {
  var zones: [(Zone, Geometry?)] = []
  var schemes: [(Scheme, Geometry?)] = []
  var schemeBlocks: [(SchemeBlock, Geometry?)] = []
  var landUsePlans: [(LandUsePlan, Geometry?)] = []
  var landUseBlocks: [(LandUseBlock, Geometry?)] = []
  var parcels: [(Parcel, Geometry?)] = []
  var projects: [(Project, Geometry?)] = []
  var roads: [(Road, Geometry?)] = []
  var forestCover: [(ForestCover, Geometry?)] = []
  var targets: [LandUseTarget] = []
  var asOf = "2021-12-24"

  init() {
    zones = [
      (
        make("T") {
          ($0.kind, $0.code, $0.population, $0.urbanClass) = (.commune, "T", 1000, "III")
        }, rectangle(0, 0, 400, 300)
      )
    ]
    let scheme: Scheme = make("S") {
      ($0.level, $0.scale, $0.status) = (.detailed, 500, .approved)
      ($0.decisionDate, $0.publishedOn) = (day("2018-06-15"), day("2018-07-10"))
      ($0.population, $0.declaredPositions, $0.markerStatus) = (1000, 3, MarkerStatus.none)
    }
    let adjustment: Scheme = make("A") {
      ($0.level, $0.status, $0.adjusts, $0.adjustmentKind) = (.detailed, .approved, "S", .local)
      $0.decisionDate = day("2020-02-10")
    }
    schemes = [(scheme, rectangle(0, 0, 400, 300)), (adjustment, rectangle(200, 0, 320, 100))]
    schemeBlocks = [
      block("S/1", "S", "residential", nil, 60_000, 0, 0, 200, 300),
      block("S/2", "S", "green", .greenPublic, 30_000, 200, 0, 300, 300),
      block("S/3", "S", "industry", nil, 20_500, 300, 0, 400, 200),
      block("A/1", "A", "residential", nil, nil, 200, 0, 240, 100),
      block("A/2", "A", "green", .greenPublic, nil, 250, 0, 260, 100),
      block("A/3", "A", "green", .greenPublic, nil, 300, 0, 320, 50),
    ]
    let plan: LandUsePlan = make("L") {
      ($0.level, $0.scale, $0.status, $0.decisionDate) = (.district, 2000, .approved, day("2021-01-15"))
      ($0.periodFrom, $0.periodTo) = (PeriodDate("2021"), PeriodDate("2030"))
    }
    landUsePlans = [(plan, rectangle(0, 0, 400, 300))]
    landUseBlocks = [
      use("P1", "ODT", .planned, 0, 200), use("P2", "DKV", .planned, 200, 300), use("P3", "SKC", .planned, 300, 400),
      use("C1", "LUC", .current, 0, 100), use("C2", "ODT", .current, 100, 200), use("C3", "CGT", .current, 200, 300),
      use("C4", "HNK", .current, 300, 400),
    ]
    parcels = [
      parcel("1/1", "LUC", .household, Recovery.none, Clearance.none, 2, 0, 0, 100, 300),
      parcel("1/2", "ODT", .household, Recovery.none, Clearance.none, 3, 100, 0, 200, 300),
      parcel("1/3", "CGT", .recovered, .done, .complete, nil, 200, 0, 300, 300) { $0.clearedOn = day("2021-06-30") },
      parcel("1/4", "HNK", .household, .decided, .partial, 1, 300, 0, 400, 150) { $0.allottedTo = "P" },
      parcel("1/5", "HNK", .organisation, .notified, .unknown, nil, 300, 150, 400, 300),
    ]
    projects = [
      (
        make("P") {
          ($0.kind, $0.status, $0.targetFunction) = (.licensed, .implementing, FunctionCode("industry"))
          ($0.declaredAreaSquareMetres, $0.licensedOn) = (31_000, day("2018-01-01"))
          ($0.handedOverOn, $0.deadline) = (day("2018-06-01"), day("2019-12-31"))
        }, rectangle(300, 0, 400, 300)
      ),
      (
        make("K") { ($0.kind, $0.targetFunction) = (.call, FunctionCode("residential")) }, rectangle(0, 0, 100, 100)
      ),
    ]
    targets = [("LUC", 5000.0), ("ODT", 65_000), ("SKC", 20_000)].map { code, area in
      make(code) { ($0.plan, $0.unitCode, $0.code, $0.areaSquareMetres) = ("L", "T", code, area) }
    }
  }

  func ledger(zone: String? = nil, jobs: Int = 1, book: RuleBook = .shipped) throws -> Ledger {
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate(asOf))
    land.zones = LandLayer(zones.map { (feature: $0.0, geometry: $0.1) })
    land.schemes = LandLayer(schemes.map { (feature: $0.0, geometry: $0.1) })
    land.schemeBlocks = LandLayer(schemeBlocks.map { (feature: $0.0, geometry: $0.1) })
    land.landUsePlans = LandLayer(landUsePlans.map { (feature: $0.0, geometry: $0.1) })
    land.landUseBlocks = LandLayer(landUseBlocks.map { (feature: $0.0, geometry: $0.1) })
    land.parcels = LandLayer(parcels.map { (feature: $0.0, geometry: $0.1) })
    land.roads = LandLayer(roads.map { (feature: $0.0, geometry: $0.1) })
    land.projects = LandLayer(projects.map { (feature: $0.0, geometry: $0.1) })
    land.forestCover = LandLayer(forestCover.map { (feature: $0.0, geometry: $0.1) })
    land.landUseTargets = LandLayer(targets.map { (feature: $0, geometry: nil) })
    let extent = try zone.map { ZoneExtent(try #require(land.zones.index(of: $0)), of: land) }
    return Ledger(
      CheckContext(land: land, asOf: try #require(CivilDate(asOf)), book: book, jobs: jobs, zone: extent))
  }

  private func block(
    _ id: String, _ scheme: String, _ function: String, _ use: BlockUse?, _ declared: Double?, _ west: Double,
    _ south: Double, _ east: Double, _ north: Double
  ) -> (SchemeBlock, Geometry?) {
    (
      make(id) {
        ($0.scheme, $0.function, $0.use, $0.declaredAreaSquareMetres) = (scheme, FunctionCode(function), use, declared)
      }, rectangle(west, south, east, north)
    )
  }

  private func use(
    _ id: String, _ code: String, _ status: LandUseBlockStatus, _ west: Double, _ east: Double
  ) -> (LandUseBlock, Geometry?) {
    (
      make(id) {
        ($0.plan, $0.code, $0.status) = ("L", code, status)
        if status == .current { $0.surveyedOn = day("2020-12-31") }
      }, rectangle(west, 0, east, 300)
    )
  }

  private func parcel(
    _ id: String, _ code: String, _ tenure: Tenure, _ recovery: Recovery, _ clearance: Clearance, _ households: Int?,
    _ west: Double, _ south: Double, _ east: Double, _ north: Double, _ change: (inout Parcel) -> Void = { _ in }
  ) -> (Parcel, Geometry?) {
    (
      make(id) {
        ($0.unitCode, $0.landUse, $0.tenure) = ("T", LandUseLabel(code), tenure)
        ($0.recovery, $0.clearance, $0.households) = (recovery, clearance, households)
        change(&$0)
      }, rectangle(west, south, east, north)
    )
  }
}

/// A rectangle by its south-western and north-eastern corners, metres from the origin of the town.
func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Geometry {
  let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
  return .polygon(corners.map { Position(553_000 + $0.0, 1_587_000 + $0.1) })
}

/// A feature whose fields `change` sets.
func make<Feature: LandFeature>(_ id: String, _ change: (inout Feature) -> Void = { _ in }) -> Feature {
  var feature = Feature(id: id)
  change(&feature)
  return feature
}

/// A day that the calendar has.
func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

extension BookTable {
  /// The rows under some columns, a text each: numbers to a millionth, `-` for nothing, flags and lists as documents have
  /// them.
  func lines(_ columns: String) throws -> [String] {
    let wanted = columns.split(separator: ",").map(String.init)
    let places = try wanted.map { name in try #require(self.columns.firstIndex(of: name), "\(name)") }
    return rows.map { row in places.map { row[$0].shown }.joined(separator: " ") }
  }
}

extension TableValue {
  fileprivate var shown: String {
    switch self {
    case .null: return "-"
    case .text(let text): return text
    case .date(let day): return day.description
    case .count(let count): return "\(count)"
    case .flag(let flag): return "\(flag)"
    case .list(let texts): return "[\(texts.joined(separator: ";"))]"
    case .number(let number):
      let rounded = (number * 1e6).rounded() / 1e6
      return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
  }
}
