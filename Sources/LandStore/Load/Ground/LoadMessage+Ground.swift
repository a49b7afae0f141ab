internal import LandModel
internal import Refusals

extension LoadMessage {
  /// Numbers that a sentence names; the rest is counted.
  private static let named = 20

  static func missingParcels(_ numbers: [String], unknownUnit: String?, feature: String) -> LoadMessage {
    let list = list(numbers)
    let (en, vi): (String, String)
    if let unknownUnit {
      en = "no unit is called \(unknownUnit.excerpt), so these parcels were not found: \(list.en)"
      vi = "không có đơn vị nào tên \(unknownUnit.excerpt) nên không tìm thấy các thửa: \(list.vi)"
    } else {
      en = "no valid parcel has the number \(list.en)"
      vi = "không có thửa đất hợp lệ mang số \(list.vi)"
    }
    return LoadMessage(
      .missingParcel, feature: feature, field: "geometry", value: value(numbers), en: en, vi: vi)
  }

  static func ambiguousParcels(_ numbers: [String], areTaken: Bool, feature: String) -> LoadMessage {
    let list = list(numbers)
    return LoadMessage(
      .ambiguousParcel, feature: feature, field: "geometry", value: value(numbers),
      en: areTaken
        ? "several parcels bear one number, and all of them were taken: \(list.en)"
        : "parcels of several units or sheets fit, and none was taken: \(list.en)",
      vi: areTaken
        ? "nhiều thửa đất mang cùng một số, đã lấy tất cả: \(list.vi)"
        : "có thửa đất phù hợp ở nhiều xã hoặc nhiều tờ bản đồ, không lấy thửa nào: \(list.vi)")
  }

  static func parcelsInPart(_ numbers: [String], feature: String) -> LoadMessage {
    let list = list(numbers)
    return LoadMessage(
      .parcelInPart, feature: feature, field: "geometry", value: value(numbers),
      en: "the table means a part of these parcels, and the whole was taken: \(list.en)",
      vi: "bảng ghi một phần các thửa này, đã lấy cả thửa: \(list.vi)")
  }

  static func missingZone(_ name: String, feature: String) -> LoadMessage {
    LoadMessage(
      .danglingReference, feature: feature, field: "geometry", value: name,
      en: "no zone with valid ground has the id, the code or the name \(name.excerpt)",
      vi: "không có khu vực có ranh giới hợp lệ nào mang mã hoặc tên \(name.excerpt)")
  }

  private static func value(_ numbers: [String]) -> String { numbers.prefix(5 * named).joined(separator: ";") }

  private static func list(_ numbers: [String]) -> LocalisedText {
    let shown = numbers.prefix(named).joined(separator: ", ")
    let more = numbers.count - named
    guard more > 0 else { return .same(shown) }
    return LocalisedText(en: "\(shown) and \(more) more", vi: "\(shown) và \(more) thửa nữa")
  }
}
