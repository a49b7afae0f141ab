internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The parameters that choose features by what they are: `filter`, its language and system, and every queryable.
enum FilterParameters {
  /// What a collection's items take.
  static func descriptions(_ layer: PublishedLayer) -> [ParameterDescription] {
    [filter, language, system] + Queryable.all(of: layer).filter { $0.type != .geometry }.map(description)
  }

  /// The filter of a question; `nil` where it asks for everything.
  ///
  /// All of its conditions hold at once. The parameters must be those of ``descriptions(_:)``.
  /// - Throws: `Problem` `bad_filter`, `bad_value`, `unknown_crs`.
  static func filter(_ question: Question, _ layer: PublishedLayer) throws(Problem) -> Filter? {
    let queryables = Queryable.all(of: layer)
    let system = try question.snapshot.systems.system(question["filter-crs"], parameter: "filter-crs")
    var conditions: [FilterExpression] = []
    if let text = question["filter"] {
      let isJSON = question["filter-lang"] == Filter.Notation.json.rawValue
      conditions.append(try Filter.parsed(text, isJSON ? .json : .text))
    }
    for queryable in queryables {
      guard queryable.type != .geometry, let value = question[queryable.name] else { continue }
      conditions.append(try condition(queryable, value))
    }
    guard !conditions.isEmpty else { return nil }
    let whole = conditions.count == 1 ? conditions[0] : .all(conditions)
    return try FilterCompiler(layer: layer, queryables: queryables, system: system).filter(whole)
  }

  private static func condition(_ queryable: Queryable, _ value: String) throws(Problem) -> FilterExpression {
    let literal: Operand.Form?
    switch queryable.type {
    case .number: literal = QuestionReading.finiteNumber(value).map { .number($0) }
    case .day: literal = CivilDate(value).map { .day($0) }
    default: literal = .text(value)
    }
    guard let literal else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "\(queryable.name)=\(value) cannot be read; it takes \(queryable.form[.english]).",
          vi: "Không đọc được \(queryable.name)=\(value); tham số này nhận \(queryable.form[.vietnamese])."),
        parameter: queryable.name)
    }
    return .comparison(.equal, Operand(.property(queryable.name), .start), Operand(literal, .start))
  }

  private static func description(_ queryable: Queryable) -> ParameterDescription {
    ParameterDescription(
      queryable.name, queryable.type == .number ? .number : .text,
      LocalisedText(
        en: "Features of which this holds: \(queryable.title[.english]), \(queryable.form[.english]).",
        vi: "Đối tượng có giá trị này: \(queryable.title[.vietnamese]), \(queryable.form[.vietnamese])."))
  }

  private static let filter = ParameterDescription(
    "filter", .text,
    LocalisedText(
      en: "A condition in CQL2, as in sheet_no = '12' AND S_INTERSECTS(geometry, POINT(107.98 14.35)).",
      vi: "Một điều kiện CQL2, như sheet_no = '12' AND S_INTERSECTS(geometry, POINT(107.98 14.35))."))

  private static let language = ParameterDescription(
    "filter-lang", .choice(Filter.Notation.allCases.map(\.rawValue)),
    LocalisedText(
      en: "The notation of filter; cql2-text where it is not named.",
      vi: "Cách viết của filter; nếu không nêu là cql2-text."))

  private static let system = ParameterDescription(
    "filter-crs", .text,
    LocalisedText(
      en: "The system of the positions in filter; CRS84 where it is not named.",
      vi: "Hệ tọa độ của các vị trí trong filter; nếu không nêu là CRS84."))
}

extension Queryable {
  /// What a value of its parameter looks like.
  fileprivate var form: LocalisedText { kind?.accepted ?? FieldKind.text.accepted }
}
