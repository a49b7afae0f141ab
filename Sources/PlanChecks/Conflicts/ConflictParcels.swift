public import LandModel
internal import PlaneGeometry

/// A parcel under the ground of one conflict and one pair of blocks.
public struct ConflictParcel: Hashable, Sendable {
  /// The number of the finding's draft in its outcome.
  public let draft: Int
  /// The number of the scheme's block.
  public let block: Int
  /// The function of the urban plan.
  public let function: FunctionCode
  /// The number of the land-use block.
  public let landUseBlock: Int
  /// The land-use code.
  public let code: String
  /// The cell of the crosswalk; `nil` where it has none.
  public let cell: Int?
  /// The number of the parcel.
  public let parcel: Int
  /// What of the parcel lies under the conflict, square metres.
  public let squareMetres: Double
  /// The same as a share of the parcel's grid area, per cent.
  public let sharePercent: Double
}

/// The parcels under conflicts, from the kernel.
struct ConflictParcels {
  /// The parcels under one finding.
  struct Touched: Sendable {
    /// How many.
    var count = 0
    /// The ten with most ground, those of equal ground by id.
    var top: [(parcel: Int, squareMetres: Double)] = []

    /// Enters a parcel among the top, where it belongs there.
    mutating func enter(_ parcel: Int, _ squareMetres: Double, _ places: [Int]) {
      let place = top.lastIndex { ($0.squareMetres, places[parcel]) >= (squareMetres, places[$0.parcel]) } ?? -1
      guard place < 9 else { return }
      top.insert((parcel, squareMetres), at: place + 1)
      if top.count > 10 { top.removeLast() }
    }
  }

  /// One entry a group.
  private(set) var byGroup: [Touched]
  /// The group and the unit of each feature that was measured.
  private var units: [(group: Int, unit: Int)] = []
  private let shared: OverlapPairs

  /// Measures all parcels against all groups but digitisation, which names none.
  init(_ context: CheckContext, _ groups: [ConflictGroups.Group]) throws {
    var ground: [Geometry?] = []
    for (number, group) in groups.enumerated() where group.key.size != .digitisation {
      for (unit, part) in group.units.enumerated() {
        ground.append(part.pieces.geometry)
        units.append((number, unit))
      }
    }
    byGroup = [Touched](repeating: Touched(), count: groups.count)
    shared = try OverlapArea.pairs(OverlapInput(FlatLayer(ground)), context.overlapInput(.parcel), jobs: context.jobs)
    gather(context)
  }

  /// Adds up the units of each group; pairs come by unit, units by group.
  private mutating func gather(_ context: CheckContext) {
    guard shared.count > 0 else { return }
    let places = context.places(of: .parcel)
    var areas: [Int: Double] = [:]
    var group = units[Int(shared.a[0])].group
    func close() -> Touched {
      var touched = Touched(count: areas.count)
      for (parcel, squareMetres) in areas { touched.enter(parcel, squareMetres, places) }
      return touched
    }
    for index in 0..<shared.count {
      let next = units[Int(shared.a[index])].group
      if next != group {
        byGroup[group] = close()
        areas.removeAll(keepingCapacity: true)
        group = next
      }
      areas[Int(shared.b[index]), default: 0] += shared.area[index]
    }
    byGroup[group] = close()
  }

  /// One row for each finding, pair of blocks and parcel; the drafts are numbered as the groups are.
  func rows(_ groups: [ConflictGroups.Group], _ context: CheckContext) -> [ConflictParcel] {
    let areas = context.overlapInput(.parcel).areas
    return (0..<shared.count).map { index in
      let (group, unit) = units[Int(shared.a[index])]
      let (pair, parcel) = (groups[group].units[unit].pair, Int(shared.b[index]))
      return ConflictParcel(
        draft: group, block: pair.block, function: pair.kind.function, landUseBlock: pair.landUseBlock,
        code: pair.kind.code, cell: pair.kind.cell?.cell, parcel: parcel, squareMetres: shared.area[index],
        sharePercent: 100 * shared.area[index] / areas[parcel])
    }
  }
}
