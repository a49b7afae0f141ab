internal import Refusals
internal import LandModel

/// The laws that say what the occupancy of a kind of zone is, by day.
struct OccupancyLaws: Sendable {
  /// The list that ships.
  static let shipped = EmbeddedFile.read("occupancy-laws.csv") {
    try OccupancyLaws(EmbeddedData.occupancyLawsCSV)
  }

  /// The list of a workspace, else the shipped one.
  ///
  /// - Throws: `Refusal` for a list that is none.
  static func of(_ settings: LandSettings) throws(Refusal) -> OccupancyLaws {
    guard let text = settings[.occupancy] else { return shipped }
    return try OccupancyLaws(text)
  }

  private struct Entry {
    let kind: ZoneKind
    let law: String
    let validFrom: CivilDate?
    let validTo: CivilDate?
  }

  private let entries: [Entry]

  init(_ text: String) throws(Refusal) {
    entries = try CommaTable(text).entries { record -> Entry? in
      guard let kind = ZoneKind(rawValue: record["kind"] ?? ""), let law = record["law"],
        let from = record["valid_from"], let to = record["valid_to"], from.isEmpty || CivilDate(from) != nil,
        to.isEmpty || CivilDate(to) != nil
      else { return nil }
      return Entry(kind: kind, law: law, validFrom: CivilDate(from), validTo: CivilDate(to))
    }
  }

  /// The law for a kind of zone in force on a day; `nil` for none.
  func law(for kind: ZoneKind, on day: CivilDate) -> String? {
    entries.first { entry in
      entry.kind == kind && day.isWithin(entry.validFrom, entry.validTo)
    }?.law
  }
}
