internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Literals that both notations have.
enum FilterLiterals {
  /// A day or a time.
  static func instant(_ text: String, isDay: Bool, _ place: FilterPlace) throws(FilterFault) -> Operand.Form {
    if isDay {
      if let day = CivilDate(text) { return .day(day) }
    } else if text.utf8.count > 10, DayInterval.day(text) != nil {
      return .time(text)
    }
    let example = isDay ? "2021-12-24" : "2021-12-24T08:00:00Z"
    throw FilterFault(
      place,
      LocalisedText(
        en: "\(text.prefix(40)) is no \(isDay ? "day" : "time")",
        vi: "\(text.prefix(40)) không phải là \(isDay ? "ngày" : "thời điểm")"),
      remedy: LocalisedText(en: "write it as \(example)", vi: "hãy viết như \(example)"), accepted: [example])
  }

  /// A geometry of well-known text.
  static func wellKnown(_ text: String, _ place: FilterPlace) throws(FilterFault) -> Geometry {
    do throws(CodecError) {
      return try Geometry(wkt: text, limits: geometryLimits)
    } catch {
      guard error.reason != .tooLarge else { throw FilterLimits.tooManyVertices(place) }
      // What stands before the place of the error is ASCII, or the error would stand there.
      throw badGeometry(FilterPlace(position: place.position + error.offset))
    }
  }

  /// What a geometry of a filter may have.
  static let geometryLimits: WKBLimits = {
    var limits = WKBLimits()
    limits.depth = FilterLimits.depth
    limits.positions = FilterLimits.vertices
    return limits
  }()

  static func badGeometry(_ place: FilterPlace) -> FilterFault {
    FilterFault(
      place, LocalisedText(en: "the geometry cannot be read", vi: "không đọc được hình học"),
      remedy: LocalisedText(
        en: "write finite numbers, closed rings and the parentheses of its type",
        vi: "hãy ghi số hữu hạn, vòng khép kín và đủ ngoặc theo kiểu hình học"),
      accepted: GeometryKind.allCases.map(\.wellKnownName) + ["BBOX"])
  }

  static func noBox(_ place: FilterPlace) -> FilterFault {
    FilterFault(
      place,
      LocalisedText(
        en: "a box has four finite numbers, or six with heights, the lower corner first",
        vi: "khung tọa độ gồm bốn số hữu hạn, hoặc sáu số nếu có độ cao, góc dưới trước"),
      remedy: LocalisedText(en: "correct the box", vi: "hãy sửa khung"), accepted: ["BBOX(107.9,14.3,108.1,14.4)"])
  }

  static func unknownFunction(_ name: String, _ place: FilterPlace, _ accepted: [String]) -> FilterFault {
    FilterFault(
      place,
      LocalisedText(
        en: "\(name.prefix(40)) is no function that is offered", vi: "không hỗ trợ hàm \(name.prefix(40))"),
      remedy: LocalisedText(
        en: "take \(accepted.joined(separator: ", "))", vi: "hãy dùng \(accepted.joined(separator: ", "))"),
      accepted: accepted)
  }
}
