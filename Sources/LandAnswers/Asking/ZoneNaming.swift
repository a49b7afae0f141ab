internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

extension Land {
  /// The zone that a person names by id, code or name, among those valid on a day.
  ///
  /// - Throws: `Refusal` `unknown_identifier` where there is none, `ambiguous_identifier` where there are several, with
  ///   their ids.
  func zone(named text: String, on day: CivilDate, file: String) throws(Refusal) -> Int {
    let found = zones(named: text, on: day)
    guard let zone = found.first else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(
          en: "no zone valid on \(day) has the id, the code or the name \(text)",
          vi: "không có khu vực nào hiệu lực ngày \(Language.vietnamese.day(day)) có mã hoặc tên là \(text)"),
        remedy: LocalisedText(
          en: "take an id, a code or a name of the layer zone", vi: "lấy mã hoặc tên của lớp zone"),
        at: RefusalPlace(file: file))
    }
    guard found.count == 1 else {
      let ids = found.map { zones[$0].id }.inOrderOfIDs.joined(separator: ", ")
      throw Refusal(
        .ambiguousIdentifier,
        LocalisedText(en: "\(text) names several zones: \(ids)", vi: "\(text) là tên của nhiều khu vực: \(ids)"),
        remedy: LocalisedText(en: "name one by its id", vi: "nêu một khu vực bằng mã"), at: RefusalPlace(file: file))
    }
    return zone
  }

  /// The extent of a zone that a person names, to which measures are clipped.
  ///
  /// - Throws: as ``zone(named:on:file:)``; `bad_geometry` for one without a valid polygon, which cuts nothing.
  func extent(named text: String, on day: CivilDate, file: String) throws(Refusal) -> ZoneExtent {
    let zone = try zone(named: text, on: day, file: file)
    guard let geometry = zones.geometry.geometry(at: zone), geometry.kind.isPolygonal, !geometry.isEmpty,
      geometry.validityProblems(limit: 1).isEmpty
    else {
      throw Refusal(
        .badGeometry,
        LocalisedText(
          en: "the zone has no valid boundary, so nothing can be clipped to it",
          vi: "khu vực không có ranh giới hợp lệ nên không thể cắt theo khu vực này"),
        remedy: LocalisedText(
          en: "correct its boundary and load it again", vi: "sửa ranh giới của khu vực rồi nạp lại"),
        at: RefusalPlace(file: file, layer: LayerName.zone.rawValue, featureID: zones[zone].id))
    }
    return ZoneExtent(zone, of: self)
  }
}
