public import PlaneGeometry

/// Land that can be offered as one: clean pieces joined across shared edges.
public struct Site: Hashable, Sendable {
  /// Ground of one class.
  public struct Share: Hashable, Sendable {
    /// A function or a land-use code; `unplanned` for none.
    public let classCode: String
    /// Square metres.
    public let squareMetres: Double
    /// Per cent with one decimal; those of a site add up to 100.
    public let percent: Double

    package init(classCode: String, squareMetres: Double, percent: Double) {
      self.classCode = classCode
      self.squareMetres = squareMetres
      self.percent = percent
    }
  }

  /// A parcel's part in a site.
  public struct ParcelPart: Hashable, Sendable {
    /// The id of the parcel.
    public let id: String
    /// The number of its map sheet.
    public let sheetNumber: String?
    /// Its number on the sheet.
    public let parcelNumber: String?
    /// Its ground in the site, square metres.
    public let squareMetres: Double
  }

  /// Why a site is not larger.
  public struct Limit: Hashable, Sendable {
    /// The criterion that the neighbouring ground does not meet.
    public let reason: Criterion
    /// The neighbouring parcels, by id.
    public let parcels: [String]
    /// The length of common edge, metres.
    public let edgeMetres: Double

    package init(reason: Criterion, parcels: [String], edgeMetres: Double) {
      self.reason = reason
      self.parcels = parcels
      self.edgeMetres = edgeMetres
    }
  }

  /// `site-` and twelve hexadecimal digits, from the parcels.
  public internal(set) var id: String
  /// The worse of its pieces' verdicts.
  public let verdict: Verdict
  /// Whether it is large and wide enough.
  public let isUsable: Bool
  /// `small`, `narrow`.
  public let notes: [String]
  /// The area on the grid, ground in two parcels once, square metres.
  public let squareMetres: Double
  /// The area on the ellipsoid, square metres.
  public let ellipsoidalSquareMetres: Double
  /// The registered areas of its parcels, of parts in proportion; `nil` where one has none.
  public let registeredSquareMetres: Double?
  /// The diameter of the largest circle in it, metres.
  public let widthMetres: Double
  /// The length of its boundary within half a metre of an existing road's edge, metres.
  public let frontageMetres: Double
  /// The distance to the nearest existing road's edge, metres; `nil` without roads.
  public let roadMetres: Double?
  /// Its ground by function of the urban plan.
  public let functions: [Share]
  /// Its ground by land-use code of the plan.
  public let landUse: [Share]
  /// Its parcels, by id.
  public let parcels: [ParcelPart]
  /// Its boundary as a table of corners.
  public let corners: [SiteCorner]
  /// The decisions that the verdict relies on, sorted.
  public let decisions: [String]
  /// What is missing, of conditional ground.
  public let missing: [Lack]
  /// Why it is not larger.
  public let limits: [Limit]
  /// Its ground.
  public let geometry: Geometry
}

/// A row of a table of corners (bảng kê tọa độ): X is the northing, Y the easting.
public struct SiteCorner: Hashable, Sendable {
  /// The number of the ring, from 1.
  public let ring: Int
  /// The number of the corner in its ring, from 1.
  public let point: Int
  /// Where it is.
  public let position: Position
  /// The distance to the next corner of the ring, metres.
  public let edgeMetres: Double

  /// The corners of polygons: rings clockwise from the northernmost corner, then the westernmost; vertices that lie on
  /// the line between their neighbours, to a tenth of a millimetre, left out.
  public static func corners(of geometry: Geometry) -> [SiteCorner] {
    var corners: [SiteCorner] = []
    for ring in 0..<geometry.ringCount {
      let turned = SiteCorner.turned(geometry.ring(ring))
      for (number, position) in turned.enumerated() {
        let next = turned[(number + 1) % turned.count]
        corners.append(
          SiteCorner(ring: ring + 1, point: number + 1, position: position, edgeMetres: position.distance(to: next)))
      }
    }
    return corners
  }

  private static func turned(_ ring: [Position]) -> [Position] {
    var positions = ring
    if positions.count > 1, positions.first == positions.last { positions.removeLast() }
    positions = withoutCollinear(positions)
    guard positions.count > 2 else { return positions }
    let origin = positions[0]
    var twice = 0.0
    for (index, one) in positions.enumerated() {
      let next = positions[(index + 1) % positions.count]
      twice += (one.x - origin.x) * (next.y - origin.y) - (next.x - origin.x) * (one.y - origin.y)
    }
    if twice > 0 { positions.reverse() }
    let first = positions.indices.min { (-positions[$0].y, positions[$0].x) < (-positions[$1].y, positions[$1].x) } ?? 0
    return Array(positions[first...] + positions[..<first])
  }

  private static func withoutCollinear(_ ring: [Position]) -> [Position] {
    var kept = ring
    var index = 0
    while kept.count > 3, index < kept.count {
      let previous = kept[(index + kept.count - 1) % kept.count]
      let next = kept[(index + 1) % kept.count]
      if PlaneSegment(previous, next).distance(to: kept[index]) <= 0.000_1 {
        kept.remove(at: index)
        index = max(0, index - 1)
      } else {
        index += 1
      }
    }
    return kept
  }
}
