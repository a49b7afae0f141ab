internal import Refusals

/// What a filter may cost to read; counted while it is read, in both notations alike.
struct FilterLimits {
  static let characters = 4096
  static let depth = 16
  static let terms = 200
  static let vertices = 1000

  private var terms = 0
  private var vertices = 0

  /// Counts a predicate, or an item of IN.
  mutating func countTerm(_ place: FilterPlace) throws(FilterFault) {
    terms += 1
    guard terms <= FilterLimits.terms else {
      throw FilterFault(
        place,
        LocalisedText(
          en: "it has more than \(FilterLimits.terms) predicates and items of IN",
          vi: "có quá \(FilterLimits.terms) vị từ và phần tử của IN"),
        remedy: FilterLimits.shorter)
    }
  }

  /// Counts the positions of a literal.
  mutating func countVertices(_ count: Int, _ place: FilterPlace) throws(FilterFault) {
    vertices += count
    guard vertices <= FilterLimits.vertices else { throw FilterLimits.tooManyVertices(place) }
  }

  static func tooManyVertices(_ place: FilterPlace) -> FilterFault {
    FilterFault(
      place,
      LocalisedText(
        en: "its geometries have more than \(vertices) vertices", vi: "các hình học có quá \(vertices) đỉnh"),
      remedy: LocalisedText(en: "draw simpler ground", vi: "hãy vẽ vùng đơn giản hơn"))
  }

  /// Looks whether something stands too deep.
  static func check(depth: Int, _ place: FilterPlace) throws(FilterFault) {
    guard depth <= FilterLimits.depth else {
      throw FilterFault(
        place,
        LocalisedText(
          en: "NOT, functions and parentheses stand more than \(FilterLimits.depth) deep",
          vi: "NOT, hàm và dấu ngoặc lồng nhau quá \(FilterLimits.depth) cấp"),
        remedy: shorter)
    }
  }

  /// Looks whether a filter is too long; before anything of it is read.
  static func check(length text: String) throws(FilterFault) {
    // A character has at most four bytes, so that a long text is not counted through.
    let isLong = text.utf8.count > 4 * characters || text.unicodeScalars.count > characters
    guard !isLong else {
      throw FilterFault(
        FilterPlace(position: characters),
        LocalisedText(en: "it has more than \(characters) characters", vi: "dài quá \(characters) ký tự"),
        remedy: shorter)
    }
  }

  private static let shorter = LocalisedText(en: "ask in several requests", vi: "hãy chia thành nhiều yêu cầu")
}

/// What is wrong with a filter, and where.
struct FilterFault: Error {
  let place: FilterPlace
  let message: LocalisedText
  let remedy: LocalisedText
  var accepted: [String]?

  init(_ place: FilterPlace, _ message: LocalisedText, remedy: LocalisedText, accepted: [String]? = nil) {
    (self.place, self.message, self.remedy, self.accepted) = (place, message, remedy, accepted)
  }

  /// As an answer says it.
  var problem: Problem {
    let at = place.pointer.flatMap { $0.isEmpty ? nil : LocalisedText(en: " at \($0)", vi: " tại \($0)") }
    return Problem(
      .badFilter,
      LocalisedText(
        en: "The filter cannot be used\(at?.en ?? ""): \(message.en); \(remedy.en).",
        vi: "Không dùng được bộ lọc\(at?.vi ?? ""): \(message.vi); \(remedy.vi)."),
      parameter: "filter", position: place.position, accepted: accepted)
  }
}
