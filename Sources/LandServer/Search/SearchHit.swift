internal import LandModel

/// A feature that meets what is searched for.
struct SearchHit: Sendable {
  /// The number of its layer in the snapshot.
  let layer: Int
  let feature: Int
  let tier: SearchTier
  /// Whether it meets it with the marks that were typed.
  let hasMarks: Bool
}

/// The best hits of one layer: of each kind the first in the order of ids, no more than are asked for.
struct BestHits {
  private let layer: Int
  private let limit: Int
  private var kinds: [[SearchHit]] = Array(repeating: [], count: 6)
  private var seen: Set<Int> = []

  init(layer: Int, limit: Int) { (self.layer, self.limit) = (layer, limit) }

  /// Takes a feature, the first in the order of ids first; what was taken before stays as it is.
  mutating func add(_ feature: Int, _ tier: SearchTier, hasMarks: Bool) {
    let kind = 2 * tier.rawValue + (hasMarks ? 0 : 1)
    guard kinds[kind].count < limit, seen.insert(feature).inserted else { return }
    kinds[kind].append(SearchHit(layer: layer, feature: feature, tier: tier, hasMarks: hasMarks))
  }

  /// Whether further features of the tier, and of worse ones, would change nothing.
  func isFull(from tier: SearchTier) -> Bool {
    kinds[..<(2 * tier.rawValue)].reduce(0) { $0 + $1.count } + kinds[2 * tier.rawValue].count >= limit
  }

  /// The best ones.
  var hits: [SearchHit] { Array(kinds.joined().prefix(limit)) }
}
