internal import Foundation
internal import Interchange
public import LandModel
public import LandStore
internal import PlanChecks
public import Refusals
public import Reports

/// A finding that somebody knows and accepts.
public struct WaiverRequest: Sendable {
  /// The id of a finding of the last check.
  public var finding: String
  /// Why it is accepted.
  public var reason: String
  /// Who accepts it.
  public var author: String
  /// The day of the waiver; the day that is asked for without.
  public var on: CivilDate?
  /// The last day on which it holds; `nil` for no end.
  public var until: CivilDate?

  /// Accepts a finding.
  public init(_ finding: String, reason: String, by author: String, on: CivilDate? = nil, until: CivilDate? = nil) {
    (self.finding, self.reason, self.author) = (finding, reason, author)
    (self.on, self.until) = (on, until)
  }
}

extension Workspace {
  /// Records that a finding of the last check is accepted, in place of an earlier waiver of it.
  ///
  /// - Parameter day: for which is asked; decides whether the waiver holds already.
  /// - Returns: the waiver, and the earlier one that it replaces.
  /// - Throws: `Refusal` `unknown_identifier` for a finding that the last check does not have, `out_of_range` for a waiver
  ///   that ends before it begins, and what keeps the workspace from being written.
  @discardableResult
  public func waive(_ request: WaiverRequest, asOf day: CivilDate?) throws -> (waiver: Waiver, earlier: Waiver?) {
    let id = request.finding
    let start = request.on ?? day
    if let start, let until = request.until, until < start {
      throw Refusal(
        .outOfRange,
        LocalisedText(
          en: "the waiver ends on \(until), before its day, \(start)",
          vi: "thời hạn chấp nhận \(until) sớm hơn ngày chấp nhận \(start)"),
        remedy: LocalisedText(en: "name a later day", vi: "nêu ngày muộn hơn"), at: RefusalPlace(file: path))
    }
    guard let found = try findings().first(where: { $0.id == id }) else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(en: "the last check has no finding \(id)", vi: "lần kiểm tra cuối không có phát hiện \(id)"),
        remedy: LocalisedText(
          en: "run landfund check and take an id from it", vi: "chạy landfund check rồi lấy một mã trong đó"),
        at: RefusalPlace(file: path))
    }
    let waiver = Waiver(
      finding: id, rule: found.rule, subjects: found.subjectNames, measure: found.measure, reason: request.reason,
      by: request.author, on: start, until: request.until)
    let applied = AppliedWaiver(waiver, measure: found.measure, on: day ?? CivilDate(dayNumber: 0))
    let earlier = try waivers().first { $0.finding == id }
    try record(waiver, shown: applied.json.compactText)
    return (waiver, earlier)
  }

  /// Takes the waiver of a finding back.
  ///
  /// - Throws: `Refusal` `unknown_identifier` where no waiver names the finding, and what keeps the workspace from being
  ///   written.
  public func takeBackWaiver(of finding: String) throws(Refusal) {
    guard try revokeWaiver(of: finding) else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(
          en: "no waiver names \(finding)", vi: "không có phát hiện đã chấp nhận nào là \(finding)"),
        remedy: LocalisedText(
          en: "take an id from the list of waivers", vi: "lấy một mã trong danh sách phát hiện đã chấp nhận"),
        at: RefusalPlace(file: path))
    }
  }

  /// The waivers, each with whether it holds on the day and whether its finding has changed since.
  public func waiverDocument(asOf day: CivilDate?) throws -> WaiverDocument {
    let waivers = try waivers().sorted { IdentifierOrder.precedes($0.finding, $1.finding) }
    let findings = Dictionary(try findings().map { ($0.id, $0) }) { first, _ in first }
    var rows = RowTable(columns: [
      "finding", "rule", "area_m2", "reason", "by", "on", "until", "active", "stale",
    ])
    for waiver in waivers {
      let applied = findings[waiver.finding].map {
        AppliedWaiver(waiver, measure: $0.measure, on: day ?? CivilDate(dayNumber: 0))
      }
      var area = RowTable.Cell.null
      if case .area(let squareMetres) = waiver.measure { area = .number(squareMetres) }
      rows.append([
        .text(waiver.finding), .text(waiver.rule), area, .text(waiver.reason), .text(waiver.by),
        waiver.on.map { .text($0.description) } ?? .null, waiver.until.map { .text($0.description) } ?? .null,
        .flag(applied?.isActive ?? false), .flag(applied?.isStale ?? false),
      ])
    }
    return WaiverDocument(head: head("waive", asOf: day), rows: rows)
  }
}

/// The waivers of a workspace.
public struct WaiverDocument: Sendable {
  /// The head.
  public let head: WorkspaceHead
  /// A row for each waiver.
  public let rows: RowTable

  /// The document as JSON.
  public var json: JSONValue { head.json.adding("rows", rows.json) }
}

extension FindingRecord {
  /// What a waiver of it holds on to.
  fileprivate var measure: Waiver.Measure {
    if let areaSquareMetres { return .area(areaSquareMetres) }
    if let lengthMetres { return .length(lengthMetres) }
    return .parts(parts ?? 1)
  }

  /// The subjects as `layer:id`, joined with `;`.
  fileprivate var subjectNames: String {
    struct Name: Decodable {
      let layer: String
      let id: String
    }
    let names = try? JSONDecoder().decode([Name].self, from: Data(subjects.utf8))
    return (names ?? []).map { "\($0.layer):\($0.id)" }.joined(separator: ";")
  }
}
