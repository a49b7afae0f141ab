internal import LandModel

/// The order in which documents list findings: by rule, subjects, kind, size and id.
struct FindingOrder {
  /// For each subject of each finding, one finding after another, the rank of its id in the natural order.
  private let ranks: [Int]
  /// Where the subjects of each finding begin.
  private let starts: [Int]

  private init(_ findings: UnsafeBufferPointer<Finding>) {
    var (ids, starts) = ([String](), [0])
    for finding in findings {
      for subject in finding.subjects { ids.append(subject.id) }
      starts.append(ids.count)
    }
    ranks = IdentifierOrder.ranks(ids)
    self.starts = starts
  }

  /// Sorts findings in place.
  ///
  /// A finding is large and there may be a million: their numbers are sorted, by keys that are read in place, and each is
  /// moved once.
  static func sort(_ findings: inout [Finding]) {
    var order = findings.withUnsafeBufferPointer { findings in
      let keys = FindingOrder(findings)
      return findings.indices.sorted { keys.comesFirst($0, $1, findings) }
    }
    for start in findings.indices {
      // Along each cycle of places everything goes where it belongs.
      var place = start
      while order[place] != start {
        let source = order[place]
        findings.swapAt(place, source)
        order[place] = place
        place = source
      }
      order[place] = place
    }
  }

  private func comesFirst(_ one: Int, _ other: Int, _ findings: UnsafeBufferPointer<Finding>) -> Bool {
    let (rule, otherRule) = (findings[one].rule, findings[other].rule)
    if rule != otherRule { return rule.order < otherRule.order }
    let (count, otherCount) = (starts[one + 1] - starts[one], starts[other + 1] - starts[other])
    for place in 0..<min(count, otherCount) {
      let (layer, otherLayer) = (findings[one].subjects[place].layer, findings[other].subjects[place].layer)
      if layer != otherLayer { return (layerOrder(layer), layer) < (layerOrder(otherLayer), otherLayer) }
      let (rank, otherRank) = (ranks[starts[one] + place], ranks[starts[other] + place])
      if rank != otherRank { return rank < otherRank }
    }
    if count != otherCount { return count < otherCount }
    if findings[one].kind != findings[other].kind { return findings[one].kind < findings[other].kind }
    let (size, otherSize) = (findings[one].size, findings[other].size)
    if size != otherSize { return sizeOrder(size) < sizeOrder(otherSize) }
    return IdentifierOrder.precedes(findings[one].id, findings[other].id)
  }

  private func layerOrder(_ layer: String) -> Int { LayerName(rawValue: layer)?.order ?? LayerName.allCases.count }

  private func sizeOrder(_ size: PieceSize?) -> Int { size.flatMap { PieceSize.allCases.firstIndex(of: $0) } ?? -1 }
}
