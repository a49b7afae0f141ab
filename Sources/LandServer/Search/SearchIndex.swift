internal import LandModel
internal import PlaneGeometry

/// Everything that is published by what people call it; made once per snapshot.
struct SearchIndex: Sendable {
  /// So many rows an answer has at most.
  static let most = 50

  let layers: [PublishedLayer]
  /// What a text says by coordinates.
  let coordinates: CoordinateReader
  private let parcels: ParcelIndex?
  private let names: [NameIndex]
  /// The units by code.
  private let units: UnitCodes?

  /// Cost: some hundreds of nanoseconds a name, some microseconds a parcel.
  init(_ layers: [PublishedLayer], _ systems: OfferedSystems, day: CivilDate) {
    self.layers = layers
    coordinates = CoordinateReader(systems)
    let isParcels = layers.map { $0.name == LayerName.parcel.rawValue }
    parcels = isParcels.firstIndex(of: true).map { ParcelIndex(layers[$0], layer: $0) }
    names = layers.indices.filter { !isParcels[$0] }.map { NameIndex(layers[$0], layer: $0) }
    units = layers.first { $0.name == LayerName.zone.rawValue }.map { UnitCodes($0, on: day) }
  }

  /// What a text finds: the exact first, then what begins with it, then what holds its words; in each what has the same
  /// marks, then the order of ids.
  func hits(_ text: String, limit: Int) -> [SearchHit] {
    var hits = parcels?.hits(text, limit: limit, units: codes(of:)) ?? []
    for index in names { hits += index.hits(text, limit: limit) }
    let order = IdentifierOrder.places(hits.map { layers[$0.layer].ids[$0.feature] })
    let sorted = hits.indices.sorted { one, other in
      let (first, second) = (hits[one], hits[other])
      if first.tier != second.tier { return first.tier < second.tier }
      if first.hasMarks != second.hasMarks { return first.hasMarks }
      return order[one] < order[other]
    }
    return sorted.prefix(limit).map { hits[$0] }
  }

  /// The name of the unit with a code; `nil` where none is published.
  func unitName(_ code: String) -> String? { units?.name(code) }

  /// The codes of the units that a text names, those of the units in them among them.
  private func codes(of text: String) -> Set<String> {
    guard let units, let index = names.first(where: \.isUnits) else { return [] }
    let hits = index.hits(text, limit: SearchIndex.most)
    return units.codes(of: hits.filter { $0.tier == hits.first?.tier }.map(\.feature))
  }
}

/// The units that are published by their codes, old ones too.
struct UnitCodes: Sendable {
  private let layer: PublishedLayer
  private let codes: PublishedColumn?
  private let names: PublishedColumn?
  private let byCode: [String: Int]
  private let children: [String: [Int]]

  init(_ layer: PublishedLayer, on day: CivilDate) {
    self.layer = layer
    codes = layer.field("code").map { layer.columns[$0] }
    names = layer.field("name").map { layer.columns[$0] }
    var (byCode, children): ([String: Int], [String: [Int]]) = ([:], [:])
    let parents = layer.field("parent").map { layer.columns[$0] }
    for unit in 0..<layer.count {
      // A code is reused: the unit that bears it on the day comes before others.
      if case .text(let code)? = codes?[unit], byCode[code] == nil || layer.counts(unit, on: day) {
        byCode[code] = unit
      }
      if case .text(let parent)? = parents?[unit] { children[parent, default: []].append(unit) }
    }
    (self.byCode, self.children) = (byCode, children)
  }

  /// What the unit with a code is called.
  func name(_ code: String) -> String? {
    guard let unit = byCode[code], case .text(let name)? = names?[unit] else { return nil }
    return name
  }

  /// The codes of units and of those that belong to them.
  func codes(of units: [Int]) -> Set<String> {
    var (open, seen) = (units, Set(units))
    while let next = open.popLast() {
      for child in children[layer.ids[next]] ?? [] where seen.insert(child).inserted { open.append(child) }
    }
    return Set(
      seen.compactMap { unit in
        if case .text(let code)? = codes?[unit] { code } else { nil }
      })
  }
}
