internal import LandModel
public import PlaneGeometry

/// How much of each parcel lies in which class of the plan that holds.
///
/// Per parcel the areas add up to its grid area and the percentages to 100.0. Overlay codes and annual plans take no
/// part. Parcels without a usable polygon have no row; their ground as drawn stands in the balance as skipped.
public struct ParcelShares: Sendable {
  /// Which plan the classes are of.
  public enum Basis: String, CaseIterable, Sendable {
    /// Codes of the prevailing land-use blocks.
    case landUse = "landuse"
    /// Functions of the prevailing scheme blocks.
    case scheme
  }

  /// One class of some ground.
  public struct Share: Hashable, Sendable {
    /// The class.
    public let kind: ShareClass
    /// Square metres of the grid area.
    public let squareMetres: Double
    /// Per cent of the ground, in tenths.
    public let tenthsOfPercent: Int

    /// Per cent of the ground, with one decimal.
    public var percent: Double { Double(tenthsOfPercent) / 10 }
  }

  /// One class of one parcel.
  public struct Row: Hashable, Sendable {
    /// The number of the parcel.
    public let parcel: Int
    /// The class and its ground.
    public let share: Share
    /// The same share of the registered area; `nil` where none is registered.
    public let registeredSquareMetres: Double?

    /// The class.
    public var kind: ShareClass { share.kind }
    /// Square metres of the grid area.
    public var squareMetres: Double { share.squareMetres }
    /// Per cent of the parcel, in tenths.
    public var tenthsOfPercent: Int { share.tenthsOfPercent }
    /// Per cent of the parcel, with one decimal.
    public var percent: Double { share.percent }
  }

  /// Which plan the classes are of.
  public let basis: Basis
  /// The threshold, square metres.
  public let threshold: Double
  /// The rows, by the parcels' ids, then by class.
  public private(set) var rows: [Row] = []
  /// The parcels and the parts that their ground falls into.
  public private(set) var balance: Balance
  /// Parcels that could not be measured.
  public let skipped: [SkippedFeature]

  /// Measures parcels.
  ///
  /// Cost: that of the prevailing blocks, and the pairs of parcels and pieces.
  ///
  /// - Parameters:
  ///   - context: the land and the day.
  ///   - basis: which plan the classes are of.
  ///   - threshold: classes with less than so many square metres of a parcel are taken together.
  ///   - streets: ground that counts as `transport` where no block lies; polygons, which may lie over each other.
  /// - Throws: `CancellationError` when the task around it is cancelled; errors of the workspace's own tables.
  public init(
    _ context: CheckContext, by basis: Basis, threshold: Double = 1, streets: [Geometry] = []
  ) throws {
    self.basis = basis
    self.threshold = threshold
    let layers = try ShareLayers(context, basis, streets: streets)
    let input = try context.measured(.parcel)
    let measured = try MeasuredGround(input, layers, jobs: context.jobs)
    let wholeAreas = context.overlapInput(.parcel).areas
    let places = context.places(of: .parcel)
    var sums = ShareSums()
    for parcel in measured.features.sorted(by: { places[$0] < places[$1] }) {
      let scale = context.land.parcels[parcel].registeredAreaSquareMetres.map { $0 / wholeAreas[parcel] }
      for share in measured.shares(of: parcel, threshold: threshold) {
        rows.append(
          Row(parcel: parcel, share: share, registeredSquareMetres: scale.map { $0 * share.squareMetres }))
        sums.add(share)
      }
      sums.total += input.areas[parcel]
    }
    skipped =
      try input.excluded.map { excluded in
        let (number, parcels) = (excluded.feature, context.land.parcels)
        sums.addSkipped(try context.areaAsDrawn(.parcel, number))
        return SkippedFeature(
          rule: RuleID(rawValue: "shares"), layer: LayerName.parcel.rawValue, id: parcels[number].id,
          reason: excluded.reason == .nullGeometry ? parcels.geometry.absence(of: number) : .invalidGeometry)
      }.inOrder
    balance = sums.balance
  }
}

/// The totals of the balance.
private struct ShareSums {
  var total = 0.0
  private var sums: [ShareClass: Double] = [:]
  private var planned = 0.0

  mutating func add(_ share: ParcelShares.Share) {
    if case .code = share.kind {
      planned += share.squareMetres
    } else {
      sums[share.kind, default: 0] += share.squareMetres
    }
  }

  mutating func addSkipped(_ area: Double) {
    total += area
    sums[.skipped, default: 0] += area
  }

  var balance: Balance {
    Balance(
      "parcel", totalSquareMetres: total,
      parts: [
        .init("planned_m2", planned), .init("double_m2", sums[.double] ?? 0),
        .init("unplanned_m2", sums[.unplanned] ?? 0), .init("below_threshold_m2", sums[.belowThreshold] ?? 0),
        .init("skipped_m2", sums[.skipped] ?? 0),
      ])
  }
}
