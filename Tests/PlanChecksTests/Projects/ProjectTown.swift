import Geodesy
import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

/// A town for tests of projects and uses, drawn near 0, 0 and set down at full VN-2000 coordinates.
struct ProjectTown {
  var projects: [(feature: Project, geometry: Geometry?)] = []
  var parcels: [(feature: Parcel, geometry: Geometry?)] = []
  var constraints: [(feature: ConstraintArea, geometry: Geometry?)] = []
  var plans: [(feature: LandUsePlan, geometry: Geometry?)] = []
  var blocks: [(feature: LandUseBlock, geometry: Geometry?)] = []

  static func rectangle(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Geometry {
    let origin = Position(553_000, 1_587_000)
    return .rectangle(
      Box(minX: minX + origin.x, minY: minY + origin.y, maxX: maxX + origin.x, maxY: maxY + origin.y))
  }

  mutating func project(
    _ id: String, _ geometry: Geometry?, _ kind: ProjectKind? = .licensed, _ change: (inout Project) -> Void = { _ in }
  ) {
    var project = Project(id: id)
    project.kind = kind
    project.status = .implementing
    change(&project)
    projects.append((project, geometry))
  }

  mutating func parcel(_ id: String, _ geometry: Geometry?, _ change: (inout Parcel) -> Void = { _ in }) {
    var parcel = Parcel(id: id)
    change(&parcel)
    parcels.append((parcel, geometry))
  }

  mutating func constraint(_ id: String, _ geometry: Geometry?, _ severity: ConstraintSeverity) {
    var area = ConstraintArea(id: id)
    area.severity = severity
    area.kind = .heritage
    constraints.append((area, geometry))
  }

  /// A period plan that covers the town, at a scale or at none.
  mutating func plan(_ id: String = "Q", scale: Int? = nil) {
    var plan = LandUsePlan(id: id)
    plan.level = .district
    plan.status = .approved
    plan.scale = scale
    plans.append((plan, ProjectTown.rectangle(0, 0, 1000, 1000)))
  }

  mutating func block(_ code: String, _ geometry: Geometry?, plan: String = "Q") {
    var block = LandUseBlock(id: "L\(blocks.count)")
    block.plan = plan
    block.code = code
    block.status = .planned
    blocks.append((block, geometry))
  }

  func context(_ day: String = "2021-12-24") throws -> CheckContext {
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"))
    land.projects = LandLayer(projects)
    land.parcels = LandLayer(parcels)
    land.constraintAreas = LandLayer(constraints)
    land.landUsePlans = LandLayer(plans)
    land.landUseBlocks = LandLayer(blocks)
    return CheckContext(land: land, asOf: try #require(CivilDate(day)), jobs: 1)
  }

  /// Drafts as `kind size severity subjects area typology details`.
  func texts(_ rule: any Rule, on day: String = "2021-12-24") throws -> [String] {
    try rule.run(context(day)).drafts.map { draft in
      var severity = draft.severity ?? .warning
      if draft.loweredBy > 0 { severity = severity.lowered }
      let area = draft.areaSquareMetres.map { DetailValue.number($0).short } ?? "-"
      return [
        draft.kind, draft.size?.rawValue ?? "-", severity.rawValue, draft.subjects.map(\.id).joined(separator: ","),
        area,
        draft.typology.map { "\($0)" } ?? "-", draft.details.map { $0.value.short }.joined(separator: " "),
      ].joined(separator: " ")
    }.sorted()
  }
}
