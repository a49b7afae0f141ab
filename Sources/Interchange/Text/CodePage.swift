internal import Foundation

/// An encoding that the system's converter knows and whose first 128 characters are those of ASCII.
public struct CodePage: Hashable, Sendable {
  /// The name as the converter wants it: `CP1258`, `ISO-8859-1`.
  let name: String

  /// The code page that a `.cpg`, a header or a person means: `1258`, `ANSI 1258`, `windows-1258`, `88591`.
  ///
  /// `nil` for a name that the converter does not know, and for encodings in which ASCII is written otherwise.
  init?(_ text: String) {
    let plain = text.uppercased().filter { $0.isLetter || $0.isNumber }
    let digits = String(plain.drop { !$0.isNumber })
    if plain.hasPrefix("ISO8859") || digits.hasPrefix("8859") && plain.first?.isNumber == true {
      name = "ISO-8859-" + (plain.hasPrefix("ISO") ? plain.dropFirst(7) : plain.dropFirst(4))
    } else if ["", "CP", "ANSI", "WINDOWS", "OEM", "IBM", "ANSICP"].contains(plain.dropLast(digits.count)),
      !digits.isEmpty
    {
      name = "CP" + digits
    } else {
      name = text
    }
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }), !plain.hasPrefix("UTF") else {
      return nil
    }
    let ascii = Array(UInt8(0x20)...0x7E)
    guard !plain.isEmpty, self.text(ascii)?.utf8.elementsEqual(ascii) == true else { return nil }
  }

  /// The name as a person writes it: `windows-1258`, `ISO-8859-1`.
  var label: String {
    let digits = name.dropFirst(2)
    return name.hasPrefix("CP125") && digits.count == 4 ? "windows-" + digits : name
  }

  private static func open(_ name: String) -> iconv_t? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    return converter
  }

  /// The text of the bytes in form NFC; `nil` when they are not in the code page.
  func text(_ bytes: [UInt8]) -> String? {
    guard let converter = Self.open(name) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 6 + 16)
    let written: Int? = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (fromLeft, toLeft) = (source.count, target.count)
        guard iconv(converter, &from, &fromLeft, &to, &toLeft) != -1 else { return nil }
        // What a code page with combining marks keeps back comes with the last call.
        guard iconv(converter, nil, nil, &to, &toLeft) != -1 else { return nil }
        return target.count - toLeft
      }
    }
    guard let written else { return nil }
    let text = String(decoding: target[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.precomposedStringWithCanonicalMapping
  }
}
