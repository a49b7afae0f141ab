public import Refusals

/// A value of a closed list: what a file may say, and how a person reads it.
public protocol CodeValue: FieldContent, RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The label for a person.
  var label: LocalisedText { get }
}
