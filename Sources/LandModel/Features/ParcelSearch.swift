internal import Foundation

/// A parcel as people name it: its map sheet and its number there.
public struct SheetAndNumber: Hashable, Sendable {
  /// The number of the map sheet (tờ bản đồ).
  public let sheet: String
  /// The number of the parcel on its sheet (thửa đất số).
  public let number: String

  /// Reads `12/330`, `tờ 12 thửa 330`, `Thửa đất số 330, tờ bản đồ số 12`; case, diacritics and blanks do not count.
  public init?(_ text: String) {
    guard let (named, rest) = SheetAndNumber.beginning(text), rest.isEmpty else { return nil }
    self = named
  }

  /// The parcel with which a text begins, and the words behind it without marks and capitals: in `12/330 Ngô Mây` the unit.
  package static func beginning(_ text: String) -> (named: SheetAndNumber, rest: String)? {
    var words = words(of: text)
    func taken(_ sheet: String, _ number: String) -> (named: SheetAndNumber, rest: String) {
      (SheetAndNumber(sheet: sheet, number: number), words.joined(separator: " "))
    }
    let sheet = clause("to", fillers: ["ban", "do", "so"], &words)
    if let number = clause("thua", fillers: ["dat", "so"], &words) {
      if let sheet = sheet ?? clause("to", fillers: ["ban", "do", "so"], &words) { return taken(sheet, number) }
      return nil
    }
    guard let first = sheet ?? words.first else { return nil }
    if sheet == nil { words.removeFirst() }
    let parts = first.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return taken(parts[0], parts[1]) }
    return clause("thua", fillers: ["dat", "so"], &words).map { taken(first, $0) }
  }

  /// The number of a text that names a parcel without its sheet: `330`, `thửa đất số 330`; `nil` for anything else.
  package static func numberAlone(_ text: String) -> String? {
    var words = words(of: text)
    let number = clause("thua", fillers: ["dat", "so"], &words)
    if let number { return words.isEmpty ? number : nil }
    return words.count == 1 ? words[0] : nil
  }

  /// The words without marks and capitals, blanks around a slash left out.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for part in Spelling.plainKey(text).split(whereSeparator: { $0.isWhitespace || ",;:".contains($0) }) {
      if let last = words.last, last.hasSuffix("/") || part.hasPrefix("/") {
        words[words.count - 1] = last + part
      } else {
        words.append(String(part))
      }
    }
    return words
  }

  /// Takes a word of a parcel's name, those that fill it up, and what it numbers.
  private static func clause(_ word: String, fillers: Set<String>, _ words: inout [String]) -> String? {
    guard words.first == word else { return nil }
    let rest = words.dropFirst().drop { fillers.contains($0) }
    guard let number = rest.first else { return nil }
    words = Array(rest.dropFirst())
    return number.hasSuffix(".") ? String(number.dropLast()) : number
  }

  private init(sheet: String, number: String) { (self.sheet, self.number) = (sheet, number) }

  /// Whether a parcel has that sheet and number; digits count as numbers, so that `007` is `7`.
  func names(_ parcel: Parcel) -> Bool {
    guard let sheet = parcel.sheetNumber, let number = parcel.parcelNumber else { return false }
    return SheetAndNumber.key(sheet) == SheetAndNumber.key(self.sheet)
      && SheetAndNumber.key(number) == SheetAndNumber.key(self.number)
  }

  /// A number of a sheet or a parcel as it is compared: blanks, case and leading zeros do not count.
  package static func key(_ text: String) -> String {
    if let first = text.utf8.first, first != 0x30, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
    let plain = text.trimmingCharacters(in: .whitespaces).lowercased()
    let digits = plain.drop { $0 == "0" }
    return plain.first == "0" && digits.first?.isNumber == true ? String(digits) : plain
  }
}

extension Land {
  /// The numbers of the parcels that a person means: the one with that id, else those with that sheet and number.
  ///
  /// - Parameters:
  ///   - text: an id, `12/330` or `tờ 12 thửa 330`.
  ///   - units: codes of communes, today's or former ones, in one of which the parcel lies; `nil` for any.
  public func parcels(named text: String, inUnits units: Set<String>? = nil) -> [Int] {
    func isInUnits(_ parcel: Int) -> Bool {
      guard let units else { return true }
      return [parcels[parcel].unitCode, parcels[parcel].oldUnitCode].contains { $0.map(units.contains) ?? false }
    }
    if let parcel = parcels.index(of: text), isInUnits(parcel) { return [parcel] }
    guard let wanted = SheetAndNumber(text) else { return [] }
    return parcels.indices.filter { wanted.names(parcels[$0]) && isInUnits($0) }
  }

  /// The codes that parcels of a zone bear: its own, and those of the units below it that are valid on a day.
  public func unitCodes(of zone: Int, on day: CivilDate) -> Set<String> {
    var (open, seen) = ([zone], Set([zone]))
    while let next = open.popLast() {
      for child in zones.indices where zones[child].parent == zones[next].id && zones[child].isValid(on: day) {
        if seen.insert(child).inserted { open.append(child) }
      }
    }
    return Set(seen.compactMap { zones[$0].code })
  }
}
