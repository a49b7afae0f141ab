public import LandModel
public import Refusals

extension LandSettings {
  /// Refuses a table of recovery or of occupancy that is none; of other tables it knows nothing.
  public func checkInventoryTable(_ table: RulesTable) throws(Refusal) {
    switch table {
    case .reclaim: _ = try ReclaimArticles.of(self)
    case .occupancy: _ = try OccupancyLaws.of(self)
    default: break
    }
  }
}
