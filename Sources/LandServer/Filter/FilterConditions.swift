internal import PlaneGeometry

/// A condition on the features of one collection, its columns at hand.
protocol FilterCondition {
  /// What it says of a feature.
  func truth(_ feature: Int) -> Truth

  /// A box outside of which no feature meets it; `nil` where there is none.
  var bounds: Box? { get }

  /// The only features that can meet it, ascending; `nil` where it knows of none that cannot without looking at them.
  var features: [Int]? { get }
}

extension FilterCondition {
  var bounds: Box? { nil }
  var features: [Int]? { nil }
}

struct ConstantCondition: FilterCondition {
  let value: Bool

  func truth(_ feature: Int) -> Truth { Truth(value) }
  var bounds: Box? { value ? nil : .empty }
  var features: [Int]? { value ? nil : [] }
}

struct AllConditions: FilterCondition {
  let members: [any FilterCondition]

  func truth(_ feature: Int) -> Truth {
    var truth = Truth.yes
    for member in members {
      switch member.truth(feature) {
      case .no: return .no
      case .unknown: truth = .unknown
      case .yes: continue
      }
    }
    return truth
  }

  var bounds: Box? {
    // One of them, not what they share: a feature may meet two grounds that do not meet.
    var smallest: Box?
    for member in members {
      guard let own = member.bounds else { continue }
      if let known = smallest, known.width * known.height <= own.width * own.height { continue }
      smallest = own
    }
    return smallest
  }

  var features: [Int]? { members.compactMap(\.features).min { $0.count < $1.count } }
}

struct AnyCondition: FilterCondition {
  let members: [any FilterCondition]

  func truth(_ feature: Int) -> Truth {
    var truth = Truth.no
    for member in members {
      switch member.truth(feature) {
      case .yes: return .yes
      case .unknown: truth = .unknown
      case .no: continue
      }
    }
    return truth
  }

  var bounds: Box? {
    var box = Box.empty
    for member in members {
      guard let own = member.bounds else { return nil }
      box.formUnion(own)
    }
    return box
  }

  var features: [Int]? {
    var all: Set<Int> = []
    for member in members {
      guard let own = member.features else { return nil }
      all.formUnion(own)
    }
    return all.sorted()
  }
}

struct NotCondition: FilterCondition {
  let inner: any FilterCondition

  func truth(_ feature: Int) -> Truth { inner.truth(feature).negated }
}

struct ComparisonCondition<Values: FilterValues>: FilterCondition {
  let comparison: Comparison
  let one: Values
  let other: Values

  func truth(_ feature: Int) -> Truth {
    guard let one = one[feature], let other = other[feature] else { return .unknown }
    return Truth(comparison.holds(one, other))
  }

  var features: [Int]? {
    guard comparison == .equal else { return nil }
    if let value = other.constant { return one.features(having: value) }
    return one.constant.flatMap { other.features(having: $0) }
  }
}

struct BetweenCondition<Values: FilterValues>: FilterCondition {
  let subject: Values
  let lower: Values
  let upper: Values

  func truth(_ feature: Int) -> Truth {
    guard let subject = subject[feature] else { return .unknown }
    let (lower, upper) = (lower[feature], upper[feature])
    if lower.map({ subject < $0 }) ?? false || upper.map({ subject > $0 }) ?? false { return .no }
    return lower == nil || upper == nil ? .unknown : .yes
  }
}

struct MemberCondition<Values: FilterValues>: FilterCondition {
  private let subject: Values
  private let constants: Set<Values.Value>
  private let others: [Values]

  init(_ subject: Values, in items: [Values]) {
    self.subject = subject
    constants = Set(items.compactMap(\.constant))
    others = items.filter { $0.constant == nil }
  }

  func truth(_ feature: Int) -> Truth {
    guard let value = subject[feature] else { return .unknown }
    if constants.contains(value) { return .yes }
    var truth = Truth.no
    for item in others {
      guard let other = item[feature] else {
        truth = .unknown
        continue
      }
      if other == value { return .yes }
    }
    return truth
  }

  var features: [Int]? {
    guard others.isEmpty else { return nil }
    var all: [Int] = []
    for value in constants {
      guard let own = subject.features(having: value) else { return nil }
      all += own
    }
    return all.sorted()
  }
}

struct LikeCondition: FilterCondition {
  let subject: TextOperand
  let pattern: LikePattern

  func truth(_ feature: Int) -> Truth { subject[feature].map { Truth(pattern.matches($0)) } ?? .unknown }
}

struct NullCondition<Values: FilterValues>: FilterCondition {
  let subject: Values

  func truth(_ feature: Int) -> Truth { Truth(subject[feature] == nil) }
}

struct NoGeometryCondition: FilterCondition {
  let layer: FlatLayer

  func truth(_ feature: Int) -> Truth { Truth(layer.kind(of: feature) == nil) }
}

struct MeetingCondition: FilterCondition {
  let layer: FlatLayer
  let test: MeetingTest

  func truth(_ feature: Int) -> Truth {
    layer.kind(of: feature) == nil ? .unknown : Truth(test.meets(layer, feature))
  }

  var bounds: Box? { test.bounds }
}
