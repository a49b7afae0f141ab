internal import Interchange
internal import LandModel
internal import LandStore
internal import Reports

/// What the desk says of a workspace before anybody opens it, as its file has it.
struct WorkspaceSummary: Sendable {
  /// The manifest's name.
  var name: String?
  /// When it was loaded last, RFC 3339.
  var loadedAt: String?
  /// The working system, `EPSG:9216`.
  var system: String?
  /// The day of the workspace.
  var day: CivilDate?
  /// Findings by severity that no waiver holds; `nil` before the first check.
  var open: [String: Int]?
  /// How many features each layer has, in the order of the sources.
  var layers: [(layer: String, count: Int)] = []
  /// What changes whenever the file does; `nil` where there is none.
  var version: String?

  /// Looks into a workspace's file; empty where there is none that can be read.
  init(_ workspace: DeskWorkspace) {
    guard let stamp = FileStamp(workspace.geoPackage), let file = try? Workspace(workspace.geoPackage) else { return }
    version = WorkspaceSummary.version(stamp)
    name = file.name
    system = file.systemCode
    day = file.asOf
    let sources = (try? file.sources()) ?? []
    loadedAt = sources.compactMap(\.loadedAt).max()
    for source in sources {
      if let place = layers.firstIndex(where: { $0.layer == source.layer }) {
        layers[place].count += source.loaded
      } else {
        layers.append((source.layer, source.loaded))
      }
    }
    guard let run = try? file.lastRun(), let findings = try? file.findings() else { return }
    let day = run.asOf.flatMap { CivilDate($0) } ?? file.asOf
    var open = ["error": 0, "warning": 0, "info": 0]
    for finding in findings where !FindingWaiver(finding, on: day).isActive { open[finding.severity, default: 0] += 1 }
    self.open = open
  }

  /// The version of a file.
  static func version(_ stamp: FileStamp) -> String { String(FileDigest.sha256(of: "\(stamp)").prefix(16)) }
}

/// What a stored finding says of the waiver that names it.
struct FindingWaiver: Hashable, Sendable {
  /// Whether there is one.
  let isThere: Bool
  /// Whether it holds on the day.
  let isActive: Bool
  /// Whether the finding has changed since.
  let isStale: Bool

  init(_ finding: FindingRecord, on day: CivilDate?) {
    self.init(finding.waiver.flatMap { try? JSONTree($0, maximumDepth: 8) }, on: day)
  }

  /// - Parameters:
  ///   - tree: the waiver as documents have it; `nil` and `null` for none.
  ///   - day: the day on which it is looked at.
  init(_ tree: JSONTree?, on day: CivilDate?) {
    isThere = tree.map { !$0.isNull } ?? false
    isStale = tree?["stale"]?.flag ?? false
    let end = tree?["until"]?.text.flatMap { CivilDate($0) }
    let hasEnded = end.flatMap { end in day.map { end < $0 } } ?? false
    isActive = isThere && !isStale && !hasEnded
  }
}
