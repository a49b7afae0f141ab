internal import LandModel
internal import PlaneGeometry

/// A parcel that is used otherwise than registered.
public struct CurrentUseConflict: Hashable, Sendable {
  /// The number of the parcel in its layer.
  public let parcel: Int
  /// Whether the use is at least planned.
  public let kind: Kind
  /// The code of what is seen on the ground.
  public let observed: String
  /// The registered codes.
  public let registered: [String]
  /// The codes planned there, the one with most ground first.
  public let planned: [String]

  /// Whether the use is at least planned.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Planned, but not registered.
    case unauthorised
    /// Neither registered nor planned.
    case misused
  }
}

extension CheckContext {
  private static let currentUseKey = SharedKey<[CurrentUseConflict]>()

  /// The parcels whose observed use is not registered, in the order of the layer.
  ///
  /// A composite registration is met by any of its codes; codes compare after what took their place. Planned is what the
  /// prevailing land-use block says on the parcel: the code with most ground, and every other one with more ground than
  /// a sliver.
  ///
  /// Cost: the pairs of these parcels with the prevailing blocks.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func currentUseConflicts() throws -> [CurrentUseConflict] {
    try shared(CheckContext.currentUseKey) {
      let unregistered = land.parcels.indices.filter { isUsedOtherwise(land.parcels[$0]) }
      guard !unregistered.isEmpty else { return [] }
      let planned = try plannedCodes(of: unregistered)
      let isUsable = unusableParcels
      return unregistered.filter { !isUsable.contains($0) }.map { parcel in
        let (observed, codes) = (land.parcels[parcel].observedUse ?? "", planned[parcel] ?? [])
        return CurrentUseConflict(
          parcel: parcel, kind: codes.contains { LandUseCodes.shipped.mean(observed, $0) } ? .unauthorised : .misused,
          observed: observed, registered: land.parcels[parcel].landUse?.codes ?? [], planned: codes)
      }
    }
  }

  /// Parcels that the kernel leaves out: nobody can say what is planned there.
  var unusableParcels: Set<Int> { Set(overlapInput(.parcel).excluded.map(\.feature)) }

  private func isUsedOtherwise(_ parcel: Parcel) -> Bool {
    guard let observed = parcel.observedUse, !observed.isEmpty, let registered = parcel.landUse?.codes else {
      return false
    }
    return !registered.contains { LandUseCodes.shipped.mean(observed, $0) }
  }

  private func plannedCodes(of parcels: [Int]) throws -> [Int: [String]] {
    let prevailing = try prevailingLandUseBlocks()
    let few = land.parcels.geometry.picking(parcels)
    let broken = unusableParcels
    let input = OverlapInput(few, excluding: parcels.indices.filter { broken.contains(parcels[$0]) })
    let pairs = try OverlapArea.pairs(input, prevailing.input, jobs: jobs)
    var areas: [Int: [String: Double]] = [:]
    for pair in 0..<pairs.count {
      guard let code = land.landUseBlocks[prevailing.blocks[Int(pairs.b[pair])]].code else { continue }
      let canonical = LandUseCodes.shipped.canonical(code) ?? code
      areas[parcels[Int(pairs.a[pair])], default: [:]][canonical, default: 0] += pairs.area[pair]
    }
    return areas.mapValues { byCode in
      let sorted = byCode.sorted { one, other in
        one.value != other.value ? one.value > other.value : IdentifierOrder.precedes(one.key, other.key)
      }
      return sorted.enumerated().filter { $0.offset == 0 || $0.element.value >= tolerances.sliverAreaSquareMetres }
        .map(\.element.key)
    }
  }
}

extension LandUseCodes {
  /// Whether two codes mean the same after what took their place: one of several where a code was split.
  func mean(_ one: String, _ other: String) -> Bool {
    let (left, right) = (meanings(one), meanings(other))
    return left.contains(where: right.contains)
  }

  private func meanings(_ text: String) -> [String] {
    let code = canonical(text) ?? text
    let successors = mapsTo(code)
    return successors.isEmpty ? [code] : successors
  }
}
