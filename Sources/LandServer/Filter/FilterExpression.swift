internal import LandModel
internal import PlaneGeometry

/// A filter as it is written, in whichever notation: names are not looked up, types not compared.
indirect enum FilterExpression: Sendable {
  case constant(Bool)
  case all([FilterExpression])
  case any([FilterExpression])
  case not(FilterExpression)
  case comparison(Comparison, Operand, Operand)
  case like(Operand, pattern: Operand)
  case between(Operand, Operand, Operand)
  case member(Operand, [Operand])
  case isNull(Operand)
  case intersects(Operand, Operand)
}

/// A sign between two values.
enum Comparison: String, CaseIterable, Sendable {
  case equal = "="
  case different = "<>"
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="

  /// Whether it is one for two values of which the first comes before, with or after the second.
  @inline(__always) func holds<Value: Comparable>(_ one: Value, _ other: Value) -> Bool {
    switch self {
    case .equal: one == other
    case .different: one != other
    case .less: one < other
    case .atMost: one <= other
    case .greater: one > other
    case .atLeast: one >= other
    }
  }
}

/// A value of a filter, and where it is written.
struct Operand: Sendable {
  let form: Form
  let place: FilterPlace

  indirect enum Form: Sendable {
    case property(String)
    case text(String)
    case number(Double)
    case flag(Bool)
    case day(CivilDate)
    /// A time; nothing that is published has one.
    case time(String)
    case geometry(Geometry)
    /// Corners as they are written, lower one first; which ground that is hangs on the system.
    case box([Double])
    /// A text in which some differences do not count.
    case folded(TextFolding, Operand)
  }

  init(_ form: Form, _ place: FilterPlace) { (self.form, self.place) = (form, place) }
}

/// Where something stands in a filter.
struct FilterPlace: Hashable, Sendable {
  /// The first character, from 0.
  let position: Int
  /// The pointer of JSON (RFC 6901); `nil` in the notation of text.
  var pointer: String?

  static let start = FilterPlace(position: 0)
}
