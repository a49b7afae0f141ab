public import Foundation
public import LandModel

/// What an earlier report or check said: what a report is compared with.
public struct EarlierReport: Sendable {
  /// The name of its workspace.
  public let workspace: String?
  /// Its day.
  public let day: CivilDate?
  /// The id of the zone that it is about; `nil` for everything.
  public let zone: String?
  /// Its findings.
  public let findings: [EarlierFinding]
  /// Its figures by name; empty for a check.
  public let figures: [String: Double]

  /// Reads `data/summary.json` of a report, or a `check -f json`; `nil` when the bytes are neither.
  public init?(document: Data) {
    guard let findings = EarlierFinding.findings(of: document),
      let head = try? JSONDecoder().decode(Head.self, from: document)
    else { return nil }
    self.findings = findings
    workspace = head.workspace
    zone = head.zone
    day = head.as_of.flatMap { CivilDate($0) }
    figures = Dictionary(
      (head.figures ?? []).compactMap { figure in figure.value.map { (figure.figure, $0) } }
    ) { first, _ in first }
  }

  private struct Head: Decodable {
    struct Figure: Decodable {
      let figure: String
      let value: Double?
    }
    let workspace: String?
    let as_of: String?
    let zone: String?
    let figures: [Figure]?
  }
}
