internal import Refusals

/// The objects of a `.mif`, held against their own counts: GDAL takes a letter or a comma in a number for its end, and
/// leaves out positions and rings beyond those that are counted.
struct InterchangeObjects {
  private let path: String
  private var line: Int
  /// How many objects there are.
  private(set) var count = 0
  /// Lists of positions, and positions of the list that is open, which are still to come.
  private var lists = 0
  private var positions = 0
  /// Lines of numbers that belong to an object without a count.
  private var others = 0
  /// Parts of a collection that are still to come.
  private var parts = 0

  /// - Parameters:
  ///   - start: where the objects begin.
  ///   - line: the number of their first line, from 1.
  /// - Throws: `Refusal` for the first line that is not as it must be.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, path: String) throws(Refusal) {
    (self.path, self.line) = (path, line)
    var place = start
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      try take(bytes[place..<end])
      place = end + 1
      self.line += 1
    }
    try refuseMissing(atEnd: true)
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private mutating func take(_ text: Bytes) throws(Refusal) {
    // Commas part numbers too.
    let words = text.split { $0 <= 0x20 || $0 == .comma }
    guard let first = words.first, let sign = first.first, sign != .quote else { return }
    let isWord = sign | 0x20 >= UInt8(ascii: "a") && sign | 0x20 <= UInt8(ascii: "z")
    if !isWord { return try takeNumbers(words, text) }
    let word = String(decoding: first, as: UTF8.self).uppercased()
    guard Self.words.contains(word) else {
      // Within a list it is a position that is none; elsewhere nothing that is read.
      if lists + positions + others > 0 { throw notNumbers(text) }
      return
    }
    try refuseMissing()
    others = 0
    try takeObject(word, words, text)
  }

  private static let words: Set<String> = [
    "NONE", "POINT", "LINE", "PLINE", "REGION", "ARC", "TEXT", "RECT", "ROUNDRECT", "ELLIPSE", "MULTIPOINT",
    "COLLECTION", "PEN", "BRUSH", "SYMBOL", "SMOOTH", "CENTER", "FONT", "SPACING", "JUSTIFY", "ANGLE", "LABEL",
  ]

  private mutating func takeObject(_ word: String, _ words: [Bytes], _ text: Bytes) throws(Refusal) {
    switch word {
    case "REGION", "PLINE", "MULTIPOINT":
      if parts > 0 { parts -= 1 } else { count += 1 }
      try takeCount(word, words, text)
    case "COLLECTION":
      count += 1
      parts = try number(words, 1, text)
    case "POINT": try takeCorners(2, words, text)
    case "LINE": try takeCorners(4, words, text)
    case "RECT", "ELLIPSE", "ROUNDRECT", "ARC":
      try takeCorners(4, words, text, isExact: false)
      others = word == "ROUNDRECT" || word == "ARC" ? 1 : 0
    case "TEXT":
      count += 1
      others = 1
    case "NONE": count += 1
    default: break
    }
  }

  private mutating func takeCount(_ word: String, _ words: [Bytes], _ text: Bytes) throws(Refusal) {
    let isMultiple = words.count > 1 && String(decoding: words[1], as: UTF8.self).uppercased() == "MULTIPLE"
    switch word {
    case "REGION": lists = try number(words, 1, text)
    case "PLINE" where isMultiple: lists = try number(words, 2, text)
    case "PLINE" where words.count == 1: lists = 1
    default: positions = try number(words, 1, text)
    }
  }

  private mutating func takeCorners(
    _ expected: Int, _ words: [Bytes], _ text: Bytes, isExact: Bool = true
  ) throws(Refusal) {
    count += 1
    let numbers = words.dropFirst()
    guard isExact ? numbers.count == expected : numbers.count >= expected, numbers.allSatisfy(Self.isNumber) else {
      throw notNumbers(text)
    }
  }

  private mutating func takeNumbers(_ words: [Bytes], _ text: Bytes) throws(Refusal) {
    if positions > 0 {
      guard words.count == 2, words.allSatisfy(Self.isNumber) else { throw notNumbers(text) }
      positions -= 1
    } else if lists > 0 {
      positions = try number(words, 0, text)
      lists -= 1
    } else if others > 0 {
      guard words.allSatisfy(Self.isNumber) else { throw notNumbers(text) }
      others -= 1
    } else if count > 0 {
      throw fault(
        LocalisedText(
          en: "'\(shown(text))' is more than the object counts", vi: "'\(shown(text))' thừa so với số đếm của đối tượng"
        ))
    }
  }

  /// A count, behind which nothing stands.
  private func number(_ words: [Bytes], _ place: Int, _ text: Bytes) throws(Refusal) -> Int {
    guard words.count == place + 1, let number = Int(String(decoding: words[place], as: UTF8.self)), number >= 0 else {
      throw fault(LocalisedText(en: "'\(shown(text))' has no count", vi: "'\(shown(text))' không ghi số đếm"))
    }
    return number
  }

  private static func isNumber(_ bytes: Bytes) -> Bool {
    switch NumberNotation().form(of: bytes) {
    case .whole, .decimal: true
    default: false
    }
  }

  private func refuseMissing(atEnd: Bool = false) throws(Refusal) {
    guard lists + positions > 0 else { return }
    throw fault(
      LocalisedText(
        en: "the object ends before the positions that it counts", vi: "đối tượng kết thúc trước khi đủ số điểm đã đếm"),
      atEnd ? .truncated : .badGeometry)
  }

  private func notNumbers(_ text: Bytes) -> Refusal {
    fault(LocalisedText(en: "'\(shown(text))' is no position", vi: "'\(shown(text))' không phải là tọa độ"))
  }

  private func shown(_ text: Bytes) -> String { String(decoding: text, as: UTF8.self).trimmingBlanks.excerpt() }

  private func fault(_ message: LocalisedText, _ code: RefusalCode = .badGeometry) -> Refusal {
    Refusal(
      code, message,
      remedy: LocalisedText(en: "correct the line, or export the file again", vi: "sửa dòng này, hoặc xuất lại tệp"),
      at: RefusalPlace(file: path, feature: count > 0 ? count - 1 : nil, at: .line(line)))
  }
}
