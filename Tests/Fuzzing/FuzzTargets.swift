internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry

/// Reads an input and works on what it gives, as the commands do.
enum FuzzTargets {
  static func run(_ kind: FuzzKind, _ path: String) throws {
    switch kind {
    case .table: try table(path)
    case .manifest: _ = try Loader(manifest: try Manifest(contentsOf: path), landfund: "fuzz").rehearse(into: nil)
    case .rules: _ = try RuleBook.shipped.overlaid(with: try TextFile.read(path), file: path)
    case .criteria: _ = try CleanLandCriteria(yaml: try TextFile.read(path), file: path)
    case .allocation: _ = try AllocationCriteria(yaml: try TextFile.read(path), file: path)
    case .aliases: _ = try Aliases.read(try TextFile.read(path))
    case .crosswalk: _ = try Crosswalk(try TextFile.read(path))
    case .condition: _ = try Condition(try TextFile.read(path))
    case .workspace: try workspace(path)
    }
  }

  private static func table(_ path: String) throws {
    let layers = try listLayers(of: path)
    let table = try readTable(at: InputAddress(path: path, layer: layers.first?.name))
    _ = try table.identifiers().values
    for feature in 0..<min(table.count, 100) { _ = table.geometry[feature].validityProblems(limit: 10) }
    var request = SystemRequest()
    request.working = try CoordinateReferenceSystem(epsg: 9216)
    request.stated = table.referenceSystem == nil ? request.working : nil
    let metric = try MetricLayer(table, request)
    let input = try OverlapInput(validating: metric.geometry, jobs: 1)
    _ = try OverlapArea.pairs(input, input, jobs: 1)
  }

  private static func workspace(_ path: String) throws {
    let workspace = try Workspace(path)
    let land = try workspace.land()
    guard let day = CivilDate("2021-12-24") else { return }
    _ = try Checker(CheckContext(land: land, asOf: day, book: .shipped, jobs: 1)).run()
  }
}
