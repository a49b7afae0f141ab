internal import LandModel

extension JSONValue {
  /// A value of a field as documents hold it.
  init(field value: FieldValue) {
    switch value {
    case .null: self = .null
    case .text(let text): self = .text(text)
    case .integer(let integer): self = .count(integer)
    case .real(let real): self = .number(real)
    }
  }
}
