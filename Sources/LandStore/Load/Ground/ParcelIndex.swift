internal import Foundation
internal import LandModel
internal import PlaneGeometry

/// The parcels and zones of a workspace, to be found by what tables call them.
final class ParcelIndex {
  let land: Land
  /// The day on which names and codes of units are those of today.
  let day: CivilDate
  /// Parcels by number, as numbers are compared.
  private let byNumber: [String: [Int]]
  /// Codes of units that exist on the day.
  private let todaysCodes: Set<String>
  private var validity: [Int: Bool] = [:]
  private var units: [String: UnitCodes?] = [:]

  /// - Parameters:
  ///   - land: its parcels and zones.
  ///   - day: the day of the manifest; without one units are called as they are now.
  init(_ land: Land, on day: CivilDate?) {
    self.land = land
    self.day = day ?? CivilDate(year: 9999, month: 12, day: 31) ?? CivilDate(dayNumber: 0)
    var byNumber: [String: [Int]] = [:]
    for (index, parcel) in land.parcels.features.enumerated() {
      guard let number = parcel.parcelNumber else { continue }
      byNumber[SheetAndNumber.key(number), default: []].append(index)
    }
    self.byNumber = byNumber
    let (day, zones) = (self.day, land.zones.features)
    todaysCodes = Set(
      zones.filter { $0.isValid(on: day) }.compactMap(\.code)
        + AdministrativeUnits.shipped.all.filter { $0.isValid(on: day) }.map(\.code)
    ).reduce(into: []) { $0.insert(SheetAndNumber.key($1)) }
  }

  /// Whether a parcel has exactly that number; with `ids`, or that id.
  func isKnown(_ text: String, ids: Bool) -> Bool {
    byNumber[SheetAndNumber.key(text)] != nil || (ids && land.parcels.index(of: text) != nil)
  }

  // MARK: - Parcels

  /// What a number means: the parcels that are taken, and whether several fit.
  struct Answer {
    var parcels: [Int] = []
    /// Parcels that fit where several do.
    var rivals: [Int] = []
  }

  /// The valid parcels of a number.
  ///
  /// - Parameters:
  ///   - sheets: the sheets on one of which it lies, as numbers are compared; `nil` for any.
  ///   - unit: the unit in which it lies; `nil` for any.
  ///   - ids: whether the number may be an id.
  func answer(_ number: String, sheets: Set<String>?, unit: UnitCodes?, ids: Bool) -> Answer {
    if ids, let parcel = land.parcels.index(of: number), isValid(parcel) { return Answer(parcels: [parcel]) }
    let fitting = (byNumber[SheetAndNumber.key(number)] ?? []).filter { index in
      let parcel = land.parcels[index]
      guard unit.map({ holds($0, parcel) }) ?? true else { return false }
      return (sheets.map { $0.contains(SheetAndNumber.key(parcel.sheetNumber ?? "")) } ?? true) && isValid(index)
    }
    guard fitting.count > 1 else { return Answer(parcels: fitting) }
    let grounds = Set(
      fitting.map { index in
        let parcel = land.parcels[index]
        return [parcel.oldUnitCode ?? parcel.unitCode ?? "", SheetAndNumber.key(parcel.sheetNumber ?? "")]
      })
    return Answer(parcels: grounds.count == 1 ? fitting : [], rivals: fitting)
  }

  /// Whether a parcel has ground that can be taken.
  private func isValid(_ parcel: Int) -> Bool {
    if let known = validity[parcel] { return known }
    let geometry = land.parcels.geometry.geometry(at: parcel)
    let isValid =
      geometry.map { $0.kind.isPolygonal && !$0.isEmpty && $0.validityProblems(limit: 1).isEmpty } ?? false
    validity[parcel] = isValid
    return isValid
  }

  // MARK: - Units

  /// Codes that the parcels of a unit bear.
  struct UnitCodes: Hashable {
    /// Of units that exist.
    var current: Set<String> = []
    /// Of units that have become a part of others.
    var former: Set<String> = []

    var isEmpty: Bool { current.isEmpty && former.isEmpty }

    mutating func formUnion(_ other: UnitCodes) {
      current.formUnion(other.current)
      former.formUnion(other.former)
    }

    func isSuperset(of other: UnitCodes) -> Bool {
      current.isSuperset(of: other.current) && former.isSuperset(of: other.former)
    }
  }

  /// Whether a parcel lies in a unit.
  ///
  /// A code that no unit of today has is that of a former one, wherever it stands.
  private func holds(_ unit: UnitCodes, _ parcel: Parcel) -> Bool {
    let code = parcel.unitCode.map(SheetAndNumber.key)
    if let code, unit.current.contains(code) { return true }
    if let former = parcel.oldUnitCode { return unit.former.contains(SheetAndNumber.key(former)) }
    return code.map { unit.former.contains($0) && !todaysCodes.contains($0) } ?? false
  }

  /// The unit that a cell names, by code or name; `nil` for none that is known.
  ///
  /// Of several parts (`xã Hiếu, huyện Kon Plông`) those count that lie in no other one.
  func unit(_ text: String, separators: [String]) -> UnitCodes? {
    if let known = units[text] { return known }
    var found = codes(text)
    if found.isEmpty {
      let parts = ParcelNumbers.chunks(text, separators + [" - ", " – "]).map(codes).filter { !$0.isEmpty }
      for (index, part) in parts.enumerated() {
        let holdsAnother = parts.enumerated().contains { other, codes in
          other != index && part.isSuperset(of: codes) && (part != codes || other < index)
        }
        if !holdsAnother { found.formUnion(part) }
      }
    }
    units[text] = .some(found.isEmpty ? nil : found)
    return found.isEmpty ? nil : found
  }

  private func codes(_ text: String) -> UnitCodes {
    let plain = text.trimmingCharacters(in: .whitespaces)
    var codes = UnitCodes()
    if !plain.isEmpty, plain.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let key = SheetAndNumber.key(plain)
      let isBorne = land.parcels.features.contains { parcel in
        [parcel.unitCode, parcel.oldUnitCode].contains { $0.map { SheetAndNumber.key($0) == key } ?? false }
      }
      return isBorne ? UnitCodes(current: [key], former: [key]) : codes
    }
    for zone in land.zones(named: plain, on: day) {
      codes.current.formUnion(land.unitCodes(of: zone, on: day).map(SheetAndNumber.key))
    }
    codes.former = codes.current
    addFormer(plain, &codes)
    return codes
  }

  /// Units of that name that no longer exist on the day, and those of the shipped list.
  private func addFormer(_ name: String, _ codes: inout UnitCodes) {
    for ended in Set(land.zones.features.compactMap(\.validTo)).filter({ $0 < day }) {
      for zone in land.zones(named: name, on: ended) where !land.zones[zone].isValid(on: day) {
        codes.former.formUnion(land.unitCodes(of: zone, on: ended).map(SheetAndNumber.key))
      }
    }
    let wanted = ZoneName(name).proper
    for unit in AdministrativeUnits.shipped.all where ZoneName(unit.name).proper == wanted {
      if unit.isValid(on: day) {
        codes.current.insert(SheetAndNumber.key(unit.code))
      } else {
        codes.former.insert(SheetAndNumber.key(unit.code))
      }
    }
  }
}
