/// A layer made ready for overlap areas: ring directions, feature areas, and trees over its features and edges.
///
/// Polygons and multipolygons take part, with rings of either direction: a ring counts by its role, the first of a part
/// as the shell and the others as holes. What cannot be measured is left out and stands in ``excluded`` with its
/// reason: features without geometry, of another kind, with rings that do not close or have fewer than four positions,
/// with ordinates that are not finite, and invalid ones. Empty polygons take part and overlap nothing.
///
/// Memory: about 130 bytes a feature and 10 a position beyond the layer itself.
public struct OverlapInput: Sendable {
  /// The layer as it was given.
  public let layer: FlatLayer
  /// What takes no part, in the order of the layer.
  public let excluded: [ExcludedFeature]
  /// The area of each feature in square units of the coordinates, as ``Geometry/area`` has it; 0 for what is left out.
  public let areas: [Double]

  let isExcluded: [Bool]
  /// +1 for a ring that runs as its role asks (shells counter-clockwise), −1 for one that runs the other way.
  let ringSigns: [Int8]
  let edgeRuns: EdgeRunIndex
  let features: [EdgeFeature]
  let tree: BoxIndex

  /// A feature that takes no part, and why.
  public struct ExcludedFeature: Hashable, Sendable {
    /// The number of the feature in its layer.
    public let feature: Int
    /// Why it takes no part.
    public let reason: Reason

    /// Names a feature and a reason.
    public init(feature: Int, reason: Reason) {
      self.feature = feature
      self.reason = reason
    }

    /// Why a feature takes no part.
    public enum Reason: String, Hashable, Sendable {
      /// It has no geometry.
      case nullGeometry
      /// Its geometry is neither a polygon nor a multipolygon.
      case notPolygonal
      /// A ring has fewer than four positions.
      case tooFewPositions
      /// A ring does not end where it starts.
      case notClosed
      /// An ordinate is not a number, infinite, or beyond 1e100.
      case notFinite
      /// It is not valid, or the caller wants it left out.
      case invalid
    }
  }

  /// Examines the validity of every feature, leaves out the invalid ones, and builds the trees.
  ///
  /// Cost: that of ``FlatLayer/validityProblems(of:limit:)`` for every feature, on several threads.
  ///
  /// - Parameters:
  ///   - layer: any layer; features that are no polygons take no part and are named in ``excluded``.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public init(validating layer: FlatLayer, jobs: Int? = nil) throws {
    let isInvalid = try Workers.map(layer.count, jobs: jobs, size: 256) {
      !layer.validityProblems(of: $0, limit: 1).isEmpty
    }
    self.init(layer, excluding: isInvalid.indices.lazy.filter { isInvalid[$0] })
  }

  /// Takes the validity of features on trust and builds the trees.
  ///
  /// The area of an invalid feature that is not named here is that of its rings as drawn, and no area of a point set.
  /// Cost: linear.
  ///
  /// - Parameters:
  ///   - layer: any layer; features that are no polygons take no part and are named in ``excluded``.
  ///   - invalid: numbers of features that the caller found invalid; numbers outside the layer are ignored.
  public init(_ layer: FlatLayer, excluding invalid: some Sequence<Int> = EmptyCollection()) {
    self.layer = layer
    var excludedByCaller = [Bool](repeating: false, count: layer.count)
    for feature in invalid where excludedByCaller.indices.contains(feature) { excludedByCaller[feature] = true }
    var excluded: [ExcludedFeature] = []
    var isExcluded = excludedByCaller
    var areas = [Double](repeating: 0, count: layer.count)
    var signs = [Int8](repeating: 0, count: layer.ringOffsets.count - 1)
    for feature in 0..<layer.count {
      let reason = layer.withBorrowed(feature) { borrowed -> ExcludedFeature.Reason? in
        guard borrowed != nil else { return layer.absence(of: feature) == .nonFinite ? .notFinite : .nullGeometry }
        return RingSurvey.reasonToExclude(borrowed) ?? (excludedByCaller[feature] ? .invalid : nil)
      }
      if let reason {
        excluded.append(ExcludedFeature(feature: feature, reason: reason))
        isExcluded[feature] = true
      } else {
        areas[feature] = layer.withBorrowed(feature) { RingSurvey.area(of: $0!, signs: &signs) }
      }
    }
    self.excluded = excluded
    self.isExcluded = isExcluded
    self.areas = areas
    ringSigns = signs
    edgeRuns = EdgeRunIndex(layer, signs: signs, isExcluded: isExcluded)
    features = OverlapInput.features(of: layer, signs: signs, runs: edgeRuns)
    tree = BoxIndex(layer.bounds) { !isExcluded[$0] }
  }
}

extension OverlapInput {
  /// Whether the box of a feature that takes part meets a box.
  package func hasFeature(near box: Box) -> Bool { tree.hasEntry(meeting: box) }
}

/// What is asked of every ring before its edges count.
enum RingSurvey {
  private static let largestOrdinate = 1e100

  static func reasonToExclude(_ geometry: BorrowedGeometry?) -> OverlapInput.ExcludedFeature.Reason? {
    guard let geometry else { return .nullGeometry }
    guard geometry.kind.isPolygonal else { return .notPolygonal }
    for ring in geometry.rings {
      let positions = geometry.positions(ofRing: ring)
      guard positions.count >= 4 else { return .tooFewPositions }
      let (first, last) = (positions.lowerBound, positions.upperBound - 1)
      for position in positions {
        // Comparisons with what is not a number are false.
        guard abs(geometry.x(position)) <= largestOrdinate, abs(geometry.y(position)) <= largestOrdinate else {
          return .notFinite
        }
      }
      guard geometry.x(first) == geometry.x(last), geometry.y(first) == geometry.y(last) else { return .notClosed }
    }
    return nil
  }

  static func area(of geometry: BorrowedGeometry, signs: inout [Int8]) -> Double {
    var twice = 0.0
    for part in geometry.parts {
      var isShell = true
      for ring in geometry.rings(ofPart: part) {
        let size = geometry.twiceSignedArea(ofRing: ring)
        twice += isShell ? abs(size) : -abs(size)
        signs[ring] = size == 0 ? 0 : (size > 0) == isShell ? 1 : -1
        isShell = false
      }
    }
    return twice / 2
  }
}
