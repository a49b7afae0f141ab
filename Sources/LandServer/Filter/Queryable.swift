internal import LandModel
internal import Refusals

/// A property of a collection that filters and parameters may name.
struct Queryable: Sendable {
  let name: String
  let title: LocalisedText
  let type: QueryType
  /// What the field holds; `nil` for the id and the geometry.
  let kind: FieldKind?
  /// Where its values stand.
  let place: Place

  enum Place: Hashable, Sendable {
    case id, geometry
    case column(Int)
  }

  /// What it is called where a geometry is meant.
  static let geometryName = "geometry"

  /// Those of a collection: its id, its fields in the order of `schema`, its geometry.
  static func all(of layer: PublishedLayer) -> [Queryable] {
    let labels = Labels.shipped
    return [Queryable(name: "id", title: labels.label("column", "id"), type: .text, kind: nil, place: .id)]
      + layer.fields.enumerated().map { number, field in
        Queryable(
          name: field.name, title: field.title, type: QueryType(field.kind), kind: field.kind, place: .column(number))
      } + [
        Queryable(
          name: geometryName, title: LocalisedText(en: "geometry", vi: "hình học"), type: .geometry, kind: nil,
          place: .geometry)
      ]
  }
}

/// What values are, for comparisons.
enum QueryType: Hashable, Sendable {
  case text, number, day, time, flag, geometry

  init(_ kind: FieldKind) { self = kind == .date ? .day : kind.isNumeric ? .number : .text }

  /// For a person.
  var words: LocalisedText {
    switch self {
    case .text: LocalisedText(en: "a text", vi: "văn bản")
    case .number: LocalisedText(en: "a number", vi: "số")
    case .day: LocalisedText(en: "a day", vi: "ngày")
    case .time: LocalisedText(en: "a time", vi: "thời điểm")
    case .flag: LocalisedText(en: "true or false", vi: "đúng hoặc sai")
    case .geometry: LocalisedText(en: "a geometry", vi: "hình học")
    }
  }

  /// How a literal of it is written.
  var example: String {
    switch self {
    case .text: "'330'"
    case .number: "12.5"
    case .day: "DATE('2021-12-24')"
    case .time: "TIMESTAMP('2021-12-24T08:00:00Z')"
    case .flag: "TRUE"
    case .geometry: "POINT(107.98 14.35)"
    }
  }
}
