import Foundation
import Interchange
import LandBooks
import LandModel
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports

// PlanBench make N FOLDER          writes a province of N parcels and its manifest.yml
// PlanBench phases FILE.gpkg       the phases of a full check, in milliseconds, tab-separated
// PlanBench books FILE.gpkg         the books, each over a ledger of its own, in milliseconds
// PlanBench phases FILE.gpkg RULE  those of one rule, its findings written as GeoJSON

func text(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

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

func books(of path: String) throws {
  var phases = Phases()
  phases.begin("read")
  let workspace = try Workspace(path)
  let land = try workspace.land()
  let day = workspace.asOf ?? CivilDate(dayNumber: 0)
  let all: [(String, (Ledger) throws -> Book)] = [
    ("schemes", { try $0.schemes() }), ("adjustments", { try $0.adjustments() }),
    ("balance", { try $0.balance(of: .zone(0, byLandUse: true)) }), ("progress", { try $0.progress() }),
    ("transfer", { try $0.transfer(ofPlan: 0, byUnit: true) }), ("targets", { try $0.targets(ofPlan: 0) }),
    ("demand", { try $0.demand() }), ("clearance", { try $0.clearance(by: .zone) }),
    ("projects", { try $0.projects() }), ("forest", { try $0.forest() }),
  ]
  var rows = 0
  for (name, make) in all {
    phases.begin(name)
    rows += try make(Ledger(CheckContext(land: land, asOf: day))).rows.rows.count
  }
  phases.begin(nil)
  print("# \(rows) rows")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("make", 3): try BenchProvince(parcelCount: Int(arguments[1]) ?? 0).write(to: arguments[2])
case ("phases", 2): try phases(of: arguments[1], rule: nil)
case ("phases", 3): try phases(of: arguments[1], rule: RuleID(rawValue: arguments[2]))
case ("books", 2): try books(of: arguments[1])
default: print("usage: PlanBench make N FOLDER | phases FILE.gpkg [RULE] | books FILE.gpkg")
}
