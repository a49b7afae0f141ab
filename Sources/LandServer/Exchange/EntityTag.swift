internal import Refusals
internal import Interchange

/// The strong ETag of an answer: snapshot, address, format, language and coding say which bytes it has.
struct EntityTag: Hashable {
  /// The tag without coding, in quotes.
  let plain: String
  /// The tag of the gzipped answer.
  let packed: String
  /// Whether the client takes gzip.
  let packs: Bool

  init(_ question: Question, packs: Bool, speaks: Bool) {
    let query = question.request.query.map { "\($0.name.count):\($0.name)=\($0.value.count):\($0.value)" }
    let parts = [
      question.snapshot.id, question.base, question.request.path.map { "\($0.count):\($0)" }.joined(separator: "/"),
      query.joined(separator: "&"), question.format.mediaType, speaks ? question.language.rawValue : "",
    ]
    let digest = FileDigest.sha256(of: parts.joined(separator: "\n")).prefix(16)
    plain = "\"\(digest)\""
    packed = "\"\(digest)-gzip\""
    self.packs = packs
  }

  /// Whether a client holds the bytes already.
  func matches(_ header: String?, packed isPacked: Bool) -> Bool {
    guard let header else { return false }
    let tag = isPacked ? packed : plain
    return header.split(separator: ",").contains { member in
      let text = member.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let own = text.starts(with: "W/") ? String(text).dropFirst(2) : String(text)[...]
      return own == tag[...] || own == "*"
    }
  }
}
