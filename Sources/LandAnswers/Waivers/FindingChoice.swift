internal import Foundation
public import LandModel
public import LandStore
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// Which findings of the last check are meant.
public enum FindingChoice: Sendable {
  /// Those with these ids.
  case ids([String])
  /// Every one that a filter lets through.
  case filtered(FindingFilter)
  /// Those that the rows of a table name, each with its own words.
  case rows(WaiverRows)
}

/// What lets a finding through: of every list that is not empty it must meet one entry.
public struct FindingFilter: Sendable {
  /// The rules.
  public var rules: [RuleID] = []
  /// Zones by id, code or name: findings that touch one of them, and none without a place.
  public var zones: [String] = []
  /// The sizes of pieces.
  public var sizes: [PieceSize] = []
  /// The rules' own words.
  public var kinds: [String] = []

  /// Lets everything through.
  public init() {}

  /// Whether it chooses nothing, which is no choice.
  public var isEmpty: Bool { rules.isEmpty && zones.isEmpty && sizes.isEmpty && kinds.isEmpty }
}

/// A finding that was chosen, with the words of its row.
struct ChosenFinding {
  let id: String
  /// `nil` for one that the last check does not have.
  let record: FindingRecord?
  let row: WaiverRows.Row?
}

extension Workspace {
  /// The findings of the last check that a choice means, each once, in the order of the choice.
  ///
  /// - Parameters:
  ///   - day: on which zones are looked up.
  ///   - known: ids that may be named although the last check does not have them.
  /// - Throws: `Refusal` `unknown_identifier` for an id or a zone that is not there, and where a filter lets nothing
  ///   through; `duplicate_identifier` for a finding that stands in two rows.
  func findings(_ choice: FindingChoice, on day: CivilDate?, known: Set<String> = []) throws -> [ChosenFinding] {
    let records = try findings()
    let byID = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    func chosen(_ id: String, _ row: WaiverRows.Row?) throws -> ChosenFinding {
      guard byID[id] != nil || known.contains(id) else { throw try notFound(id, at: row?.place) }
      return ChosenFinding(id: id, record: byID[id], row: row)
    }
    var seen: Set<String> = []
    switch choice {
    case .ids(let ids): return try ids.filter { seen.insert($0).inserted }.map { try chosen($0, nil) }
    case .rows(let rows):
      return try rows.rows.map { row in
        guard seen.insert(row.finding).inserted else { throw Refusal(twice: row.finding, at: row.place) }
        return try chosen(row.finding, row)
      }
    case .filtered(let filter):
      let passes = try filter.test(self, on: day)
      let found = records.filter { $0.passes(filter) && passes($0) }
      guard !found.isEmpty else { throw try notFound(nil, at: nil) }
      return found.map { ChosenFinding(id: $0.id, record: $0, row: nil) }
    }
  }

  /// Refuses an id that the last check does not have, or a filter that lets nothing through.
  private func notFound(_ id: String?, at place: RefusalPlace?) throws(Refusal) -> Refusal {
    let remedy =
      try lastRun() == nil
      ? LocalisedText(
        en: "run landfund check first: the workspace has not been checked since it was loaded",
        vi: "chạy landfund check trước: không gian làm việc chưa được kiểm tra kể từ lần nạp gần nhất")
      : LocalisedText(
        en: "run landfund check and take an id, a rule, a zone, a size or a kind from it",
        vi: "chạy landfund check rồi lấy mã, loại phát hiện, khu vực, quy mô hoặc loại trong đó")
    let message =
      id.map {
        LocalisedText(
          en: "the last check has no finding \($0)", vi: "lần kiểm tra gần nhất không có phát hiện \($0)")
      }
      ?? LocalisedText(
        en: "the last check has no finding of that kind",
        vi: "lần kiểm tra gần nhất không có phát hiện nào như vậy")
    return Refusal(.unknownIdentifier, message, remedy: remedy, at: place ?? RefusalPlace(file: path))
  }
}

extension FindingFilter {
  /// Whether a finding touches one of the zones.
  fileprivate func test(_ workspace: Workspace, on day: CivilDate?) throws -> (FindingRecord) -> Bool {
    guard !zones.isEmpty else { return { _ in true } }
    let land = try workspace.land()
    let grounds = try zones.map { name in
      ZoneExtent(try land.zone(named: name, on: try workspace.day(day), file: workspace.path), of: land)
    }
    return { finding in finding.geometry.map { place in grounds.contains { $0.touches(place) } } ?? false }
  }
}

extension Workspace {
  /// The day on which zones are looked up.
  fileprivate func day(_ day: CivilDate?) throws(Refusal) -> CivilDate {
    guard let day = day ?? asOf else {
      throw Refusal(
        .missingValue,
        LocalisedText(
          en: "a zone is looked up on a day, and the workspace names none",
          vi: "khu vực được tra theo ngày, mà không gian làm việc không nêu ngày nào"),
        remedy: LocalisedText(en: "name the day", vi: "nêu ngày"), at: RefusalPlace(file: path))
    }
    return day
  }
}

extension FindingRecord {
  fileprivate func passes(_ filter: FindingFilter) -> Bool {
    (filter.rules.isEmpty || filter.rules.contains { $0.rawValue == rule })
      && (filter.sizes.isEmpty || filter.sizes.contains { $0.rawValue == size })
      && (filter.kinds.isEmpty || filter.kinds.contains(kind))
  }
}

extension Refusal {
  /// A finding that stands in two rows of a table.
  fileprivate init(twice id: String, at place: RefusalPlace) {
    self.init(
      .duplicateIdentifier,
      LocalisedText(en: "the finding \(id) stands in two rows", vi: "phát hiện \(id) có ở hai dòng"),
      remedy: LocalisedText(en: "leave one of them out", vi: "bỏ một dòng"), at: place)
  }
}
