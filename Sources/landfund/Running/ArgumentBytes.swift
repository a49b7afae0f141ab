internal import Interchange
internal import Refusals

/// The words of the command line as the system hands them over.
enum ArgumentBytes {
  /// Refuses words that are no UTF-8: file names of other systems, which would not be found as they are read.
  static func check() throws(Refusal) {
    for number in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[number] else { continue }
      if let shown = unreadable(
        Array(UnsafeBufferPointer(start: word, count: length(word))).map(UInt8.init(bitPattern:)))
      {
        throw Refusal(
          .encoding, LocalisedText(en: "the name is not in UTF-8", vi: "tên tệp không ở bảng mã UTF-8"),
          remedy: LocalisedText(
            en: "rename the file, or name it by a link", vi: "đổi tên tệp, hoặc gọi tệp qua một liên kết"),
          at: RefusalPlace(file: shown))
      }
    }
  }

  /// The bytes with those that are no ASCII written as `\xNN`; `nil` where they are UTF-8.
  static func unreadable(_ bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) }.joined()
  }

  private static func length(_ word: UnsafeMutablePointer<CChar>) -> Int {
    var count = 0
    while word[count] != 0 { count += 1 }
    return count
  }
}
