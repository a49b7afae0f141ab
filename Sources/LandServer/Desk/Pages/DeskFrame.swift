internal import Refusals

/// What a page of the desk is made for: who asks, in which language, of which address.
struct DeskFrame: Sendable {
  let language: Language
  /// The address of the desk without a slash at its end.
  let base: String
  /// Whether the desk is reached without TLS from other machines, which every page then says.
  let isPlain: Bool
  /// Who is signed in; `nil` for nobody.
  let name: String?
  /// Whether he may change something.
  let isEditor: Bool
  /// His token against forgery.
  let csrf: String?
  /// The workspace that the address names; `nil` for none.
  let workspace: String?
  /// The path of the address that is asked for, below the root.
  let path: String

  init(_ question: DeskQuestion) {
    language = question.language
    base = question.desk.options.base
    isPlain = question.desk.options.isPlain
    name = question.session?.name
    isEditor = question.session?.isEditor ?? false
    csrf = question.session?.csrf
    workspace = question.captured["workspace"]
    path = question.request.rawPath
  }

  /// The path of the desk's address: what stands before every path of it; empty as a rule.
  var root: String {
    let parts = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 ? "/\(parts[3])" : ""
  }

  /// A text in the language of the page.
  func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }
}
