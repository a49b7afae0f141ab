public import Refusals

/// A request whose address and parameters are understood: what a route answers.
public struct Question: Sendable {
  /// The request.
  public let request: ServerRequest
  /// What the pattern of the address took from it, by name.
  public let captured: [String: String]
  /// The parameters by name, each at most once and known to the address.
  public let parameters: [String: String]
  /// The form of the answer.
  public let format: Format
  /// The language of the answer.
  public let language: Language
  /// What is answered from.
  public let snapshot: Snapshot
  /// The address of the server without a slash at its end, for links.
  public let base: String
  /// How much work the answer may take.
  public let budget: WorkBudget

  /// The value of a parameter; `nil` where the address has none.
  public subscript(parameter: String) -> String? { parameters[parameter] }

  /// A captured part of the address.
  ///
  /// - Precondition: the pattern of the route has it.
  public func part(_ name: String) -> String { captured[name] ?? "" }

  /// What stands at no address; the same answer for what is withheld and for what never was.
  public func notFound() -> Problem {
    Problem(
      .notFound,
      LocalisedText(
        en: "Nothing that is published stands at this address; begin at \(base)/ or search.",
        vi: "Tại địa chỉ này không có gì được công khai; hãy bắt đầu từ \(base)/ hoặc tìm kiếm."))
  }
}
