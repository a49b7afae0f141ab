internal import Refusals

/// An administrative unit as long as it bore one code and one extent.
public struct AdministrativeUnit: Hashable, Sendable {
  /// The code, two digits for a province, three for a district, five for a commune; it is reused with other meanings.
  public let code: String
  /// What it is.
  public let kind: Kind
  /// The name, without the word for its kind.
  public let name: String
  /// The code of the unit that it belongs to, as of the same days; `nil` for a province.
  public let parent: String?
  /// The first day; `nil`: as long as the list goes back.
  public let validFrom: CivilDate?
  /// The last day; `nil`: still.
  public let validTo: CivilDate?
  /// The code of the unit that it became a part of when it ended; `nil` while it exists.
  public let successor: String?

  /// The kinds of units, as their titles say.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case province, city, district, ward, town, commune
  }

  /// Whether it exists on a day.
  public func isValid(on day: CivilDate) -> Bool {
    day.isWithin(validFrom, validTo)
  }
}

/// The units of the former province Kon Tum, before and after 1 July 2025.
///
/// A code alone means nothing: 23293 was the ward Thắng Lợi and is the ward Kon Tum, which holds five old wards. Every
/// question takes a day. Source: `administrative-units.csv` of this module, from QĐ 19/2025/QĐ-TTg and a public list of
/// codes; communes are listed for Kon Tum city, Kon Plông and Ngọc Hồi, the zones of the provincial scheme.
public struct AdministrativeUnits: Sendable {
  /// The list that is shipped.
  public static let shipped = EmbeddedFile.read("administrative-units.csv") {
    try AdministrativeUnits(EmbeddedData.administrativeUnitsCSV)
  }

  /// Every unit in the order of the list: old ones, then new ones.
  public let all: [AdministrativeUnit]

  init(_ text: String) throws(Refusal) {
    all = try CommaTable(text).entries(AdministrativeUnit.init)
  }

  /// The unit that bears a code on a day; `nil` when the list has none.
  public func unit(code: String, on day: CivilDate) -> AdministrativeUnit? {
    all.first { $0.code == code && $0.isValid(on: day) }
  }

  /// Every meaning that a code has had, the earliest first.
  public func meanings(of code: String) -> [AdministrativeUnit] { all.filter { $0.code == code } }

  /// The units whose name has that spelling on a day.
  public func units(named name: String, on day: CivilDate, aliases: Aliases = .shipped) -> [AdministrativeUnit] {
    func canonical(_ name: String) -> String { Spelling.key(aliases.canonical(name, field: "place") ?? name) }
    let wanted = canonical(name)
    return all.filter { $0.isValid(on: day) && canonical($0.name) == wanted }
  }

  /// The units that became a part of the one with this code.
  public func predecessors(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    guard let start = unit.validFrom else { return [] }
    return all.filter { $0.successor == unit.code && $0.validTo == start.adding(days: -1) }
  }
}

extension AdministrativeUnit {
  fileprivate init?(_ record: [String: String]) {
    guard let code = record["code"], let kind = Kind(rawValue: record["kind"] ?? ""), let name = record["name"] else {
      return nil
    }
    func filled(_ field: String) -> String? { record[field].flatMap { $0.isEmpty ? nil : $0 } }
    self.code = code
    self.kind = kind
    self.name = name
    parent = filled("parent")
    validFrom = filled("valid_from").flatMap { CivilDate($0) }
    validTo = filled("valid_to").flatMap { CivilDate($0) }
    guard (validFrom == nil) == (filled("valid_from") == nil), (validTo == nil) == (filled("valid_to") == nil) else {
      return nil
    }
    successor = filled("successor")
  }
}
