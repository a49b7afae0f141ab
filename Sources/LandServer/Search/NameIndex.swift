internal import LandModel

/// The names of one layer's features: ids, names, codes, decision numbers.
struct NameIndex: Sendable {
  /// The number of the layer in the snapshot.
  let layer: Int
  /// Whether the features are units, of which the word for their kind does not count.
  let isUnits: Bool
  private let plain: FoldedTexts
  private let marked: FoldedTexts

  /// What features are searched by, beside their id and name.
  private static let fields = ["decision_no", "adjustment_no", "number"]

  init(_ published: PublishedLayer, layer: Int) {
    self.layer = layer
    isUnits = published.name == LayerName.zone.rawValue
    let names = published.field("name").map { published.columns[$0] }
    // Codes of land use are no names.
    let others = (NameIndex.fields + (isUnits ? ["code"] : [])).compactMap { field in
      published.field(field).map { published.columns[$0] }
    }
    var (plain, marked) = (FoldedTexts(), FoldedTexts())
    for feature in 0..<published.count {
      var keys = [(plain: Spelling.plainKey(published.ids[feature]), marked: Spelling.key(published.ids[feature]))]
      if case .text(let name)? = names?[feature] { keys.append(SearchQuery.keys(name, asUnit: isUnits)) }
      for column in others {
        guard case .text(let text) = column[feature] else { continue }
        keys.append((Spelling.plainKey(text), Spelling.key(text)))
      }
      plain.append(keys.map(\.plain))
      marked.append(keys.map(\.marked))
    }
    (self.plain, self.marked) = (plain, marked)
  }

  /// The best features, at most so many.
  ///
  /// Cost: one pass over the names.
  func hits(_ text: String, limit: Int) -> [SearchHit] {
    var best = BestHits(layer: layer, limit: limit)
    for query in queries(text) {
      plain.forEach(holding: query.plain.longest) { feature in
        if let tier = query.plain.tier(of: plain[feature]) {
          best.add(feature, tier, hasMarks: query.marked.tier(of: marked[feature]) == tier)
        }
        return !best.isFull(from: .exact)
      }
    }
    return best.hits
  }

  /// The text as it is, and of units without the word for their kind.
  private func queries(_ text: String) -> [SearchQuery] {
    guard isUnits else { return [SearchQuery(text)] }
    return [SearchQuery(text, asUnit: true), SearchQuery(text)]
  }
}
