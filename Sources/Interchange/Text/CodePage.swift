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

  /// The text of the bytes in form NFC; `nil` when they are not in the code page.
  func text(_ bytes: [UInt8]) -> String? {
    Self.converted(bytes, from: name, to: "UTF-8", growth: 6, allowsSubstitutes: true).map {
      String(decoding: $0, as: UTF8.self).precomposedStringWithCanonicalMapping
    }
  }

  /// The bytes in another code page; `nil` where that has no sign for some, or there is no such page.
  ///
  /// - Parameter allowsSubstitutes: whether signs may stand for others that the page lacks.
  static func converted(
    _ bytes: [UInt8], from source: String, to target: String, growth: Int, allowsSubstitutes: Bool = false
  ) -> [UInt8]? {
    guard let converter = iconv_open(target, source), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * growth + 16)
    let written: Int? = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (fromLeft, toLeft) = (source.count, target.count)
        let substitutes = iconv(converter, &from, &fromLeft, &to, &toLeft)
        guard substitutes == 0 || (allowsSubstitutes && substitutes != -1) else { return nil }
        // What a code page with combining marks keeps back comes with the last call.
        guard iconv(converter, nil, nil, &to, &toLeft) != -1 else { return nil }
        return target.count - toLeft
      }
    }
    return written.map { target[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
