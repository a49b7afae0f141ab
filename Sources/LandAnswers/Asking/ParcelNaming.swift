internal import LandModel
internal import Refusals

extension Land {
  /// The parcel that a person names by id, or by map sheet and number.
  ///
  /// - Parameters:
  ///   - text: an id, `12/330` or `tờ 12 thửa 330`.
  ///   - unit: the id, code or name of the unit in which it lies; `nil` for any.
  /// - Throws: `Refusal` `unknown_identifier` where there is none, `ambiguous_identifier` where there are several, with
  ///   their ids and units; as ``zone(named:on:file:)`` for the unit.
  func parcel(named text: String, in unit: String?, on day: CivilDate, file: String) throws(Refusal) -> Int {
    let units = try unit.map { (name) throws(Refusal) in try unitCodes(named: name, on: day, file: file) }
    let found = parcels(named: text, inUnits: units)
    guard let parcel = found.first else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(
          en: "there is no parcel \(text)" + (unit.map { " in \($0)" } ?? ""),
          vi: "không có thửa đất \(text)" + (unit.map { " tại \($0)" } ?? "")),
        remedy: LocalisedText(
          en: "take an id of the layer parcel, or name sheet and number, as in 12/330",
          vi: "lấy một mã của lớp parcel, hoặc nêu tờ và thửa, ví dụ \"tờ 12 thửa 330\""),
        at: RefusalPlace(file: file))
    }
    guard found.count == 1 else {
      let order = IdentifierOrder.sorted(found.map { parcels[$0].id }).map { found[$0] }
      let names = order.prefix(10).map { number in
        parcels[number].id + (parcels[number].unitCode.map { " (\(unitName($0, on: day)))" } ?? "")
      }
      let list = names.joined(separator: ", ") + (found.count > 10 ? ", …" : "")
      throw Refusal(
        .ambiguousIdentifier,
        LocalisedText(
          en: "\(found.count) parcels are called \(text): \(list)", vi: "có \(found.count) thửa đất \(text): \(list)"),
        remedy: LocalisedText(
          en: "name one by its id, or name its unit too", vi: "nêu mã của một thửa, hoặc nêu thêm xã, phường"),
        at: RefusalPlace(file: file))
    }
    return parcel
  }

  /// The codes of the communes of a unit; a code that parcels bear needs no zone.
  private func unitCodes(named name: String, on day: CivilDate, file: String) throws(Refusal) -> Set<String> {
    let isBorne = parcels.features.contains { $0.unitCode == name || $0.oldUnitCode == name }
    if isBorne, zones(named: name, on: day).isEmpty { return [name] }
    let zone = try zone(named: name, on: day, file: file)
    return unitCodes(of: zone, on: day).union(isBorne ? [name] : [])
  }

  private func unitName(_ code: String, on day: CivilDate) -> String {
    zones.features.first { $0.code == code && $0.kind == .commune && $0.isValid(on: day) }?.name ?? code
  }
}
