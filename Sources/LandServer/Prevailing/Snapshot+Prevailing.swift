internal import LandModel

extension Snapshot {
  /// The names of the collections of ground on which blocks hold, of which something goes out on some day.
  var prevailingNames: [String] {
    PrevailingCollection.all.filter { layer($0.blocks.rawValue) != nil }.map(\.name)
  }

  /// The collections of ground on which blocks hold on a day; what does not go out is in none of them.
  ///
  /// - Throws: as ``context(on:_:)``.
  func prevailing(on day: CivilDate, _ budget: WorkBudget) throws -> [PublishedLayer] {
    try keptPrevailing.value(daysAlike(day), budget) {
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
