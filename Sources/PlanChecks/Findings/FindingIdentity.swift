internal import PlaneGeometry

/// The id of a finding: `f-` and twelve hexadecimal digits.
package enum FindingIdentity {
  /// Hashes the parts of an identity: FNV-1a of 64 bits, its bits mixed by the finaliser of MurmurHash3, of which the
  /// upper 48 are printed.
  ///
  /// Parts are told apart by a separator that no id holds, so that moving a letter from one to the next changes the id.
  static func id(of parts: [String]) -> String { "f-" + digits(of: parts) }

  /// Twelve hexadecimal digits that stand for texts in their order; the same ones for the same texts, for ever.
  package static func digits(of parts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01B3
    }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    let digits = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// Ids in the order in which an id made of them takes them, that of ``IdentityOrder`` within themselves.
  package static func ordered(_ ids: [String]) -> [String] { IdentityOrder(ids).sorted(ids) }

  /// The ids of drafts, one each in their order.
  ///
  /// Drafts that agree in everything are numbered from west to east, then from south to north, then by falling area; the
  /// first of them has the id that it would have alone.
  static func ids(of drafts: [FindingDraft]) -> [String] {
    let identities = drafts.map(\.identity)
    var twins: [[String]: [Int]] = [:]
    for (index, identity) in identities.enumerated() { twins[identity, default: []].append(index) }
    var ids = [String](repeating: "", count: drafts.count)
    for (identity, members) in twins {
      let order = members.count == 1 ? members : members.sorted { drafts[$0].isWest(of: drafts[$1]) }
      for (number, index) in order.enumerated() {
        ids[index] = id(of: number == 0 ? identity : identity + ["\(number)"])
      }
    }
    return ids
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
