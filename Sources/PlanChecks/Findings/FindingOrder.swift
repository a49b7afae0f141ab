internal import LandModel

/// The order in which documents list findings: by rule, subjects, kind, size and id.
struct FindingOrder {
  /// The rule and the first two subjects of a finding as numbers, which decide for almost all.
  private struct Key {
    let finding: Int
    let rule: Int
    let subjects: (Int, Int)
  }

  /// For each subject of each finding, one finding after another, the rank of its layer and of its id; above 0.
  private let ranks: [Int]
  /// Where the subjects of each finding begin.
  private let starts: [Int]

  private init(_ findings: UnsafeBufferPointer<Finding>) {
    var (ids, layers) = (Numbers(), Numbers())
    var (pairs, starts) = ([(layer: Int, id: Int)](), [0])
    starts.reserveCapacity(findings.count + 1)
    for finding in findings {
      for subject in finding.subjects { pairs.append((layers.number(of: subject.layer), ids.number(of: subject.id))) }
      starts.append(pairs.count)
    }
    let idRanks = IdentifierOrder.ranks(ids.texts)
    let orders = layers.texts.map { LayerName(rawValue: $0)?.order ?? LayerName.allCases.count }
    var layerRanks = [Int](repeating: 0, count: layers.texts.count)
    let layerOrder = layers.texts.indices.sorted { (orders[$0], layers.texts[$0]) < (orders[$1], layers.texts[$1]) }
    for (rank, layer) in layerOrder.enumerated() { layerRanks[layer] = rank + 1 }
    ranks = pairs.map { layerRanks[$0.layer] << 40 | idRanks[$0.id] }
    self.starts = starts
  }

  /// Texts by the order in which they came up.
  private struct Numbers {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
      if let number = numbers[text] { return number }
      numbers[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }
  }

  /// Sorts findings in place.
  ///
  /// There may be a million findings: keys that hold their numbers are sorted, and each finding is moved once.
  static func sort(_ findings: inout [Finding]) {
    var order = findings.withUnsafeBufferPointer { findings in
      let order = FindingOrder(findings)
      return order.keys(findings).sorted { order.comesFirst($0, $1, findings) }.map(\.finding)
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

  private func keys(_ findings: UnsafeBufferPointer<Finding>) -> [Key] {
    var last: (rule: RuleID, order: Int)?
    return findings.indices.map { finding in
      let rule = findings[finding].rule
      let order = last.flatMap { $0.rule == rule ? $0.order : nil } ?? rule.order
      last = (rule, order)
      return Key(finding: finding, rule: order, subjects: (rank(0, of: finding), rank(1, of: finding)))
    }
  }

  /// The rank of a subject; 0 where there is none, which comes first.
  private func rank(_ subject: Int, of finding: Int) -> Int {
    let place = starts[finding] + subject
    return place < starts[finding + 1] ? ranks[place] : 0
  }

  private func comesFirst(_ one: Key, _ other: Key, _ findings: UnsafeBufferPointer<Finding>) -> Bool {
    if one.rule != other.rule { return one.rule < other.rule }
    if one.subjects != other.subjects { return one.subjects < other.subjects }
    return comesFirst(one.finding, other.finding, findings)
  }

  /// Of two findings whose first subjects are the same.
  private func comesFirst(_ one: Int, _ other: Int, _ findings: UnsafeBufferPointer<Finding>) -> Bool {
    let count = max(starts[one + 1] - starts[one], starts[other + 1] - starts[other])
    for subject in 0..<count where rank(subject, of: one) != rank(subject, of: other) {
      return rank(subject, of: one) < rank(subject, of: other)
    }
    if findings[one].kind != findings[other].kind { return findings[one].kind < findings[other].kind }
    let (size, otherSize) = (findings[one].size, findings[other].size)
    if size != otherSize { return FindingOrder.rank(size) < FindingOrder.rank(otherSize) }
    return IdentifierOrder.precedes(findings[one].id, findings[other].id)
  }

  /// Findings without a size come first.
  private static func rank(_ size: PieceSize?) -> Int {
    size.flatMap { PieceSize.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }
}
