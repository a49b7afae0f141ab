internal import Foundation
public import Refusals

/// Small files of text: manifests, rules, criteria, tables of words.
public enum TextFile {
  /// The largest text that is read, bytes.
  static let limit = 64 << 20

  /// The whole text of a file or a pipe, without a byte order mark.
  ///
  /// - Throws: `Refusal` `file_not_found`, `file_unreadable`, `too_large` above 64 MiB, `encoding` for what is not UTF-8.
  public static func read(_ path: String) throws(Refusal) -> String {
    func refusal(_ code: RefusalCode, _ message: LocalisedText, _ remedy: LocalisedText) -> Refusal {
      Refusal(code, message, remedy: remedy, at: RefusalPlace(file: path))
    }
    let bytes: [UInt8]
    do throws(Refusal) {
      bytes = try InputBytes.read(path, limit: limit)
    } catch {
      guard error.code == .tooLarge else { throw error }
      throw refusal(
        .tooLarge, LocalisedText(en: "it is larger than 64 MB", vi: "tệp lớn hơn 64 MB"),
        LocalisedText(en: "name the file of text that is meant", vi: "nêu đúng tệp văn bản cần đọc"))
    }
    if let pointer = PointerFile.refusal(bytes, at: path) { throw pointer }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw refusal(
        .encoding, LocalisedText(en: "it is not in UTF-8", vi: "tệp không ở bảng mã UTF-8"),
        LocalisedText(en: "save it as UTF-8", vi: "lưu lại bằng UTF-8"))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
