/// The pattern of an address, as in `/collections/{collectionId}/items/{featureId*}`.
///
/// A name in braces takes one segment, with an ending behind the braces what stands before that; one with a star takes all
/// that are left, joined with slashes, at least one.
struct PathPattern: Hashable, Sendable {
  let parts: [Part]

  enum Part: Hashable, Sendable {
    case literal(String)
    case segment(String, ending: String)
    case rest(String)
  }

  /// Reads a pattern.
  init(_ pattern: String) {
    parts = pattern.split(separator: "/").map { part in
      guard part.hasPrefix("{"), let end = part.firstIndex(of: "}") else { return .literal(String(part)) }
      let name = part[..<end].dropFirst()
      return name.hasSuffix("*")
        ? .rest(String(name.dropLast())) : .segment(String(name), ending: String(part[end...].dropFirst()))
    }
  }

  /// What the pattern takes from a path; `nil` where it does not fit.
  func captured(from path: [String]) -> [String: String]? {
    var captured: [String: String] = [:]
    var rest = path[...]
    for part in parts {
      guard let next = rest.first else { return nil }
      switch part {
      case .literal(let text):
        guard next == text else { return nil }
        rest.removeFirst()
      case .segment(let name, let ending):
        guard next.hasSuffix(ending), ending.isEmpty || next.utf8.count > ending.utf8.count else { return nil }
        captured[name] = String(rest.removeFirst().dropLast(ending.count))
      case .rest(let name):
        captured[name] = rest.joined(separator: "/")
        rest.removeAll()
      }
    }
    return rest.isEmpty ? captured : nil
  }
}
