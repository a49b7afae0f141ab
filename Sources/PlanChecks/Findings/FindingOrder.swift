internal import LandModel

/// The order in which documents list findings: by rule, subjects, kind, size and id.
///
/// Ids sort as numbers where every id of their layer is a whole number, else by code points.
struct FindingOrder {
  private let isNumeric: Set<String>

  init(_ land: Land) {
    isNumeric = Set(
      LayerName.allCases.filter { layer in land.identifiers(of: layer).allSatisfy { Int($0) != nil } }.map(\.rawValue))
  }

  /// Layers of files, those named with whole numbers as ids.
  init(numericLayers: Set<String>) { isNumeric = numericLayers }

  /// Sorts findings in place.
  ///
  /// A finding is large and there may be a million: their numbers are sorted, by keys that are read in place, and each is
  /// moved once.
  func sort(_ findings: inout [Finding]) {
    var order = findings.withUnsafeBufferPointer { findings in
      let numbers = findings.map { $0.subjects.first.flatMap { isNumeric.contains($0.layer) ? Int($0.id) : nil } }
      return findings.indices.sorted { one, other in
        if let a = numbers[one], let b = numbers[other], a != b, findings[one].rule == findings[other].rule,
          findings[one].subjects[0].layer == findings[other].subjects[0].layer
        {
          return a < b
        }
        return comesFirst(one, other, findings)
      }
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
    let (subjects, otherSubjects) = (findings[one].subjects, findings[other].subjects)
    for (a, b) in zip(subjects, otherSubjects) where a != b {
      if a.layer != b.layer { return layerOrder(a) < layerOrder(b) }
      if a.id != b.id { return isBefore(a.id, b.id, layer: a.layer) }
    }
    if subjects.count != otherSubjects.count { return subjects.count < otherSubjects.count }
    if findings[one].kind != findings[other].kind { return findings[one].kind < findings[other].kind }
    let (size, otherSize) = (findings[one].size, findings[other].size)
    if size != otherSize { return sizeOrder(size) < sizeOrder(otherSize) }
    return findings[one].id < findings[other].id
  }

  /// Whether an id comes before another of the same layer.
  func isBefore(_ one: String, _ other: String, layer: String) -> Bool {
    if isNumeric.contains(layer), let one = Int(one), let other = Int(other) { return one < other }
    return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }

  private func layerOrder(_ subject: Subject) -> Int {
    LayerName(rawValue: subject.layer)?.order ?? LayerName.allCases.count
  }

  private func sizeOrder(_ size: PieceSize?) -> Int { size.flatMap { PieceSize.allCases.firstIndex(of: $0) } ?? -1 }
}
