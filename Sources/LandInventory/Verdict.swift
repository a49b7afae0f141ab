/// How clean a piece of land is; the worst of its criteria holds.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// It can be handed over.
  case clean
  /// It can be, once something is done.
  case conditional
  /// It cannot be.
  case notClean = "not_clean"
  /// A needed fact is missing; never counted as clean.
  case unknown

  /// How bad it is: not clean, then unknown, then conditional, then clean.
  public var weight: Int {
    switch self {
    case .clean: 0
    case .conditional: 1
    case .unknown: 2
    case .notClean: 3
    }
  }

  /// The verdict of a weight.
  init(weight: Int) {
    switch weight {
    case 0: self = .clean
    case 1: self = .conditional
    case 2: self = .unknown
    default: self = .notClean
    }
  }
}
