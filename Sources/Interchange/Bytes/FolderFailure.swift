internal import Foundation

extension InterchangeError {
  /// Says why a folder cannot be made, read or written to, as the system does.
  package init(folder path: String, _ error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    let reason = cause.map { String(cString: strerror(CInt(($0 as NSError).code))) } ?? error.localizedDescription
    self.init(
      .cannotWrite, "the folder cannot be written (\(reason))", remedy: "name a folder that may be written to",
      file: path)
  }
}
