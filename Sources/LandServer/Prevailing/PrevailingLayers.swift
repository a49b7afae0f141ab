internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Synchronization

/// The two collections of ground on which blocks hold, for the days that are asked for; a few are kept.
final class PrevailingLayers: Sendable {
  /// How many days are kept; the least recently used goes.
  private static let kept = 8

  private struct Made {
    let days: PlanPeriod
    let layers: [PublishedLayer]
  }

  private let recent = Mutex<[Made]>([])

  /// The collections on the days of a span.
  ///
  /// - Parameters:
  ///   - days: the days that share one answer.
  ///   - make: makes them; asked again where two ask at once.
  func layers(on days: PlanPeriod, _ make: () throws -> [PublishedLayer]) rethrows -> [PublishedLayer] {
    let known = recent.withLock { recent -> [PublishedLayer]? in
      guard let place = recent.firstIndex(where: { $0.days == days }) else { return nil }
      let made = recent.remove(at: place)
      recent.insert(made, at: 0)
      return made.layers
    }
    if let known { return known }
    let layers = try make()
    recent.withLock { recent in
      recent.removeAll { $0.days == days }
      recent.insert(Made(days: days, layers: layers), at: 0)
      recent.removeLast(max(0, recent.count - PrevailingLayers.kept))
    }
    return layers
  }
}

extension Snapshot {
  /// The names of the collections of ground on which blocks hold, of which something goes out on some day.
  var prevailingNames: [String] {
    PrevailingCollection.all.filter { layer($0.blocks.rawValue) != nil }.map(\.name)
  }

  /// The collections of ground on which blocks hold on a day; what does not go out is in none of them.
  ///
  /// - Throws: as ``context(on:_:)``.
  func prevailing(on day: CivilDate, _ budget: WorkBudget) throws -> [PublishedLayer] {
    try prevailingLayers.layers(on: daysAlike(day)) {
      let context = try context(on: day, budget)
      return try PrevailingCollection.all.compactMap { try $0.layer(self, context) }
    }
  }

  /// All collections on a day: those of the workspace's layers, whatever their features' days, and those of ground on which
  /// blocks hold.
  func collections(on day: CivilDate, _ budget: WorkBudget) throws -> [PublishedLayer] {
    layers + (try prevailing(on: day, budget))
  }
}
