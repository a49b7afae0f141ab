internal import Foundation
internal import Interchange
public import LandModel
public import Refusals
public import Reports

extension EarlierReport {
  /// Reads the earlier report of one zone, of reports that were made for each: the folder of that name among them.
  ///
  /// - Returns: the report and where it lies; `nil` where there is none of that name.
  /// - Throws: `Refusal` `malformed` for a path that is no folder of such reports, and what keeps it from being read.
  public static func read(part name: String, of path: String) throws -> (report: EarlierReport, path: String)? {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let isThere = files.fileExists(atPath: path, isDirectory: &isFolder)
    if isThere, !isFolder.boolValue || files.fileExists(atPath: "\(path)/data/summary.json") {
      throw Refusal(
        .malformed,
        LocalisedText(
          en: "it is one report, and each zone is compared with its own",
          vi: "đây là một báo cáo, trong khi mỗi khu vực được so với báo cáo của chính khu vực đó"),
        remedy: LocalisedText(
          en: "give the folder of earlier reports of every zone of the kind",
          vi: "dùng thư mục các báo cáo trước của từng khu vực cùng loại"),
        at: RefusalPlace(file: path))
    }
    let part = "\(path)/\(name)"
    guard !isThere || files.fileExists(atPath: "\(part)/data/summary.json") else { return nil }
    return (try read(isThere ? part : path), part)
  }

  /// Reads an earlier report: its folder, of which `data/summary.json` is read, or the document of a check as JSON.
  ///
  /// - Throws: `Refusal` `malformed` for a file that is neither, and what keeps it from being read.
  public static func read(_ path: String) throws -> EarlierReport {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isThere && isFolder.boolValue ? "\(path)/data/summary.json" : path
    guard let report = EarlierReport(document: Data(try InputBytes.read(file, limit: InputBytes.pipeLimit))) else {
      throw Refusal(
        .malformed, LocalisedText(en: "it is no earlier report", vi: "đây không phải báo cáo trước"),
        remedy: LocalisedText(
          en: "give the folder of landfund report, or what landfund check has printed as JSON",
          vi: "dùng thư mục của landfund report, hoặc kết quả mà landfund check đã in ra dạng JSON"),
        at: RefusalPlace(file: path))
    }
    return report
  }
}

extension EarlierReport {
  /// Refuses what cannot be compared: another workspace, another zone, a later day.
  ///
  /// - Parameters:
  ///   - path: where it lies, for messages.
  ///   - name: the name of the workspace that it is compared with.
  ///   - zone: the id of the zone that the later one is about; `nil` for everything.
  ///   - day: the day of the later one; `nil` where it has none.
  /// - Throws: `Refusal` `unknown_value` for another workspace or zone, `out_of_range` for a later day.
  public func demand(at path: String, of name: String, zone: String?, day: CivilDate?) throws(Refusal) {
    if let workspace, workspace != name {
      throw Refusal(
        .unknownValue,
        LocalisedText(
          en: "it is of another workspace, \(workspace)", vi: "báo cáo này của không gian làm việc khác, \(workspace)"),
        remedy: LocalisedText(en: "give a report of \(name)", vi: "dùng báo cáo của \(name)"),
        at: RefusalPlace(file: path))
    }
    if self.zone != zone {
      throw Refusal(
        .unknownValue,
        LocalisedText(
          en: self.zone.map { "it is about the zone \($0) alone" }
            ?? "it is about everything, and this about one zone",
          vi: self.zone.map { "báo cáo này chỉ về khu vực \($0)" }
            ?? "báo cáo này về toàn bộ dữ liệu, còn lần này chỉ về một khu vực"),
        remedy: LocalisedText(
          en: "give a report about the same ground", vi: "dùng báo cáo về cùng phạm vi"),
        at: RefusalPlace(file: path))
    }
    if let then = self.day, let day, then > day {
      throw Refusal(
        .outOfRange,
        LocalisedText(
          en: "it is of a later day, \(then)", vi: "báo cáo này của ngày sau, \(Language.vietnamese.day(then))"),
        remedy: LocalisedText(
          en: "give a report of \(day) or before", vi: "dùng báo cáo ngày \(Language.vietnamese.day(day)) hoặc trước đó"
        ),
        at: RefusalPlace(file: path))
    }
  }
}

extension Report {
  /// Compares itself with an earlier report of the same workspace.
  ///
  /// - Parameters:
  ///   - earlier: the earlier one.
  ///   - path: where it lies, for messages.
  /// - Throws: `Refusal` `unknown_value` for another workspace or zone, `out_of_range` for a later day.
  public mutating func compare(with earlier: EarlierReport, at path: String) throws {
    try earlier.demand(at: path, of: land.name, zone: check.head.zone?.id, day: day)
    compare(with: earlier)
  }
}
