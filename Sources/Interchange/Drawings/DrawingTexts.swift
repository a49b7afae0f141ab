internal import CurvedDrawings
internal import Foundation
internal import Refusals

/// How the texts of a DXF file are to be read: as UTF-8, as what a code page shows, or as bytes that nothing is known of.
///
/// A drawing names a code page, which its texts often are not in: AutoCAD writes UTF-8 since 2007 and goes on naming the
/// page of the machine, and texts in a Vietnamese font are in the encoding of that font.
struct DrawingTexts {
  /// Whether the bytes of the whole file are UTF-8.
  let areUnicode: Bool
  /// The code page that the header names; `nil` where it names none that is known.
  let page: DeclaredEncoding?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    areUnicode = UTF8Check.firstInvalid(bytes) == nil
    page = Self.codePage(bytes).flatMap { DeclaredEncoding($0, by: "drawing") }
  }

  /// The value after the name of the header's variable.
  private static func codePage(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var pairs = DrawingPairs(bytes)
    var isNext = false
    while let (code, value) = pairs.next(), !(code == 0 && value.elementsEqual("ENDSEC".utf8)) {
      if isNext { return String(decoding: value, as: UTF8.self).uppercased() }
      isNext = code == 9 && value.elementsEqual("$DWGCODEPAGE".utf8)
    }
    return nil
  }

  /// The encoding that GDAL is to take the bytes for: in the second every byte is the character of its number.
  var nameForGDAL: String { areUnicode ? "UTF-8" : "ISO-8859-1" }

  /// Decodes the texts of the drawing's table, as the caller says or as they look, and what stands in them as an escape.
  func decode(_ table: inout FeatureTable, _ options: ReadOptions) throws(Refusal) {
    if !areUnicode { table.mapTexts(Self.shown) }
    let likely = areUnicode ? nil : table.likelyEncoding(isRaw: false, isAsked: false)
    if options.encoding == nil, let likely, likely == .utf8 || likely == page?.encoding {
      table.decodeShownTexts(page)
    } else {
      try table.decodeTexts(
        DecodingRequest(
          choice: options.encoding, isDetecting: true, isRaw: false, keepsUnreadable: options.keepsUnreadableTexts))
    }
    table.mapTexts(DrawingEscapes.resolved)
  }

  /// The text with the signs of Windows-1252 in place of control characters, which nobody draws.
  private static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { UInt8(exactly: $0.value).map(Windows1252.scalar) ?? $0 }))
  }
}

extension FeatureTable {
  /// Decodes texts in which every byte is what Windows-1252 shows; other characters stay.
  fileprivate mutating func decodeShownTexts(_ page: DeclaredEncoding?) {
    var decoded = 0
    let encoding = page?.encoding ?? .windows1252
    mapTexts { text in
      guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
      // A text may be in UTF-8 where others are in the page of the drawing.
      if let bytes = Windows1252.bytes(of: text), let unicode = TextEncoding.utf8.read(bytes, isRaw: true) {
        return unicode
      }
      decoded += 1
      var (result, bytes) = ("", [UInt8]())
      func end() {
        result += encoding.read(bytes, isRaw: true) ?? Windows1252.text(bytes)
        bytes = []
      }
      for scalar in text.unicodeScalars {
        if let shown = Windows1252.bytes(of: String(scalar)) {
          bytes += shown
        } else {
          end()
          result.unicodeScalars.append(scalar)
        }
      }
      end()
      return result
    }
    guard decoded > 0 else { return }
    notices.append(
      Notice(.decoded(from: encoding, page.map { .declared(by: $0.source) } ?? .assumed), count: decoded))
  }
}

/// Characters that a drawing writes as `\U+` and four hexadecimal digits, because its code page has none.
enum DrawingEscapes {
  private static let mark = "\\U+"
  /// Before the three digits of a character of the code page, `m%%178` for `m²`.
  private static let pageMark = "%%"

  /// The text with characters in place of the escapes.
  static func resolved(_ text: String) -> String {
    guard text.contains(mark) || text.contains(pageMark) else { return text }
    var result = ""
    var units: [UInt16] = []
    var rest = text[...]
    func end() {
      result += String(decoding: units, as: UTF16.self)
      units = []
    }
    while let first = rest.first {
      let digits = rest.dropFirst(mark.count).prefix(4)
      if rest.hasPrefix(mark), digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) {
        units.append(unit)
        rest = rest.dropFirst(mark.count + 4)
      } else if rest.hasPrefix(pageMark), let character = pageCharacter(rest.dropFirst(pageMark.count).prefix(3)) {
        end()
        result.unicodeScalars.append(character)
        rest = rest.dropFirst(pageMark.count + 3)
      } else {
        end()
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    end()
    return result.precomposedStringWithCanonicalMapping
  }

  private static func pageCharacter(_ digits: Substring) -> UnicodeScalar? {
    guard digits.count == 3, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let byte = UInt8(digits), byte >= 0x20
    else { return nil }
    return Windows1252.scalar(byte)
  }

  /// The drawing with letters of an encoding in place of the escapes that it has.
  static func replaced(in bytes: [UInt8], by encoding: OutputEncoding) -> [UInt8] {
    let mark = Array(Self.mark.utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: mark[0]) {
      result += rest[..<start]
      rest = rest[start...]
      let digits = String(decoding: rest.dropFirst(mark.count).prefix(4), as: UTF8.self)
      if rest.starts(with: mark), let unit = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(unit),
        let letter = encoding.bytes(of: String(scalar))
      {
        result += letter
        rest = rest.dropFirst(mark.count + 4)
      } else {
        result.append(mark[0])
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The text in ASCII.
  static func escaped(_ text: String) -> String {
    text.utf16.map { unit in
      if unit < 0x80 { return String(UnicodeScalar(UInt8(unit))) }
      let digits = String(unit, radix: 16, uppercase: true)
      return mark + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

/// The names of layers in a drawing that GDAL writes.
enum DrawingLayerNames {
  /// What a name cannot have: GDAL makes an underscore of it.
  static func hasForbiddenSigns(_ name: String) -> Bool { name.contains { "<>/\\\":;?*|=`,".contains($0) } }

  /// The drawing with escapes in its names of layers, which GDAL writes in UTF-8, though the code page is another.
  static func escaped(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var pairs = DrawingPairs(bytes)
    var result: [UInt8] = []
    var copied = 0
    while let (code, value) = pairs.next() {
      // 8 is the layer of an entity, 2 a name in the table of layers.
      guard code == 8 || code == 2, value.contains(where: { $0 >= 0x80 }) else { continue }
      result += bytes[copied..<value.startIndex]
      result += DrawingEscapes.escaped(String(decoding: value, as: UTF8.self)).utf8
      copied = value.endIndex
    }
    return result + bytes[copied...]
  }
}
