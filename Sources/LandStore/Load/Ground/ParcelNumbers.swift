internal import Foundation
internal import LandModel
internal import Refusals

/// The parcels that a cell names: numbers, ranges of whole numbers, each with the map sheet that stands beside it.
///
/// `301, 302`, `301-324`, `301 đến 324`, `tờ 12: 301, 302; tờ 13: 4`, `thửa 301 tờ 12`, `12/301`, `một phần thửa 301`.
struct ParcelNumbers {
  struct Entry: Hashable {
    /// The sheet that the cell names with it.
    var sheet: String?
    var number: Number
    /// Whether the cell says that it is a part of the parcel.
    var isPart = false
  }

  enum Number: Hashable {
    case one(String)
    case range(ClosedRange<Int>)
  }

  /// What keeps a text from being a list of parcels.
  struct Fault: Error {
    let message: LocalisedText
  }

  /// Numbers that a cell may name, those of ranges among them.
  static let limit = 10_000

  private(set) var entries: [Entry] = []
  /// Where the entries begin that have no sheet of their own yet.
  private var open = 0
  /// The sheet of what follows.
  private var sheet: String?
  private var count = 0
  /// Whether a part of all parcels that follow is meant.
  private var isPartOfAll = false

  /// - Parameters:
  ///   - text: the cell.
  ///   - separators: what parts its names, beside semicolons and line breaks.
  ///   - isKnown: whether a parcel has exactly that number or id, which is then no range and no sheet.
  init(_ text: String, separators: [String], isKnown: (String) -> Bool) throws(Fault) {
    for group in Self.chunks(text, []) {
      // A sheet behind numbers is that of its own group.
      open = entries.count
      for chunk in Self.chunks(group, separators) { try read(chunk, isKnown) }
    }
  }

  /// The parts of a text between separators, semicolons and line breaks; without blanks around them, no empty ones.
  static func chunks(_ text: String, _ separators: [String]) -> [String] {
    var chunks = [text.precomposedStringWithCanonicalMapping]
    for separator in [";", "\r\n", "\n", "\r"] + separators {
      chunks = chunks.flatMap { $0.components(separatedBy: separator) }
    }
    return chunks.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  /// Words that say no more than what the numbers are of.
  static let fillers: Set<String> = [
    "thua", "thuadat", "cac", "dat", "so", "ban", "do", "tu", "gom", "bao", "nhung", "la", "thuoc", "tai", "o", "lo",
    "trong", "cua", "mot", "to",
  ]
  private static let sheetWords: Set<String> = ["to", "tbd"]

  private mutating func read(_ chunk: String, _ isKnown: (String) -> Bool) throws(Fault) {
    if isKnown(chunk) { return try add(.one(chunk), isPart: false) }
    var words = Words(chunk)
    let (saysPart, saysWhole) = (words.takePart(), words.takeWhole())
    let isPart = saysPart || (isPartOfAll && !saysWhole)
    isPartOfAll = isPart && (isPartOfAll || words.contains("cac"))
    var (isExpected, saysNothing) = (true, true)
    while let word = words.next() {
      if word == ":" { continue }
      if ["va", "&", "+"].contains(word) {
        isExpected = true
        continue
      }
      if Self.sheetWords.contains(word) {
        try readSheet(&words, chunk)
        (isExpected, saysNothing) = (true, false)
        continue
      }
      if Self.fillers.contains(word) { continue }
      guard word.contains(where: \.isNumber), isExpected else { throw Self.fault(chunk) }
      (isExpected, saysNothing) = (false, false)
      try readNumber(word, &words, isKnown, isPart: isPart, chunk)
    }
    if saysNothing { throw Self.fault(chunk) }
  }

  /// The sheet of what follows, or of what stands before it without one.
  private mutating func readSheet(_ words: inout Words, _ chunk: String) throws(Fault) {
    while let word = words.peek(), Self.fillers.contains(word) { _ = words.next() }
    guard let name = words.next(), name.contains(where: \.isNumber) else { throw Self.fault(chunk) }
    let isBehind = open < entries.count && words.peek() == nil
    if isBehind {
      for index in open..<entries.count { entries[index].sheet = name }
      sheet = nil
    } else {
      sheet = name
    }
    open = entries.count
  }

  private mutating func readNumber(
    _ word: String, _ words: inout Words, _ isKnown: (String) -> Bool, isPart: Bool, _ chunk: String
  ) throws(Fault) {
    if let joint = words.peek(), ["den", "-"].contains(joint) {
      _ = words.next()
      while let filler = words.peek(), Self.fillers.contains(filler) { _ = words.next() }
      guard let last = words.next(), let range = try Self.range(word, last, chunk) else { throw Self.fault(chunk) }
      return try add(.range(range), isPart: isPart)
    }
    if isKnown(word) { return try add(.one(word), isPart: isPart) }
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2, let range = try Self.range(ends[0], ends[1], chunk) {
      return try add(.range(range), isPart: isPart)
    }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) {
      let outer = sheet
      sheet = parts[0]
      try add(.one(Self.written(parts[1], in: chunk)), isPart: isPart)
      sheet = outer
      return
    }
    guard word.allSatisfy({ $0.isLetter || $0.isNumber || "-._~".contains($0) }) else { throw Self.fault(chunk) }
    try add(.one(Self.written(word, in: chunk)), isPart: isPart)
  }

  /// A word as the cell has it, with its capitals and marks.
  private static func written(_ word: String, in chunk: String) -> String {
    let (letters, sought) = (Array(chunk), word.map(String.init))
    let plain = letters.map { Spelling.withoutMarks($0.lowercased()) }
    guard let start = plain.indices.first(where: { plain[$0...].starts(with: sought) }) else { return word }
    return String(letters[start..<start + sought.count])
  }

  /// `nil` where an end is no whole number.
  private static func range(_ first: String, _ last: String, _ chunk: String) throws(Fault) -> ClosedRange<Int>? {
    guard first.allSatisfy(\.isASCII), last.allSatisfy(\.isASCII), let low = Int(first), let high = Int(last), low >= 0
    else { return nil }
    guard low <= high else {
      throw Fault(
        message: LocalisedText(
          en: "the range \(chunk.excerpt) ends before it begins",
          vi: "khoảng \(chunk.excerpt) có số cuối nhỏ hơn số đầu"))
    }
    guard high - low < limit else { throw tooMany }
    return low...high
  }

  private mutating func add(_ number: Number, isPart: Bool) throws(Fault) {
    if case .range(let range) = number { count += range.count } else { count += 1 }
    guard count <= Self.limit else { throw Self.tooMany }
    entries.append(Entry(sheet: sheet, number: number, isPart: isPart))
    if sheet != nil { open = entries.count }
  }

  private static let tooMany = Fault(
    message: LocalisedText(en: "the cell names more than 10,000 parcels", vi: "ô nêu hơn 10.000 thửa đất"))

  private static func fault(_ chunk: String) -> Fault {
    Fault(
      message: LocalisedText(
        en: "\(chunk.excerpt) is no number of a parcel", vi: "\(chunk.excerpt) không phải là số thửa"))
  }
}

/// The words of a part of a cell without case and marks; colons and hyphens between blanks are words of their own.
private struct Words {
  private var words: [String]

  init(_ chunk: String) {
    // `5÷8` is a range.
    let plain = Spelling.plainKey(chunk.replacing("÷", with: "-")).map {
      "()[]".contains($0) ? " " : $0 == ":" ? " : " : String($0)
    }.joined()
    words = plain.split { $0.isWhitespace }.flatMap { word -> [String] in
      var word = String(word)
      while word.count > 1, let last = word.last, ".,".contains(last) { word.removeLast() }
      // `tờ12`, `thửa301`
      for prefix in ["thua", "tbd", "to"]
      where word.hasPrefix(prefix) && word.dropFirst(prefix.count).first?.isNumber == true {
        return [prefix, String(word.dropFirst(prefix.count))]
      }
      return [word]
    }
    words.reverse()
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  func peek() -> String? { words.last }

  mutating func next() -> String? { words.popLast() }

  /// Takes the words for the whole of a parcel out, `toàn bộ thửa 301`, and says whether there were some; the whole of
  /// a sheet is no parcel.
  mutating func takeWhole() -> Bool {
    guard contains("thua") || contains("thuadat") else { return false }
    if let all = words.indices.dropLast().first(where: { words[$0] == "bo" && words[$0 + 1] == "toan" }) {
      words.removeSubrange(all...(all + 1))
      return true
    }
    guard let short = words.firstIndex(where: { ["tron", "ca"].contains($0) }) else { return false }
    words.remove(at: short)
    return true
  }

  /// Takes the words for a part out, wherever they stand, and says whether there were some.
  mutating func takePart() -> Bool {
    // The words stand in reverse.
    if let phan = words.indices.dropLast().first(where: { words[$0] == "phan" && ["mot", "1"].contains(words[$0 + 1]) })
    {
      words.removeSubrange(phan...(phan + 1))
      return true
    }
    guard let short = words.firstIndex(where: { $0 == "mp" }) else { return false }
    words.remove(at: short)
    return true
  }
}
