/// What was set aside or noticed while the definition of a reference system was read.
public enum SystemNote: Hashable, Sendable {
  /// The projection is that of a VN-2000 zone and the datum is none of its own ("VN-2000 nội bộ"): it is the zone.
  case internalVN2000(VN2000Zone)
  /// The system is on VN-2000, because the datum shift of its definition is that of VN-2000.
  case shiftOfVN2000
  /// A datum shift of the definition is not used, because the register knows the transformations of the system.
  case shiftNotUsed(AuthorityCode)
  /// The system is on VN-2000, and no zone has its projection.
  case noZone
  /// The definition names an ellipsoid and no datum.
  case noDatum
  /// The definition names no datum, and a shift to WGS 84, which is used.
  case ownShift
  /// The definition names a code whose parameters are others.
  case identifierDoesNotFit(AuthorityCode)
  /// The vertical part of the named system is left out.
  case verticalPart(String)
  /// The third dimension of the named system is left out.
  case thirdDimension(String)
}

extension SystemNote: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .internalVN2000(let zone):
      "without a datum of its own, taken as EPSG:\(zone.epsg) (VN-2000, meridian \(zone.meridian)); "
        + "were it WGS 84, it would be 225 m off"
    case .shiftOfVN2000: "taken for VN-2000, because its towgs84 is that of VN-2000"
    case .shiftNotUsed(let code):
      code == .epsg(VN2000.geographicEPSG)
        ? "the datum shift in the definition is not used: VN-2000 to WGS 84 is EPSG:6960"
        : "the datum shift in the definition is not used: the register knows the transformations of \(code)"
    case .noZone: "no VN-2000 zone has these projection parameters"
    case .noDatum: "the definition names no datum, only an ellipsoid: no transformation from it is known"
    case .ownShift: "the definition names no datum: the shift to WGS 84 that it states is used"
    case .identifierDoesNotFit(let code):
      "the definition names \(code), but its parameters are not those of \(code)"
    case .verticalPart(let name): "the vertical part of \(name) is set aside: heights are not transformed"
    case .thirdDimension(let name): "the third dimension of \(name) is set aside: heights are not transformed"
    }
  }
}
