/// Why an input or an output of a user is refused: what, where, and what to do about it.
///
/// It is the one error that reaches a user as a line and ends a command with status 3. Bugs, cancellation and wrong
/// command lines are no refusals. Messages name no option of a command line, because the server and the libraries
/// refuse with the same words; the command adds its options to codes that it knows.
public struct Refusal: Error, Hashable, Sendable {
  /// The kind, for a program to act on and for `landfund explain`.
  public var code: RefusalCode
  /// What was found, without the place; no full stop.
  public var message: LocalisedText
  /// What the reader can do; no full stop.
  public var remedy: LocalisedText
  /// Where, as far as it is known.
  public var place: RefusalPlace
  /// What one line cannot hold; `nil` as a rule.
  public var supplement: RefusalSupplement?

  /// Says what is wrong.
  public init(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, at place: RefusalPlace = .init()) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.place = place
  }

  /// The same refusal with the parts of a place that it does not have yet.
  public func located(at place: RefusalPlace) -> Refusal {
    var refusal = self
    refusal.place.fill(from: place)
    return refusal
  }

  /// Place, message, remedy and code, on one line; control characters and marks of direction are replaced by visible signs.
  public func line(_ language: Language) -> String {
    let place = place.text(language)
    let text = "\(message[language]); \(remedy[language]) [\(code.rawValue)]"
    return (place.isEmpty ? text : "\(place): \(text)").visible
  }
}

extension Refusal: CustomStringConvertible {
  /// The line in English.
  public var description: String { line(.english) }
}
