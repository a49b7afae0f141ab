internal import Interchange
internal import LandInventory
internal import LandModel
public import PlanChecks
internal import Refusals
public import Reports

extension Inquiry {
  /// How much of each parcel lies in which class of the plan that holds.
  ///
  /// - Parameters:
  ///   - basis: the plan of the classes.
  ///   - threshold: classes with less m² of a parcel are taken together.
  ///   - streets: whether street gaps of schemes count as transport.
  ///   - registered: whether the registered area is shared out too.
  public func shares(
    by basis: ParcelShares.Basis, threshold: Double = 1, streets: Bool = false, registered: Bool = false
  ) throws -> SharesDocument {
    let context = context()
    let shares = try progress.during(.measuring) { _ in
      try ParcelShares(context, by: basis, threshold: threshold, streets: streets ? context.streetGaps() : [])
    }
    return SharesDocument(
      head: head("shares"), shares: shares, land: land, showsRegistered: registered, language: language)
  }

  /// How much of each zone schemes of a level cover; of every level without one.
  public func coverage(only level: CoverageLevel? = nil) throws -> CoverageDocument {
    let context = context()
    let coverage = try progress.during(.measuring) { _ in try PlanCoverage(context, only: level) }
    return CoverageDocument(head: head("coverage"), land: land, coverage: coverage, language: language)
  }

  /// How full industrial parks and clusters are.
  public func occupancy() throws -> OccupancyDocument {
    let context = context()
    return OccupancyDocument(
      head: head("occupancy"), rows: try Occupancy.measure(context),
      skipped: context.leftOut(.zone, .parcel, .project), language: language)
  }

  /// What each zone earns of a total.
  ///
  /// - Parameters:
  ///   - criteria: what is shared out, and by which points.
  ///   - explains: whether it is shown what each misreading of the criteria would give.
  public func allocation(_ criteria: CriteriaFile, explains: Bool = false) throws -> AllocationDocument {
    let read = try AllocationCriteria(yaml: criteria.text, file: criteria.name)
    return AllocationDocument(
      head: head("allocate"), criteria: read, sha256: criteria.sha256,
      allocation: try Allocation(read, land: land, asOf: day), explains: explains, language: language)
  }
}

/// A criteria file, or the criteria that ship.
public struct CriteriaFile: Sendable {
  /// What it is called in refusals.
  public let name: String
  /// Its text.
  public let text: String

  var sha256: String { FileDigest.sha256(of: text) }

  /// Names a text.
  public init(_ text: String, name: String) { (self.name, self.text) = (name, text) }

  /// The criteria of clean land that ship.
  public static var cleanLand: CriteriaFile { CriteriaFile(CleanLandCriteria.shippedText, name: "clean-land.yml") }

  /// The criteria of an allocation that ship.
  public static var allocation: CriteriaFile { CriteriaFile(AllocationCriteria.shippedText, name: "allocation.yml") }
}
