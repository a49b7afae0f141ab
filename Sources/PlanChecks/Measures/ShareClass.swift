internal import LandModel

/// What a share of a parcel is: a class of the plan, or one of the special classes, which come last.
public enum ShareClass: Hashable, Sendable, Comparable {
  /// A land-use code, or a function.
  case code(String)
  /// Two blocks of one scheme or plan over the same ground; counted in no other class.
  case double
  /// No plan.
  case unplanned
  /// Ground that only a block which cannot be measured covers, as drawn.
  case skipped
  /// Ground of plans that an answer does not tell of.
  case notPublished
  /// What a threshold dropped.
  case belowThreshold

  /// The name in documents.
  public var name: String {
    switch self {
    case .code(let code): code
    case .double: "double"
    case .unplanned: "unplanned"
    case .skipped: "skipped"
    case .notPublished: "not_published"
    case .belowThreshold: "below_threshold"
    }
  }

  private var place: Int {
    switch self {
    case .code: 0
    case .double: 1
    case .unplanned: 2
    case .skipped: 3
    case .notPublished: 4
    case .belowThreshold: 5
    }
  }

  /// Codes in the order of ids, the special classes after them.
  public static func < (one: ShareClass, other: ShareClass) -> Bool {
    guard case .code(let code) = one, case .code(let otherCode) = other else { return one.place < other.place }
    return IdentifierOrder.precedes(code, otherCode)
  }

  /// The class of ground whose block states none.
  static let unknown = ShareClass.code("unknown")
}
