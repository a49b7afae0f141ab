internal import LandModel
internal import Refusals

/// What a job does: a command of this program, as it would be typed in the workspace's folder.
enum JobCommand: String, CaseIterable, Hashable, Sendable {
  case manifest
  case rehearsal = "load --dry-run"
  case load
  case check
  case tables
  case report
  case export

  /// Whether it writes to the workspace's file.
  var writes: Bool { self == .load || self == .check }

  /// Whether it reads what people bring and write.
  var readsSources: Bool { self == .load || self == .rehearsal || self == .manifest }

  /// The word in the names of folders.
  var stem: String { self == .rehearsal ? "load-dry-run" : rawValue }

  /// The file below the run's folder that gets standard output.
  var outputFile: String {
    switch self {
    case .manifest: "manifest.yml"
    case .load, .rehearsal: "load.json"
    case .check: "check.json"
    case .tables, .report, .export: "output.txt"
    }
  }

  /// The type of standard output.
  var outputType: String {
    switch self {
    case .load, .rehearsal, .check: "application/json"
    case .manifest, .tables, .report, .export: "text/plain; charset=utf-8"
    }
  }

  /// The arguments behind the program's name.
  ///
  /// - Parameters:
  ///   - wish: what is asked for beside the command.
  ///   - run: the run's folder below the workspace's.
  ///   - number: the run's number, as its folders have it.
  func arguments(_ wish: JobWish, run: String, number: String) -> [String] {
    let file = DeskWorkspace.geoPackageName
    let zone = wish.zone.map { ["--zone=\($0)"] } ?? []
    let words: [String]
    switch self {
    case .manifest: words = ["manifest", "sources", "-o", "-", "--understood", "\(run)/files/understood.json"]
    case .rehearsal: words = ["load", "manifest.yml", "-o", file, "--dry-run", "-f", "json"] + changes(run)
    case .load:
      words =
        ["load", "manifest.yml", "-o", file, "-f", "json"] + (wish.discardsEdits ? ["--discard-edits"] : [])
        + changes(run)
    case .check: words = ["check", file, "-f", "json"] + zone
    case .tables: words = ["tables", file, "-o", "\(run)/files/bieu.xlsx"] + zone
    case .report:
      words = ["report", file, "-o", "reports/\(number)"] + zone + (wish.since.map { ["--since", $0] } ?? [])
    case .export:
      let format = wish.format ?? "gpkg"
      let name = wish.layer ?? "workspace"
      words = ["export", file] + (wish.layer.map { [$0] } ?? []) + ["-o", "\(run)/files/\(name).\(format)"] + zone
    }
    return words + ["--lang", wish.language.rawValue]
  }

  /// Whether the line of a run is for one unit; see ``JobWish/zone``.
  static func isOfOneUnit(_ line: String) -> Bool { line.contains("--zone=") }

  /// What a load changes goes into a file of the run.
  private func changes(_ run: String) -> [String] { ["--changes", "\(run)/files/changes.json"] }

  /// The formats of a layer that goes out.
  static let formats = ["gpkg", "geojson", "fgb", "csv", "xlsx", "shp", "tab", "mif", "dxf", "kml", "kmz"]
  /// What an export names: a layer, the findings, or clean land.
  static let layers = LayerName.allCases.map(\.rawValue) + ["finding", "site"]
}

/// What is asked for beside the commands of a job.
struct JobWish: Hashable, Sendable {
  /// The unit that it is for; `nil` for all.
  var zone: String?
  /// The layer of an export; `nil` for all.
  var layer: String?
  /// The ending of an export's file.
  var format: String?
  /// Whether a load may throw edits away.
  var discardsEdits = false
  /// The document of an earlier check, below the workspace's folder.
  var since: String?
  var language: Language
}
