internal import Foundation

/// A parcel as people name it: its map sheet and its number there.
public struct SheetAndNumber: Hashable, Sendable {
  /// The number of the map sheet (tờ bản đồ).
  public let sheet: String
  /// The number of the parcel on its sheet (thửa đất số).
  public let number: String

  /// Reads `12/330`, `tờ 12 thửa 330`, `Thửa đất số 330, tờ bản đồ số 12`; case, diacritics and blanks do not count.
  public init?(_ text: String) {
    let plain = Spelling.plainKey(text)
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) {
      self.init(sheet: parts[0], number: parts[1])
      return
    }
    var words = plain.split { $0.isWhitespace || ",;:.".contains($0) }.map(String.init)
    words.removeAll { ["ban", "do", "so", "dat"].contains($0) }
    guard words.count == 4, let sheet = words.firstIndex(of: "to"), let number = words.firstIndex(of: "thua"),
      [sheet, number].sorted() == [0, 2]
    else { return nil }
    self.init(sheet: words[sheet + 1], number: words[number + 1])
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
