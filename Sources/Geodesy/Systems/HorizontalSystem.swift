internal import CPROJ

/// The projected or geographic part of whatever a definition holds.
struct HorizontalSystem {
  /// The system itself, without a vertical part and without a datum shift.
  let object: ProjObject
  /// The system with the datum shift of its definition (`towgs84`, `nadgrids`), when it has one that matters.
  private(set) var shifted: ProjObject?
  /// The seven values of that shift in the position-vector convention, when it has them.
  let shift: [Double]?
  let notes: [SystemNote]

  /// Of WGS 84 and GRS 80, in metres.
  private static let modernSemiMajorAxis = 6_378_137.0

  /// Wrappings inside one another in a real definition: a shift around a compound around a third dimension.
  private static let depthLimit = 6

  init(_ whole: ProjObject, excerpt: String, context: ThreadContext) throws(GeodesyError) {
    var object = whole
    var shifted: ProjObject?
    var shift: [Double]?
    var notes: [SystemNote] = []
    for _ in 0..<Self.depthLimit {
      let inner: ProjObject?
      switch object.type {
      case PJ_TYPE_BOUND_CRS:
        shift = Self.shift(of: object)
        shifted = object
        inner = object.source
      case PJ_TYPE_COMPOUND_CRS:
        notes.append(.verticalPart(object.name))
        inner = ProjObject(proj_crs_get_sub_crs(context.pointer, object.pointer, 0), in: context)
      case PJ_TYPE_GEOGRAPHIC_3D_CRS:
        notes.append(.thirdDimension(object.name))
        inner = ProjObject(proj_crs_demote_to_2D(context.pointer, nil, object.pointer), in: context)
      default:
        inner = nil
      }
      guard let next = inner else { break }
      object = next
    }
    guard object.type == PJ_TYPE_GEOGRAPHIC_2D_CRS || object.type == PJ_TYPE_PROJECTED_CRS else {
      throw .unsupportedKind(name: whole.name.isEmpty ? excerpt : whole.name, kind: Self.word(for: object.type))
    }
    // A shift of nothing from WGS 84 to WGS 84 says nothing.
    if shift?.allSatisfy({ $0 == 0 }) ?? false, Self.isWGS84(object) { shifted = nil }
    self.object = object
    self.shift = shift
    self.notes = notes
    self.shifted = shifted
    // Nor does one between ellipsoids of other sizes that names no datum: it only leaves the place of the values empty.
    if hasNullShift, isWithoutDatum {
      let ellipsoid = try SystemAxes.ellipsoid(of: object, context: context)
      if abs(ellipsoid.semiMajorAxisMetres - Self.modernSemiMajorAxis) > 0.02 { self.shifted = nil }
    }
  }

  /// Whether the shift to WGS 84 is one of nothing.
  var hasNullShift: Bool { shift?.allSatisfy { $0 == 0 } ?? false }

  /// Whether the datum has no name that says anything.
  var isWithoutDatum: Bool {
    var key = VietnameseText.key(object.datum?.name ?? "")
    if key.hasPrefix("dunknown") || key.hasPrefix("dunnamed") { key.removeFirst() }
    return key.isEmpty || ["unknown", "unnamed", "undefined", "notspecified", "mif"].contains(where: key.hasPrefix)
  }

  static func isWGS84(_ object: ProjObject) -> Bool {
    guard let datum = object.datum else { return false }
    if datum.identifier == .epsg(6326) { return true }
    let name = datum.name.lowercased().filter { $0.isLetter || $0.isNumber }
    return ["wgs1984", "wgs84", "dwgs1984", "worldgeodeticsystem1984", "worldgeodeticsystem1984ensemble"].contains(name)
  }

  private static func shift(of bound: ProjObject) -> [Double]? {
    guard let operation = bound.coordinateOperation else { return nil }
    var values = [Double](repeating: 0, count: 7)
    let read = proj_coordoperation_get_towgs84_values(bound.context, operation.pointer, &values, 7, 0)
    return read != 0 ? values : nil
  }

  private static func word(for type: PJ_TYPE) -> String {
    switch type {
    case PJ_TYPE_GEOCENTRIC_CRS: "geocentric"
    case PJ_TYPE_VERTICAL_CRS: "vertical"
    case PJ_TYPE_TEMPORAL_CRS: "temporal"
    case PJ_TYPE_ENGINEERING_CRS: "local engineering"
    case PJ_TYPE_GEODETIC_CRS: "geodetic"
    default: "derived or otherwise unusual"
    }
  }
}
