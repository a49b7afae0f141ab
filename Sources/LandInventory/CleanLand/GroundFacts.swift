/// What lies on a piece of ground, as numbers of features in their layers.
struct GroundFacts: Hashable, Sendable {
  /// The scheme block that holds.
  var schemeBlock: Int?
  /// Whether that block's function is not allowed under the block that holds at the next coarser level.
  var contradictsParent = false
  /// The planned land-use block that holds.
  var landUseBlock: Int?
  /// Whether a scheme block that cannot be measured is drawn here, and none that can.
  var isUnderUnmeasuredSchemeBlock = false
  /// Whether a planned land-use block that cannot be measured is drawn here, and none that can.
  var isUnderUnmeasuredLandUseBlock = false
  /// Whether the block and the land-use block that holds differ here within the accuracy of their maps alone.
  var isLandUseDigitised = false
  /// Whether the block and its parent's differ here within the accuracy of their maps alone.
  var isParentDigitised = false
  /// Whether today's use and the planned block differ here within the accuracy of their maps alone.
  var isUseDigitised = false
  /// The block that states today's use.
  var currentBlock: Int?
  /// The place of that block among those that state today's use, the one that holds before all others at 0.
  private var currentPlace: Int?
  /// Whether another parcel lies here, by more than a strip.
  var isInTwoParcels = false
  /// Whether the extent of an annual plan that counts covers it.
  var isInAnnualExtent = false
  /// What else lies here, by kind, then number: one list for all kinds, because a piece that is cut further copies it.
  private var others: [Other] = []

  private struct Other: Hashable, Comparable {
    let kind: GroundLayer.Kind
    let source: Int

    static func < (one: Other, other: Other) -> Bool {
      one.kind == other.kind ? one.source < other.source : one.kind.rawValue < other.kind.rawValue
    }
  }

  /// Whether an overlay gave the piece, and what lies on it, with the areas that the kernel gives.
  var isConfirmed = true

  /// Notes that one more feature lies here.
  ///
  /// - Parameters:
  ///   - kind: what the feature says.
  ///   - source: its number in the layer of the workspace.
  ///   - place: its number in the cutting layer; of blocks that state today's use the first one holds.
  mutating func add(_ kind: GroundLayer.Kind, _ source: Int, place: Int) {
    switch kind {
    case .schemeBlock: schemeBlock = source
    case .contradiction: contradictsParent = true
    case .landUseBlock: landUseBlock = source
    case .currentBlock:
      if currentPlace.map({ place < $0 }) ?? true { (currentBlock, currentPlace) = (source, place) }
    case .twoParcels: isInTwoParcels = true
    case .annualExtent: isInAnnualExtent = true
    case .doubledScheme, .doubledLandUsePlan, .annualBlock, .overlay, .constraint, .project, .call:
      let other = Other(kind: kind, source: source)
      let place = others.firstIndex { $0 >= other } ?? others.endIndex
      if place == others.endIndex || others[place] != other { others.insert(other, at: place) }
    case .digitisedLandUse: isLandUseDigitised = true
    case .digitisedParent: isParentDigitised = true
    case .digitisedUse: isUseDigitised = true
    case .unmeasuredSchemeBlock: isUnderUnmeasuredSchemeBlock = true
    case .unmeasuredLandUseBlock: isUnderUnmeasuredLandUseBlock = true
    }
  }
}

extension GroundFacts {
  /// Whether two blocks of some plan lie here.
  var isDoubled: Bool { others.contains { $0.kind == .doubledScheme || $0.kind == .doubledLandUsePlan } }
  /// The schemes of which two blocks lie here, ascending, as all lists here are.
  var doubledSchemes: [Int] { sources(.doubledScheme) }
  /// The land-use plans of which two planned blocks lie here.
  var doubledLandUsePlans: [Int] { sources(.doubledLandUsePlan) }
  /// The blocks of annual plans that count.
  var annualBlocks: [Int] { sources(.annualBlock) }
  /// The overlay blocks of period plans that count.
  var overlayBlocks: [Int] { sources(.overlay) }
  /// The constraint areas.
  var constraints: [Int] { sources(.constraint) }
  /// The licensed projects that are not revoked.
  var projects: [Int] { sources(.project) }
  /// The calls that are not revoked.
  var calls: [Int] { sources(.call) }

  private func sources(_ kind: GroundLayer.Kind) -> [Int] {
    others.isEmpty ? [] : others.compactMap { $0.kind == kind ? $0.source : nil }
  }
}
