/// Work on the fields of a feature, one after the other and each as what it is: a date is a date.
///
/// ``LandFeature/visitFields(_:)`` calls it in the order of tables with the field's own place in the feature, which the
/// visitor may read or fill. Loading implements every method; work that treats all fields alike is a
/// ``UniformFieldVisitor``.
public protocol FieldVisitor {
  /// What the work may throw; `Never` as a rule.
  associatedtype Failure: Error = Never

  /// A text, the id of a feature, or a land-use code.
  mutating func text(_ name: String, _ kind: FieldKind, _ value: inout String?) throws(Failure)
  /// One of a closed list.
  mutating func code<Code: CodeValue>(_ name: String, _ value: inout Code?) throws(Failure)
  /// A function code; whether it is known is for the visitor to say.
  mutating func function(_ name: String, _ value: inout FunctionCode?) throws(Failure)
  /// A land-use label.
  mutating func landUse(_ name: String, _ value: inout LandUseLabel?) throws(Failure)
  /// A day.
  mutating func date(_ name: String, _ value: inout CivilDate?) throws(Failure)
  /// A day or a year.
  mutating func period(_ name: String, _ value: inout PeriodDate?) throws(Failure)
  /// A number of things or the denominator of a scale.
  mutating func whole(_ name: String, _ kind: FieldKind, _ value: inout Int?) throws(Failure)
  /// A number in the unit that the name says.
  mutating func number(_ name: String, _ kind: FieldKind, _ value: inout Double?) throws(Failure)
}

/// Work that is the same for every field, whatever it holds.
public protocol UniformFieldVisitor: FieldVisitor {
  /// Does the work for one field.
  mutating func visit<Content: FieldContent>(
    _ name: String, _ kind: FieldKind, _ value: inout Content?) throws(Failure)
}

extension UniformFieldVisitor {
  /// As any field.
  @inlinable public mutating func text(_ name: String, _ kind: FieldKind, _ value: inout String?) throws(Failure) {
    try visit(name, kind, &value)
  }

  /// As any field.
  @inlinable public mutating func code<Code: CodeValue>(_ name: String, _ value: inout Code?) throws(Failure) {
    try visit(name, .code(CodeList(Code.self)), &value)
  }

  /// As any field.
  @inlinable public mutating func function(_ name: String, _ value: inout FunctionCode?) throws(Failure) {
    try visit(name, .function, &value)
  }

  /// As any field.
  @inlinable public mutating func landUse(_ name: String, _ value: inout LandUseLabel?) throws(Failure) {
    try visit(name, .landUse, &value)
  }

  /// As any field.
  @inlinable public mutating func date(_ name: String, _ value: inout CivilDate?) throws(Failure) {
    try visit(name, .date, &value)
  }

  /// As any field.
  @inlinable public mutating func period(_ name: String, _ value: inout PeriodDate?) throws(Failure) {
    try visit(name, .period, &value)
  }

  /// As any field.
  @inlinable public mutating func whole(_ name: String, _ kind: FieldKind, _ value: inout Int?) throws(Failure) {
    try visit(name, kind, &value)
  }

  /// As any field.
  @inlinable public mutating func number(_ name: String, _ kind: FieldKind, _ value: inout Double?) throws(Failure) {
    try visit(name, kind, &value)
  }
}
