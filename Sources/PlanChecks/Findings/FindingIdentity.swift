internal import PlaneGeometry

/// The id of a finding: `f-` and twelve hexadecimal digits.
package enum FindingIdentity {
  static func id(of parts: [String]) -> String { "f-" + digits(of: parts) }

  /// Twelve hexadecimal digits that stand for texts in their order; the same ones for the same texts, for ever.
  package static func digits(of parts: [String]) -> String {
    var hash = IdentityHash()
    for part in parts { hash.add(part) }
    return hash.digits
  }

  /// Ids in the order in which an id made of them takes them, that of ``IdentityOrder`` within themselves.
  package static func ordered(_ ids: [String]) -> [String] { IdentityOrder(ids).sorted(ids) }

  /// The ids of drafts, one each in their order.
  ///
  /// Drafts that agree in everything are numbered from west to east, then from south to north, then by falling area; the
  /// first of them has the id that it would have alone.
  static func ids(of drafts: [FindingDraft]) -> [String] {
    let hashes = drafts.map(\.identityHash)
    var ids = hashes.map(\.id)
    let order = hashes.indices.sorted { (hashes[$0].state, $0) < (hashes[$1].state, $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, hashes[order[end]].state == hashes[order[start]].state { end += 1 }
      if end - start > 1 {
        for members in Dictionary(grouping: order[start..<end], by: { drafts[$0].identity }).values {
          let twins = members.sorted { drafts[$0].isWest(of: drafts[$1]) }
          for (number, index) in twins.enumerated().dropFirst() {
            ids[index] = id(of: drafts[index].identity + ["\(number)"])
          }
        }
      }
      start = end
    }
    return ids
  }
}

/// The hash of an identity: FNV-1a of 64 bits, its bits mixed by the finaliser of MurmurHash3, of which the upper 48 are
/// printed.
///
/// Parts are told apart by a separator that no id holds, so that moving a letter from one to the next changes the id.
private struct IdentityHash {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a part, given in pieces.
  mutating func add(_ pieces: String...) {
    for piece in pieces { addBytes(of: piece) }
    state = (state ^ 0x1F) &* 0x100_0000_01B3
  }

  private mutating func addBytes(of text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  var digits: String { text(after: "") }

  var id: String { text(after: "f-") }

  private func text(after prefix: StaticString) -> String {
    var hash = state
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    let length = prefix.utf8CodeUnitCount
    return String(unsafeUninitializedCapacity: length + 12) { bytes in
      for place in 0..<length { bytes[place] = prefix.utf8Start[place] }
      for place in 0..<12 {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - 4 * place)) & 15
        bytes[length + place] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
      }
      return length + 12
    }
  }
}

extension FindingDraft {
  /// What tells the finding from all others of other subjects, kind, size or key.
  fileprivate var identity: [String] {
    [rule.rawValue] + (identitySubjects ?? subjects).map { "\($0.layer):\($0.id)" } + [
      "|", identityKind ?? kind, size?.rawValue ?? "",
    ]
      + key
  }

  /// The hash of the identity, without a list of texts.
  fileprivate var identityHash: IdentityHash {
    var hash = IdentityHash()
    hash.add(rule.rawValue)
    for subject in identitySubjects ?? subjects { hash.add(subject.layer, ":", subject.id) }
    hash.add("|")
    hash.add(identityKind ?? kind)
    hash.add(size?.rawValue ?? "")
    for part in key { hash.add(part) }
    return hash
  }

  /// Whether it comes first among findings that agree in everything else.
  fileprivate func isWest(of other: FindingDraft) -> Bool {
    let (one, two) = (placeToSort, other.placeToSort)
    return (one.0, one.1, -one.2) < (two.0, two.1, -two.2)
  }

  private var placeToSort: (Double, Double, Double) {
    guard let bounds = geometry?.bounds, !bounds.isEmpty else { return (.infinity, .infinity, areaSquareMetres ?? 0) }
    return (bounds.center.x, bounds.center.y, areaSquareMetres ?? 0)
  }
}
