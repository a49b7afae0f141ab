internal import Interchange

/// What an element holds, for who knows what to expect.
extension JSONTree {
  /// The text; `nil` for what is none.
  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  /// The texts of a list; `nil` for what is no list of texts alone.
  var texts: [String]? {
    guard case .array(let elements) = content else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  /// The elements of a list; `nil` for what is none.
  var elements: [JSONTree]? {
    if case .array(let elements) = content { return elements }
    return nil
  }

  /// The flag; `nil` for what is none.
  var flag: Bool? {
    if case .flag(let flag) = content { return flag }
    return nil
  }

  /// The number; `nil` for what is none.
  var real: Double? {
    if case .number(let number) = content { return number }
    return nil
  }

  /// The whole number; `nil` for what is none.
  var whole: Int? {
    if case .number(let number) = content { return Int(exactly: number) }
    return nil
  }

  /// Whether it is `null`.
  var isNull: Bool {
    if case .null = content { return true }
    return false
  }
}
