internal import Foundation
internal import Refusals

extension Refusal {
  /// Says why a folder cannot be made, read or written to, as the system does.
  package init(folder path: String, _ error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    let reason = cause.map { String(cString: strerror(CInt(($0 as NSError).code))) } ?? error.localizedDescription
    self.init(folder: path, reason: reason)
  }

  /// A folder that the system does not let be written, by its `errno`.
  init(folder path: String, code: CInt) { self.init(folder: path, reason: String(cString: strerror(code))) }

  private init(folder path: String, reason: String) {
    self.init(
      .cannotWrite,
      LocalisedText(en: "the folder cannot be written (\(reason))", vi: "không ghi được vào thư mục (\(reason))"),
      remedy: LocalisedText(en: "name a folder that may be written to", vi: "nêu một thư mục được phép ghi"),
      at: RefusalPlace(file: path))
  }
}
