/// What a condition says of a feature: what `null` makes unknown is neither true nor false.
enum Truth: Hashable, Sendable {
  case no, unknown, yes

  init(_ value: Bool) { self = value ? .yes : .no }

  var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
