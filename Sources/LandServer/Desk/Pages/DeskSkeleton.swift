internal import LandModel
internal import Mustache
internal import Refusals
internal import Reports

/// The page that the script of the desk fills: its sections without a word, and what the script is told.
struct DeskSkeleton {
  let language: Language
  /// What stands before every path of the desk; empty as a rule.
  let root: String
  /// Whether the line is without TLS, which the page then says.
  let isPlain: Bool
  /// Who is signed in.
  let name: String
  let isEditor: Bool
  let csrf: String?
  /// The workspace that is open; `nil` for the list of them.
  let workspace: String?

  /// The page.
  var html: String {
    let noScript = LocalisedText(en: "The desk needs JavaScript.", vi: "Bàn làm việc cần JavaScript.")
    let values: [String: Any] = [
      "language": language.rawValue, "referrer": DeskPage.referrer.html,
      "title": LocalisedText(en: "Desk", vi: "Bàn làm việc")[language],
      "home": "\(root)/?lang=\(language.rawValue)", "who": name, "csrf": csrf ?? "", "signOut": "\(root)/sign-out",
      "editor": isEditor, "plain": isPlain, "noScript": noScript[language],
      "icon": root + DeskFiles.icon.path, "styles": DeskFiles.styles.map { root + $0.path },
      "scripts": [DeskFiles.words, DeskFiles.script].map { root + $0.path }, "data": told.scriptText,
    ]
    return DeskSkeleton.template.render(values)
  }

  /// What the script is told.
  private var told: JSONValue {
    [
      "meta": ["lang": .text(language.rawValue), "public": false], "root": .text(root), "csrf": JSONValue(csrf),
      "workspace": JSONValue(workspace),
      "holder": ["name": .text(name), "role": .text(isEditor ? "editor" : "reader")],
      "labels": ["word": [:], "field": [:]],
    ]
  }

  private static let template = EmbeddedFile.read("desk.mustache") {
    try MustacheTemplate(string: EmbeddedData.deskMUSTACHE)
  }
}

extension DeskSkeleton {
  /// The page for who asks.
  init(_ frame: DeskFrame) {
    self.init(
      language: frame.language, root: frame.root, isPlain: frame.isPlain, name: frame.name ?? "",
      isEditor: frame.isEditor, csrf: frame.csrf, workspace: frame.workspace)
  }
}
