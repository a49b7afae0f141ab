internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// What a zone has of some ground, square metres.
struct ZoneShare {
  let zone: Int
  let area: Double

  /// Whether it has more than another one; of two with as much the one whose id sorts first has more.
  func holdsMore(than other: ZoneShare, _ places: [Int]) -> Bool {
    let tolerance = OverlapShape.tolerance(of: other.area)
    guard abs(area - other.area) <= tolerance else { return area > other.area }
    return places[zone] < places[other.zone]
  }
}

/// To which zone of each kind features belong: the valid one that holds most of them, of two the one whose id sorts first.
struct Belonging: Sendable {
  private let zones: [[ZoneKind: Int]]

  /// - Parameter layer: the layer of the features.
  init(_ ledger: Ledger, _ layer: LayerName) throws {
    let (context, land) = (ledger.context, ledger.land)
    let places = context.places(of: .zone)
    let pairs = try OverlapArea.pairs(context.overlapInput(layer), context.overlapInput(.zone), jobs: context.jobs)
    var best = [[ZoneKind: ZoneShare]](repeating: [:], count: land.geometry(of: layer).count)
    for pair in 0..<pairs.count {
      let (feature, share) = (Int(pairs.a[pair]), ZoneShare(zone: Int(pairs.b[pair]), area: pairs.area[pair]))
      guard let kind = land.zones[share.zone].kind, land.zones[share.zone].isValid(on: context.asOf) else { continue }
      if let other = best[feature][kind], !share.holdsMore(than: other, places) { continue }
      best[feature][kind] = share
    }
    zones = best.map { $0.mapValues(\.zone) }
  }

  /// The number of the zone of a kind; `nil` where none holds any of the feature.
  func zone(of feature: Int, _ kind: ZoneKind) -> Int? { zones[feature][kind] }

  /// The zones of every kind.
  func zones(of feature: Int) -> [Int] { zones[feature].values.sorted() }
}

extension Ledger {
  private static let belongingKeys = LayerName.allCases.reduce(into: [LayerName: SharedKey<Belonging>]()) {
    $0[$1] = SharedKey()
  }

  /// To which zones the features of a layer of polygons belong.
  func belonging(_ layer: LayerName) throws -> Belonging {
    guard let key = Ledger.belongingKeys[layer] else { return try Belonging(self, layer) }
    return try context.shared(key) { try Belonging(self, layer) }
  }

  /// The valid zones in the order of ids, of one zone those that share ground with it.
  func validZones(_ kind: ZoneKind? = nil) throws -> [Int] {
    let asked = Set(try context.asked(.zone))
    return IdentifierOrder.sorted(land.zones.features.map(\.id)).filter { zone in
      land.zones[zone].isValid(on: context.asOf) && asked.contains(zone)
        && (kind == nil || land.zones[zone].kind == kind)
    }
  }
}

/// The parcels that share ground with a row, and the households that live on them.
struct ParcelTally {
  private(set) var parcels: Set<Int> = []

  mutating func add(_ parcels: [Int]) { self.parcels.formUnion(parcels) }

  /// How many they are.
  var count: Int { parcels.count }

  /// Those of households.
  func households(_ land: Land) -> [Int] { parcels.filter { land.parcels[$0].tenure == .household } }

  /// `parcels,household_parcels,households` of a row; null where the workspace has no parcels.
  func values(_ land: Land) -> [TableValue] {
    guard !land.parcels.isEmpty else { return [.null, .null, .null] }
    let own = households(land)
    return [.count(count), .count(own.count), ParcelTally.living(on: own, land)]
  }

  /// How many households live on or from parcels; null where one of them does not say.
  static func living(on parcels: [Int], _ land: Land) -> TableValue {
    var sum = 0
    for parcel in parcels {
      guard let households = land.parcels[parcel].households else { return .null }
      sum += households
    }
    return .count(sum)
  }
}
