internal import Foundation
internal import GRDB
internal import Geodesy
internal import Interchange
internal import LandModel
internal import Refusals

extension Refusal {
  /// Any error that a workspace's file gives rise to; a refusal keeps its words and learns the file.
  init(_ error: any Error, path: String) {
    let place = RefusalPlace(file: path)
    switch error {
    case let refusal as Refusal:
      self = refusal.located(at: place)
      return
    case let error as GeodesyError:
      self.init(
        .badReferenceSystem,
        LocalisedText(
          en: "the working system cannot be used: \(error)",
          vi: "không dùng được hệ tọa độ làm việc: \(error.refusal.message.vi)"),
        remedy: LocalisedText(
          en: "load the workspace anew from its manifest", vi: "nạp lại không gian làm việc từ tệp manifest"),
        at: place)
    case let error as DatabaseError where error.isBusy: self = .inUse(path)
    default: self = GeoPackageFault.error(error, file: path)
    }
    if code == .malformed { self = .notReadable(path) }
  }

  /// What is no database, or a damaged one.
  static func notReadable(_ path: String) -> Refusal {
    let start = (FileHandle(forReadingAtPath: path)?.readData(ofLength: 64)).map { [UInt8]($0) } ?? []
    if let pointer = PointerFile.refusal(start, at: path) { return pointer }
    guard start.starts(with: "SQLite format 3\0".utf8) else { return WorkspaceSchema.notOurs(path) }
    return Refusal(
      .damagedWorkspace, LocalisedText(en: "the file is damaged or cut off", vi: "tệp bị hỏng hoặc bị cắt cụt"),
      remedy: LocalisedText(
        en: "take a copy of it back, or load it anew from its manifest into another file",
        vi: "lấy lại bản sao lưu, hoặc nạp lại từ tệp manifest vào tệp khác"),
      at: RefusalPlace(file: path))
  }

  /// The same of a file under the name that the caller gave it, in place of that behind all links.
  func naming(_ path: String, for target: String) -> Refusal {
    guard place.file == target else { return self }
    var refusal = self
    refusal.place.file = path
    return refusal
  }

  /// Another program writes to the workspace for longer than one waits.
  static func inUse(_ path: String) -> Refusal {
    Refusal(
      .inUse,
      LocalisedText(
        en: "another program is writing to the workspace", vi: "chương trình khác đang ghi vào không gian làm việc"),
      remedy: LocalisedText(
        en: "close it in that program, QGIS for example, and try again",
        vi: "đóng không gian làm việc trong chương trình đó, ví dụ QGIS, rồi thử lại"),
      at: RefusalPlace(file: path))
  }
}
