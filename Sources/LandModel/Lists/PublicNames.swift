public import Refusals

/// What offices and kinds of units are called, and which of them there are, day by day.
public struct PublicNames: Hashable, Sendable {
  /// What they are called on one day.
  public struct OfDay: Hashable, Sendable {
    private let names: PublicNames
    private let day: CivilDate?

    /// The lists that ship, as of today.
    public static let shipped = OfDay(.shipped, on: nil)

    /// The names on a day; without one those of today.
    public init(_ names: PublicNames, on day: CivilDate?) { (self.names, self.day) = (names, day) }

    /// What an office is called.
    public func label(of office: Office) -> LocalisedText { names.label(of: office, on: day) }

    /// What a kind of zone is called.
    public func label(of kind: ZoneKind) -> LocalisedText { names.label(of: kind, on: day) }
  }

  private let offices: DatedLabels
  private let units: DatedLabels

  /// The lists that ship.
  public static let shipped = PublicNames(offices: .offices, units: .units)

  private init(offices: DatedLabels, units: DatedLabels) { (self.offices, self.units) = (offices, units) }

  /// The lists of a workspace, the shipped ones in place of those that it has not.
  ///
  /// - Throws: `Refusal` for a table that is none, or names what is no office and no kind of unit.
  public init(_ settings: LandSettings) throws(Refusal) {
    offices =
      try settings[.offices].map { text throws(Refusal) in
        try DatedLabels(text, key: "office", codes: Office.allCases.map(\.rawValue))
      } ?? .offices
    units =
      try settings[.units].map { text throws(Refusal) in
        try DatedLabels(text, key: "kind", codes: ZoneKind.allCases.map(\.rawValue))
      } ?? .units
  }

  /// What an office is called on a day, without one today; of one that has ended by then, what it was called last.
  public func label(of office: Office, on day: CivilDate?) -> LocalisedText {
    day.flatMap { offices.label(of: office.rawValue, on: $0) } ?? offices.latestLabel(of: office.rawValue)
      ?? office.label
  }

  /// What a kind of zone is called on a day, without one or where it has no name of its day by the list of words.
  public func label(of kind: ZoneKind, on day: CivilDate?) -> LocalisedText {
    day.flatMap { units.label(of: kind.rawValue, on: $0) } ?? kind.label
  }

  /// Whether there is such an office on a day; one that the list does not name always is.
  public func exists(_ office: Office, on day: CivilDate) -> Bool { offices.exists(office.rawValue, on: day) }
}
