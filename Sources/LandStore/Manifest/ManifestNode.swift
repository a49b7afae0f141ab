internal import Yams

/// A value of a manifest with its place, every scalar as the text that it is written in.
struct ManifestNode {
  let node: Node
  /// The file and what encloses the value, for messages.
  let place: String

  /// Says what is wrong here.
  func error(_ message: String, _ remedy: String) -> WorkspaceError {
    let line = node.mark.map { ", line \($0.line)" } ?? ""
    return WorkspaceError(message, remedy: remedy, place: place + line)
  }

  /// The text of a scalar that is not empty.
  func text(_ name: String) throws(WorkspaceError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error("\(name) is no single value", "write one text or number")
    }
    guard !scalar.string.isEmpty, !(scalar.style == .plain && ["~", "null"].contains(scalar.string)) else {
      throw error("\(name) is empty", "fill it, or leave the line out")
    }
    return scalar.string
  }

  /// A list of texts, or one text as a list of itself.
  func texts(_ name: String) throws(WorkspaceError) -> [String] {
    guard case .sequence(let sequence) = node else { return [try text(name)] }
    var texts: [String] = []
    for member in sequence { texts.append(try ManifestNode(node: member, place: place).text(name)) }
    guard !texts.isEmpty else { throw error("\(name) is an empty list", "fill it, or leave the line out") }
    return texts
  }

  /// `true` or `false`, and no other word.
  func flag(_ name: String) throws(WorkspaceError) -> Bool {
    switch try text(name) {
    case "true": return true
    case "false": return false
    case let text: throw error("\(name) is \(text.excerpt)", "write true or false")
    }
  }

  /// One of a list of words.
  func word<Word>(_ name: String, _ accepted: [String], _ read: (String) -> Word?) throws(WorkspaceError) -> Word {
    let text = try text(name)
    if let word = read(text) { return word }
    throw error("\(text.excerpt) is no \(name)", "write one of \(accepted.joined(separator: ", "))")
  }

  /// The members of a mapping with texts as keys; keys that are not accepted are refused.
  func members(_ name: String, accepted: [String]?) throws(WorkspaceError) -> Members {
    guard case .mapping(let mapping) = node else {
      let keys = accepted.map { "keys such as \($0.prefix(3).joined(separator: ", "))" } ?? "key: value"
      throw error("\(name) is no mapping", "write it as \(keys)")
    }
    var members: [(key: String, node: ManifestNode)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else { throw error("a key of \(name) is no text", "write a plain key") }
      if let accepted, !accepted.contains(scalar.string) {
        throw ManifestNode(node: key, place: place).error(
          "\(name) has no key \(scalar.string.excerpt)", "the keys are \(accepted.joined(separator: ", "))")
      }
      members.append((scalar.string, ManifestNode(node: value, place: place)))
    }
    return Members(owner: self, name: name, all: members)
  }

  /// The members of a mapping.
  struct Members {
    let owner: ManifestNode
    let name: String
    let all: [(key: String, node: ManifestNode)]

    /// The member of a key; `nil` when there is none.
    subscript(key: String) -> ManifestNode? { all.first { $0.key == key }?.node }

    /// The member of a key that must be there.
    func required(_ key: String) throws(WorkspaceError) -> ManifestNode {
      if let node = self[key] { return node }
      throw owner.error("\(name) has no \(key)", "add \(key): …")
    }

    /// The text of a member, where it is there.
    func text(_ key: String) throws(WorkspaceError) -> String? {
      guard let node = self[key] else { return nil }
      return try node.text(key)
    }
  }
}
