internal import CPROJ

/// Whether a definition is on the VN-2000 datum, and which entry of the registry it then is.
struct VietnamDatum {
  private(set) var isVN2000 = false
  /// The register's system that replaces the definition; `nil` when none has its parameters.
  private(set) var canonical: ProjObject?
  private(set) var zone: VN2000Zone?
  private(set) var notes: [SystemNote] = []
  /// Whether the definition itself names the code of the replacement.
  private(set) var wasDeclared = false

  private let context: ThreadContext
  private let excerpt: String

  /// The translations of EPSG:6960 in metres; those of EPSG:5194 are within a metre of them.
  private static let translations = [-191.90441429, -39.30318279, -111.45032835]
  private static let translationTolerance = 3.0

  init(_ parts: HorizontalSystem, excerpt: String, context: ThreadContext) throws(GeodesyError) {
    self.context = context
    self.excerpt = excerpt
    let object = parts.object
    let projection = TransverseMercator(object)
    try refuseWithdrawn(object, projection)
    let isNamed = Self.isNamedVN2000(object)
    let ellipsoid = try SystemAxes.ellipsoid(of: object, context: context)
    let isOnWGS84Ellipsoid = Self.isWGS84(ellipsoid)
    let hasShift = isOnWGS84Ellipsoid && Self.isShift(parts.shift)
    let likeZone = isOnWGS84Ellipsoid ? zone(of: projection) : nil
    var ownZone = likeZone
    if likeZone != nil, try !Self.isInMetres(object, context) { ownZone = nil }
    let isInternal = !isNamed && likeZone?.projection == .tm3
    let isShiftedSo = !isNamed && !isInternal && !HorizontalSystem.isWGS84(object) && hasShift
    guard isNamed || isInternal || isShiftedSo else {
      if let ownZone { try refuseTwofold(ownZone, parts) }
      return
    }
    guard isOnWGS84Ellipsoid else {
      throw .contradictoryDefinition(
        excerpt: excerpt, reason: .ellipsoidOfVN2000(named: ellipsoid.name))
    }
    isVN2000 = true
    if isInternal, let likeZone { notes.append(.internalVN2000(likeZone)) }
    if isShiftedSo { notes.append(.shiftOfVN2000) }
    if !isInternal, parts.shift != nil || parts.shifted != nil {
      notes.append(.shiftNotUsed(.epsg(VN2000.geographicEPSG)))
    }
    try canonicalise(object, ownZone)
  }

  private mutating func canonicalise(_ object: ProjObject, _ ownZone: VN2000Zone?) throws(GeodesyError) {
    let declared = object.identifier
    guard object.type == PJ_TYPE_PROJECTED_CRS else {
      wasDeclared = declared == .epsg(VN2000.geographicEPSG)
      canonical = try register(VN2000.geographicEPSG)
      return
    }
    zone = ownZone
    let declaredZone = declared?.epsgNumber.flatMap { number in VN2000.zones.first { $0.epsg == number } }
    if let declaredZone, declaredZone != zone {
      throw .contradictoryDefinition(excerpt: excerpt, reason: .parametersOfZone(named: declaredZone, found: zone))
    }
    if let zone {
      wasDeclared = declaredZone != nil
      canonical = try register(zone.epsg)
    } else {
      // Another unit than the zone's is no other datum.
      if !notes.contains(where: { if case .internalVN2000 = $0 { true } else { false } }) { notes.append(.noZone) }
      let base = try register(VN2000.geographicEPSG)
      canonical = ProjObject(
        proj_crs_alter_geodetic_crs(context.pointer, object.pointer, base.pointer), in: context)
    }
  }

  private func register(_ epsg: Int) throws(GeodesyError) -> ProjObject {
    guard let object = context.create(AuthorityCode.epsg(epsg).description) else {
      throw .projFailure(operation: "read EPSG:\(epsg)", reason: context.reason())
    }
    return object
  }

  private func refuseWithdrawn(_ object: ProjObject, _ projection: TransverseMercator?) throws(GeodesyError) {
    if let number = object.identifier?.epsgNumber, let replacement = VN2000.withdrawn[number] {
      throw .deprecatedSystem(code: .epsg(number), replacement: .epsg(replacement))
    }
    guard let projection, projection.isWithdrawnVN2000, Self.isNamedVN2000(object) else { return }
    for (code, replacement) in VN2000.withdrawn {
      guard let zone = VN2000.zones.first(where: { $0.epsg == replacement }) else { continue }
      guard abs(zone.meridian.degrees - projection.centralMeridian) < 1e-9 else { continue }
      throw .deprecatedSystem(code: .epsg(code), replacement: .epsg(replacement))
    }
  }

  /// A UTM zone of VN-2000 is one of WGS 84 as well: where the datum has no name, nobody can tell.
  private func refuseTwofold(_ zone: VN2000Zone, _ parts: HorizontalSystem) throws(GeodesyError) {
    guard !HorizontalSystem.isWGS84(parts.object), parts.isWithoutDatum || parts.hasNullShift else { return }
    let number = zone.number.flatMap { Int($0.dropLast()) } ?? 0
    throw .twofoldDefinition(excerpt: excerpt, codes: [.epsg(32_600 + number), .epsg(zone.epsg)])
  }

  /// The zone with the projection, whatever the unit; `nil` for any other projection.
  private func zone(of projection: TransverseMercator?) -> VN2000Zone? {
    projection.flatMap { VN2000.zones.first(where: $0.matches) }
  }

  private static func isNamedVN2000(_ object: ProjObject) -> Bool {
    if object.geodeticSystem?.identifier == .epsg(VN2000.geographicEPSG) { return true }
    let names = [object.datum?.name, object.geodeticSystem?.name].compactMap { $0 }
    return names.contains { name in
      var key = VietnameseText.key(name)
      for prefix in ["gcs", "d"] where key.hasPrefix(prefix) { key.removeFirst(prefix.count) }
      return ["vn2000", "vietnam2000", "vietnamgeodeticdatum2000"].contains(key)
    }
  }

  /// The shift of VN-2000 in either direction: both signs are in use.
  private static func isShift(_ shift: [Double]?) -> Bool {
    guard let shift else { return false }
    return [1.0, -1.0].contains { sign in
      zip(shift, translations).allSatisfy { abs(sign * $0 - $1) < translationTolerance }
    }
  }

  /// MapInfo adds a centimetre to the axis of some datums, to tell them apart.
  private static func isWGS84(_ ellipsoid: Ellipsoid) -> Bool {
    abs(ellipsoid.semiMajorAxisMetres - 6_378_137) < 0.02 && abs(ellipsoid.inverseFlattening - 298.257223563) < 1e-6
  }

  private static func isInMetres(_ object: ProjObject, _ context: ThreadContext) throws(GeodesyError) -> Bool {
    try SystemAxes(of: object, kind: .projected, context: context).unit.metresPerUnit == 1
  }
}
