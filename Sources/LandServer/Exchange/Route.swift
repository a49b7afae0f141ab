public import Refusals

/// A parameter that an address takes; `/api` and the reader of addresses are made from it.
public struct ParameterDescription: Hashable, Sendable {
  /// The name.
  public let name: String
  /// What its value looks like.
  public let form: Form
  /// What it does, one sentence.
  public let summary: LocalisedText

  /// What a value looks like.
  public enum Form: Hashable, Sendable {
    /// Any text.
    case text
    /// A whole number within bounds.
    case whole(ClosedRange<Int>)
    /// A number.
    case number
    /// One of some words.
    case choice([String])
    /// Numbers with commas between them, so many.
    case numbers([Int])
  }

  /// Describes a parameter.
  public init(_ name: String, _ form: Form, _ summary: LocalisedText) {
    (self.name, self.form, self.summary) = (name, form, summary)
  }
}

/// An address of a face: its pattern, what it takes and offers, and who answers.
public struct Route: Sendable {
  /// The pattern, as in `/collections/{collectionId}/items/{featureId*}`: a name in braces takes one segment, with
  /// an ending behind the braces what stands before that; one with a star takes all that are left, joined with slashes, at
  /// least one.
  public let pattern: String
  /// The name of the operation in `/api`.
  public let operation: String
  /// What it answers, one sentence.
  public let summary: LocalisedText
  /// What it takes beside `f` and `lang`, whatever the snapshot holds.
  public let parameters: [ParameterDescription]
  /// What it takes beside those, depending on what is asked: the queryables of a collection.
  public var furtherParameters: @Sendable (_ captured: [String: String], Snapshot) -> [ParameterDescription] = { _, _ in
    []
  }
  /// The forms in which it answers, the default first.
  public let formats: [Format]
  /// How many requests it counts as, for the limit of an address.
  public var weight = 1
  /// Whether its answers speak a language.
  public var speaks = true
  /// Whether its answers are files, of which a part may be asked for.
  public var isFile = false
  /// Answers.
  public let answer: @Sendable (Question) throws -> Content

  let path: PathPattern

  /// Describes an address.
  public init(
    _ pattern: String, operation: String, _ summary: LocalisedText, parameters: [ParameterDescription] = [],
    formats: [Format], answer: @escaping @Sendable (Question) throws -> Content
  ) {
    self.pattern = pattern
    self.operation = operation
    self.summary = summary
    self.parameters = parameters
    self.formats = formats
    self.answer = answer
    path = PathPattern(pattern)
  }

  /// All that it takes, `f` and `lang` among them: what addresses are read against and `/api` describes.
  ///
  /// - Parameters:
  ///   - captured: what the pattern took from the path.
  ///   - snapshot: what is answered from.
  func accepted(_ captured: [String: String], _ snapshot: Snapshot) -> [ParameterDescription] {
    let names = formats.flatMap(\.names)
    return parameters + furtherParameters(captured, snapshot) + (names.isEmpty ? [] : [.format(names)]) + [.language]
  }

  /// What the pattern takes from a path; `nil` where it does not fit.
  func captured(from path: [String]) -> [String: String]? { self.path.captured(from: path) }
}
