public import Refusals

/// A value of a closed list: what a file may say, and how a person reads it.
public protocol CodeValue: FieldContent, RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// What ``Labels`` call the list, as `zone_kind`.
  static var list: String { get }
  /// The label for a person.
  var label: LocalisedText { get }
}

extension CodeValue {
  /// The label for a person, of the one list of words.
  public var label: LocalisedText { Labels.shipped.label(Self.list, rawValue) }
}
