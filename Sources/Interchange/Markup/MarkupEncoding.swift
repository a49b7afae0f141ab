internal import Foundation

/// XML files in UTF-16, which programs on Windows write.
enum MarkupEncoding {
  /// The file in UTF-8, without its declaration; `nil` for one whose bytes hold ASCII as it is.
  static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let encoding: String.Encoding
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
      encoding = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
      encoding = .utf16BigEndian
    } else {
      return nil
    }
    guard var text = String(bytes: bytes, encoding: encoding) else { return nil }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if text.hasPrefix("<?xml"), let end = text.range(of: "?>") { text.removeSubrange(..<end.upperBound) }
    return Array(text.utf8)
  }
}
