internal import LandModel
internal import PlaneGeometry

/// The parcels of a snapshot by id, and by sheet and number.
struct ParcelIndex: Sendable {
  /// The number of the layer in the snapshot.
  let layer: Int
  private let published: PublishedLayer
  private let sheets: PublishedColumn?
  private let units: [PublishedColumn]
  /// The parcels that have a number, ascending.
  private let byNumber: [String: [Int32]]
  /// The ids without marks and capitals.
  private let ids: FoldedTexts
  /// The parcels in the order of those bytes.
  private let sorted: [Int32]

  init(_ published: PublishedLayer, layer: Int) {
    self.layer = layer
    self.published = published
    func column(_ field: String) -> PublishedColumn? { published.field(field).map { published.columns[$0] } }
    sheets = column("sheet_no")
    units = ["unit_code", "old_unit_code"].compactMap(column)
    var byNumber: [String: [Int32]] = [:]
    if let numbers = column("parcel_no") {
      for feature in 0..<published.count {
        guard case .text(let number) = numbers[feature] else { continue }
        byNumber[SheetAndNumber.key(number), default: []].append(Int32(feature))
      }
    }
    self.byNumber = byNumber
    var ids = FoldedTexts()
    for id in published.ids { ids.append([Spelling.plainKey(id)]) }
    self.ids = ids
    sorted = (0..<Int32(published.count)).sorted { ids[Int($0)].lexicographicallyPrecedes(ids[Int($1)]) }
  }

  /// The best parcels, at most so many.
  ///
  /// - Parameters:
  ///   - text: an id, a sheet and a number, perhaps with a unit behind them, or a number alone.
  ///   - limit: how many.
  ///   - codes: the codes of the units that a text names.
  func hits(_ text: String, limit: Int, units codes: (String) -> Set<String>) -> [SearchHit] {
    var best = BestHits(layer: layer, limit: limit)
    let query = SearchQuery(text)
    addNumbered(text, codes, to: &best)
    let (exact, longer) = prefixed(query.plain.bytes)
    for feature in exact { best.add(feature, .exact, hasMarks: hasMarks(feature, query)) }
    for feature in longer.prefix(limit) { best.add(feature, .prefix, hasMarks: hasMarks(feature, query)) }
    if !best.isFull(from: .prefix) {
      ids.forEach(holding: query.plain.longest) { feature in
        if query.plain.tier(of: ids[feature]) == .part { best.add(feature, .part, hasMarks: true) }
        return !best.isFull(from: .part)
      }
    }
    return best.hits
  }

  private func hasMarks(_ feature: Int, _ query: SearchQuery) -> Bool {
    query.marked.tier(of: Array(Spelling.key(published.ids[feature]).utf8)[...]) != nil
  }

  // MARK: - By sheet and number

  private func addNumbered(_ text: String, _ codes: (String) -> Set<String>, to best: inout BestHits) {
    if let (named, rest) = SheetAndNumber.beginning(text) {
      let sheet = SheetAndNumber.key(named.sheet)
      let wanted = rest.isEmpty ? nil : codes(rest)
      for feature in byNumber[SheetAndNumber.key(named.number)] ?? [] {
        guard case .text(let own)? = sheets?[Int(feature)], SheetAndNumber.key(own) == sheet,
          wanted.map({ isIn($0, Int(feature)) }) ?? true
        else { continue }
        best.add(Int(feature), .exact, hasMarks: true)
      }
    }
    if let number = SheetAndNumber.numberAlone(text) {
      for feature in byNumber[SheetAndNumber.key(number)] ?? [] { best.add(Int(feature), .exact, hasMarks: true) }
    }
  }

  private func isIn(_ codes: Set<String>, _ feature: Int) -> Bool {
    units.contains { if case .text(let code) = $0[feature] { codes.contains(code) } else { false } }
  }

  // MARK: - By the beginning of the id

  /// The parcels whose id is the text, and those whose id goes on behind it, both ascending.
  private func prefixed(_ text: [UInt8]) -> (exact: [Int], longer: [Int]) {
    guard !text.isEmpty else { return ([], []) }
    let first = sorted.indices.firstNumber { !ids[Int(sorted[$0])].lexicographicallyPrecedes(text) }
    var (exact, longer): ([Int], [Int]) = ([], [])
    for parcel in sorted[first...] {
      let id = ids[Int(parcel)]
      guard id.starts(with: text) else { break }
      if id.count == text.count { exact.append(Int(parcel)) } else { longer.append(Int(parcel)) }
    }
    return (exact.sorted(), longer.sorted())
  }
}
