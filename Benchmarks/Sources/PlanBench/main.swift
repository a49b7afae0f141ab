import Foundation
import Interchange
import LandModel
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports

// PlanBench make N FOLDER          writes a province of N parcels and its manifest.yml, and books.yml with what the books need
// PlanBench town N FOLDER          writes a town of N parcels of some 20 m and its town.yml, for what serves it
// PlanBench phases FILE.gpkg       the phases of a full check, in milliseconds, tab-separated
// PlanBench phases FILE.gpkg RULE  those of one rule, its findings written as GeoJSON
// PlanBench books FILE.gpkg        every book, in milliseconds, tab-separated

/// Prints how long each phase took, once the next one starts.
struct Phases {
  private let clock = ContinuousClock()
  private var name: String?
  private var start = ContinuousClock.now

  mutating func begin(_ next: String?) {
    if let name { print("\(name)\t\(Int(((clock.now - start) / .milliseconds(1)).rounded()))") }
    (name, start) = (next, clock.now)
  }
}

func phases(of path: String, rule: RuleID?) throws {
  var phases = Phases()
  phases.begin("read")
  let workspace = try Workspace(path)
  let land = try workspace.land()
  let day = workspace.asOf ?? CivilDate(dayNumber: 0)
  let context = CheckContext(land: land, asOf: day, rules: rule.map { [$0] })
  let families = rule.map { [$0.rawValue] } ?? Checker.families.map { "\(type(of: $0))" }
  var next = 0
  let result = try Checker(context).run { _ in
    phases.begin(next < families.count ? families[next] : "findings")
    next += 1
  }
  if rule != nil {
    phases.begin("GeoJSON")
    let table = FeatureTable(findings: result.findings, in: land.system, .english)
    try writeTable(table, to: "\(path).findings.geojson")
  }
  phases.begin(nil)
  print("# \(result.findings.count) findings")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("make", 3): try BenchProvince(parcelCount: Int(arguments[1]) ?? 0).write(to: arguments[2])
case ("town", 3): try BenchTown(parcelCount: Int(arguments[1]) ?? 0).write(to: arguments[2])
case ("phases", 2): try phases(of: arguments[1], rule: nil)
case ("books", 2): try books(of: arguments[1])
case ("phases", 3): try phases(of: arguments[1], rule: RuleID(rawValue: arguments[2]))
default: print("usage: PlanBench make N FOLDER | town N FOLDER | phases FILE.gpkg [RULE] | books FILE.gpkg")
}
