internal import Interchange
internal import LandModel
internal import Reports

/// A holder as a line of the file: `{"name": "An", "role": "editor", "until": null, "sha256": "…"}`.
enum TokenLine {
  static func text(of holder: TokenHolder) -> String {
    let line: JSONValue = [
      "name": .text(holder.name), "role": .text(holder.role.rawValue), "until": JSONValue(holder.until?.description),
      "sha256": .text(holder.digest),
    ]
    return line.compactText
  }

  /// The holder of a line; `nil` for what is none: a role, a day or a digest that cannot be.
  static func read(_ text: String) -> TokenHolder? {
    guard let tree = try? JSONTree(text, maximumDepth: 2), case .text(let name)? = tree["name"]?.content,
      TokenHolder.isName(name), case .text(let word)? = tree["role"]?.content, let role = TokenRole(rawValue: word),
      case .text(let digest)? = tree["sha256"]?.content, isDigest(digest)
    else { return nil }
    switch tree["until"]?.content {
    case .null: return TokenHolder(name: name, role: role, until: nil, digest: digest)
    case .text(let word):
      return CivilDate(word).map { TokenHolder(name: name, role: role, until: $0, digest: digest) }
    default: return nil
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
