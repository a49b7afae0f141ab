internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// What has become of the findings since an earlier run, and the head figures then and now.
struct RunComparison {
  /// The run that is compared with.
  let run: JobRecord
  let changes: FindingChanges
  let then: [String: Double]
  let now: [String: Double]
  /// Where mended findings were, by id; empty for a report, which does not say.
  private let places: [String: JSONTree]

  /// Compares the stored findings with what a run has left.
  ///
  /// - Parameters:
  ///   - run: a check or a report that has ended well.
  ///   - file: the workspace's file.
  ///   - day: the day of its last check.
  /// - Throws: `Refusal` for a run of other ground or a later day, and for what is not there any more.
  init(_ run: JobRecord, in workspace: DeskWorkspace, _ file: Workspace, on day: CivilDate?, _ board: JobBoard) throws {
    let document = RunComparison.document(of: run)
    let bytes = try InputBytes.read("\(workspace.path)/\(document)", limit: InputBytes.pipeLimit)
    guard let earlier = EarlierReport(document: Data(bytes)) else {
      throw Problem.badFile(
        en: "The run has left no findings to compare with; choose another one.",
        vi: "Lần chạy này không để lại phát hiện để so sánh; hãy chọn lần khác.")
    }
    try earlier.demand(at: document, of: file.name, zone: nil, day: day)
    let findings = try file.findings()
    self.run = run
    changes = FindingChanges(now: findings.map(EarlierFinding.init), then: earlier.findings)
    let present = findings.map { CountedFinding($0, on: day) }
    if run.command == .check {
      let tree = try? JSONTree(String(decoding: bytes, as: UTF8.self), maximumDepth: 32)
      let listed = tree?["findings"]?.elements ?? []
      then = CountedFinding.figures(of: listed.map { CountedFinding($0, on: earlier.day) })
      now = CountedFinding.figures(of: present)
      let mended = Set(changes.rows.filter { $0.change == .mended }.map(\.finding.id))
      places = listed.reduce(into: [:]) { places, finding in
        guard let id = finding["id"]?.text, mended.contains(id), let place = finding["geometry"], !place.isNull
        else { return }
        places[id] = place
      }
    } else {
      then = earlier.figures
      let newest = RunComparison.newestReport(after: run, in: workspace, file, board)
      now = (newest?.figures ?? [:]).merging(CountedFinding.figures(of: present)) { _, counted in counted }
      places = [:]
    }
  }

  /// The runs that can be compared with: checks and reports that have ended well, for everything.
  static func canBeCompared(_ run: JobRecord) -> Bool {
    (run.command == .check || run.command == .report) && run.state == .done && !JobCommand.isOfOneUnit(run.line)
  }

  /// The document of a run, below the workspace's folder.
  private static func document(of run: JobRecord) -> String {
    run.command == .check
      ? "\(run.folder)/\(run.command.outputFile)" : "reports/\(run.digits)/data/summary.json"
  }

  /// The newest report since the last load, of those behind a run: what it counts holds now.
  private static func newestReport(
    after run: JobRecord, in workspace: DeskWorkspace, _ file: Workspace, _ board: JobBoard
  ) -> EarlierReport? {
    let loaded = (try? file.sources())?.compactMap(\.loadedAt).max() ?? ""
    return board.records(of: workspace, most: JobBoard.listed).lazy
      .filter { report in
        report.command == .report && report.number > run.number && canBeCompared(report)
          && report.started.map { Instant.text(secondsSince1970: $0) > loaded } ?? false
      }
      .compactMap { try? EarlierReport.read("\(workspace.path)/reports/\($0.digits)") }.first
  }

  /// The document.
  func json(_ head: WorkspaceHead, version: String?, withGeometry: Bool) -> JSONValue {
    func figures(_ numbers: [String: Double]) -> JSONValue {
      .object(now.keys.sorted().map { .init($0, JSONValue(numbers[$0])) })
    }
    var rows = changes.json
    if withGeometry, case .array(let elements) = rows {
      rows = .array(
        zip(changes.rows, elements).map { row, element in
          row.change == .mended
            ? element.adding("geometry", places[row.finding.id].map { JSONValue($0) } ?? .null) : element
        })
    }
    return head.json.adding("run", .count(run.number)).adding("run_command", .text(run.command.rawValue))
      .adding("run_ended", JSONValue(run.ended.map { Instant.text(secondsSince1970: $0) }))
      .adding("version", JSONValue(version))
      .adding(
        "counts",
        .object(FindingChanges.Change.allCases.map { .init($0.rawValue, .count(changes.count($0))) })
      )
      .adding("then", figures(then)).adding("now", figures(now)).adding("rows", rows)
  }
}

/// What the head figures count of a finding.
private struct CountedFinding {
  let severity: String
  let isWaived: Bool
  /// Square metres of a conflict of material size; 0 for what is none.
  let conflictSquareMetres: Double

  init(_ finding: FindingRecord, on day: CivilDate?) {
    severity = finding.severity
    isWaived = FindingWaiver(finding, on: day).isActive
    conflictSquareMetres = CountedFinding.conflict(finding.rule, finding.size, finding.areaSquareMetres)
  }

  init(_ finding: JSONTree, on day: CivilDate?) {
    severity = finding["severity"]?.text ?? ""
    isWaived = FindingWaiver(finding["waiver"], on: day).isActive
    conflictSquareMetres = CountedFinding.conflict(
      finding["rule"]?.text, finding["size"]?.text, finding["area_m2"]?.real)
  }

  private static func conflict(_ rule: String?, _ size: String?, _ area: Double?) -> Double {
    rule == RuleID.conflictLandUse.rawValue && size == PieceSize.material.rawValue ? area ?? 0 : 0
  }

  /// The figures by the names of `summary.json`, what is waived in none of them.
  static func figures(of findings: [CountedFinding]) -> [String: Double] {
    let counting = findings.filter { !$0.isWaived }
    func count(_ severity: Severity) -> Double { Double(counting.count { $0.severity == severity.rawValue }) }
    return [
      "errors": count(.error), "warnings": count(.warning), "infos": count(.info),
      "conflict_m2": counting.reduce(0) { $0 + $1.conflictSquareMetres },
    ]
  }
}

extension EarlierFinding {
  /// A stored finding.
  fileprivate init(_ finding: FindingRecord) {
    let message = try? JSONTree(finding.message, maximumDepth: 4)
    let texts = message.flatMap { message in
      message["en"]?.text.flatMap { en in message["vi"]?.text.map { LocalisedText(en: en, vi: $0) } }
    }
    self.init(
      id: finding.id, rule: finding.rule, severity: finding.severity, kind: finding.kind, size: finding.size,
      zone: finding.zone, areaSquareMetres: finding.areaSquareMetres, message: texts)
  }
}
