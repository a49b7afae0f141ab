internal import LandAnswers
internal import PlanChecks

extension Snapshot {
  /// Makes what the first requests would wait for: the geometries in longitude and latitude, the ground on which blocks
  /// hold on the server's day, what tiles are made of, and the index of the search.
  ///
  /// Nothing depends on it but how long the first answers take; what cannot be made is left to whoever asks for it. Cost:
  /// some microseconds a feature, on all cores in parts.
  public func prepare() {
    let budget = WorkBudget(nil)
    // Parcels first: most is asked about them.
    for layer in layers.sorted(by: { $0.count > $1.count }) {
      _ = try? geographicShapes.shapes(of: layer, in: systems.crs84, budget)
    }
    _ = try? prevailing(on: day, budget)
    for set in (try? tileSets) ?? [] {
      for layer in layers { _ = try? tiles.collection(layer, days: nil, set, budget) }
    }
    _ = searchTexts
    FreedMemory.giveBack()
  }

  /// Everything that can be searched, made by whoever asks first.
  var searchTexts: SearchIndex { searchIndex.value { SearchIndex(layers, systems, day: day) } }
}
