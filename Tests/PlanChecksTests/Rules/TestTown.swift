import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

/// A town that tests build feature by feature and then check.
struct TestTown {
  var zones: [(feature: Zone, geometry: Geometry?)] = []
  var schemes: [(feature: Scheme, geometry: Geometry?)] = []
  var schemeBlocks: [(feature: SchemeBlock, geometry: Geometry?)] = []
  var plans: [(feature: LandUsePlan, geometry: Geometry?)] = []
  var planBlocks: [(feature: LandUseBlock, geometry: Geometry?)] = []
  var parcels: [(feature: Parcel, geometry: Geometry?)] = []
  var projects: [(feature: Project, geometry: Geometry?)] = []
  var roads: [(feature: Road, geometry: Geometry?)] = []
  var constraints: [(feature: ConstraintArea, geometry: Geometry?)] = []
  var markers: [(feature: Marker, geometry: Geometry?)] = []

  static let day = date("2021-12-24")

  mutating func zone(_ id: String, _ geometry: Geometry?, _ change: (inout Zone) -> Void = { _ in }) {
    var zone = Zone(id: id)
    zone.kind = .commune
    change(&zone)
    zones.append((zone, geometry))
  }

  /// An approved detailed scheme of 2020, complete, unless changed.
  mutating func scheme(_ id: String, _ geometry: Geometry?, _ change: (inout Scheme) -> Void = { _ in }) {
    var scheme = Scheme(id: id)
    scheme.level = .detailed
    scheme.scale = 500
    scheme.status = .approved
    scheme.authority = .province
    scheme.decisionNumber = "1/QĐ-UBND"
    scheme.decisionDate = date("2020-06-01")
    change(&scheme)
    schemes.append((scheme, geometry))
  }

  mutating func block(
    _ id: String, _ scheme: String, _ geometry: Geometry?, _ change: (inout SchemeBlock) -> Void = { _ in }
  ) {
    var block = SchemeBlock(id: id)
    block.scheme = scheme
    block.function = FunctionCode("residential")
    change(&block)
    schemeBlocks.append((block, geometry))
  }

  mutating func plan(_ id: String, _ geometry: Geometry?, _ change: (inout LandUsePlan) -> Void = { _ in }) {
    var plan = LandUsePlan(id: id)
    plan.level = .district
    plan.status = .approved
    plan.decisionDate = date("2020-01-01")
    change(&plan)
    plans.append((plan, geometry))
  }

  mutating func landUse(
    _ id: String, _ plan: String, _ geometry: Geometry?, code: String = "ODT",
    status: LandUseBlockStatus = .planned
  ) {
    var block = LandUseBlock(id: id)
    block.plan = plan
    block.code = code
    block.status = status
    planBlocks.append((block, geometry))
  }

  mutating func parcel(_ id: String, _ geometry: Geometry?, _ change: (inout Parcel) -> Void = { _ in }) {
    var parcel = Parcel(id: id)
    change(&parcel)
    parcels.append((parcel, geometry))
  }

  mutating func project(_ id: String, _ geometry: Geometry?, _ change: (inout Project) -> Void = { _ in }) {
    var project = Project(id: id)
    project.kind = .licensed
    change(&project)
    projects.append((project, geometry))
  }

  mutating func road(_ id: String, _ positions: [Position], width: Double?) {
    var road = Road(id: id)
    road.kind = .centreLine
    road.widthMetres = width
    roads.append((road, .lineString(positions)))
  }

  func land() throws -> Land {
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: TestTown.day)
    land.zones = LandLayer(zones)
    land.schemes = LandLayer(schemes)
    land.schemeBlocks = LandLayer(schemeBlocks)
    land.landUsePlans = LandLayer(plans)
    land.landUseBlocks = LandLayer(planBlocks)
    land.parcels = LandLayer(parcels)
    land.projects = LandLayer(projects)
    land.roads = LandLayer(roads)
    land.constraintAreas = LandLayer(constraints)
    land.markers = LandLayer(markers)
    return land
  }

  func check(_ rules: RuleID..., on day: CivilDate = day, jobs: Int? = nil, overlay: String = "") throws -> CheckResult
  {
    let book = try RuleBook.shipped.overlaid(with: overlay, file: "test")
    let context = CheckContext(
      land: try land(), asOf: day, book: book, rules: rules.isEmpty ? nil : Set(rules), jobs: jobs)
    let result = try Checker(context).run()
    for balance in result.balances {
      let limit = max(1e-6 * balance.totalSquareMetres, 1e-4)
      #expect(abs(balance.differenceSquareMetres) <= limit, "\(balance)")
    }
    return result
  }

  /// Findings as lines: subjects, kind, size, severity, area with two decimals.
  func lines(_ rules: RuleID..., on day: CivilDate = day, overlay: String = "") throws -> [String] {
    let book = try RuleBook.shipped.overlaid(with: overlay, file: "test")
    let result = try Checker(CheckContext(land: try land(), asOf: day, book: book, rules: Set(rules))).run()
    for balance in result.balances {
      let limit = max(1e-6 * balance.totalSquareMetres, 1e-4)
      #expect(abs(balance.differenceSquareMetres) <= limit, "\(balance)")
    }
    for finding in result.findings {
      #expect(!finding.message.en.contains("{") && !finding.message.vi.contains("{"), "\(finding.message)")
    }
    return result.findings.map(\.line)
  }
}

extension Finding {
  /// The finding on one line.
  var line: String {
    let area = areaSquareMetres.map { "\(($0 * 100).rounded() / 100)" } ?? "-"
    let names = subjects.map(\.id).joined(separator: "+")
    return "\(names) \(kind) \(size?.rawValue ?? "-") \(severity) \(area)"
  }
}
