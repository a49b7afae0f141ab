internal import CPROJ

/// What a pair of coordinates means: datum, projection, unit and axes.
///
/// A value of plain facts, safe to share between threads. Coordinates that this module takes and gives are always in
/// the normalised order, x = easting or longitude, y = northing or latitude, whatever order the register defines
/// (``axesAsDefined``). Only the horizontal part of a definition counts; a vertical one is set aside and ``notes`` says
/// so.
///
/// ### VN-2000
/// A definition on the VN-2000 datum is mapped to EPSG:4756 or to the zone of ``VN2000/zones`` that has its parameters,
/// so that a datum shift in a file's header never counts. A definition is on that datum when its datum or geographic
/// system bears the name, or when it is on the WGS 84 ellipsoid with a `towgs84` whose translations are those of VN-2000
/// (within 3 m, either sign convention). The withdrawn codes 6956–6959 are refused.
public struct CoordinateReferenceSystem: Sendable {
  /// The text it was made from, without white space around it.
  public let definition: String
  /// The system's name, in the register when it has a code.
  public let name: String
  /// The code in a register, declared or found.
  public let code: AuthorityCode?
  /// Whether ``code`` was declared or found.
  public let codeSource: CodeSource
  /// Projected or geographic.
  public let kind: SystemKind
  /// The unit of both axes.
  public let unit: SystemUnit
  /// Where the system is meant to be used; `nil` when its definition does not say and it has no code.
  public let areaOfUse: GeographicArea?
  /// The datum's name.
  public let datumName: String
  /// The datum's ellipsoid.
  public let ellipsoid: Ellipsoid
  /// The geographic system it is based on.
  public let baseGeographic: BaseGeographicSystem
  /// Whether the register has withdrawn it.
  public let isDeprecated: Bool
  /// What the register says to use instead.
  public let replacements: [AuthorityCode]
  /// The axes in the order of the definition.
  public let axesAsDefined: [SystemAxis]
  /// The axes in the order of coordinates here: easting or longitude first.
  public let axes: [SystemAxis]
  /// Whether the datum is VN-2000.
  public let isVN2000: Bool
  /// The VN-2000 zone it is; `nil` for other systems and for VN-2000 with parameters that no zone has.
  public let vn2000Zone: VN2000Zone?
  /// Whether the datum is Hanoi 1972, which has no fit to VN-2000 that is good enough for legal areas.
  public let isHanoi1972: Bool
  /// What was set aside or noticed while the definition was read.
  public let notes: [SystemNote]

  /// How far east of Greenwich the longitudes begin, in degrees.
  let primeMeridianDegrees: Double
  /// Whether the datum is WGS 84 without a realisation.
  let isWGS84: Bool
  /// What PROJ makes the system from, a datum shift of the definition included.
  private(set) var operationText: String
  /// What PROJ makes the system from, without such a shift.
  let plainText: String

  /// Reads a definition: `EPSG:9216`, `EPSG:9216+5727`, `OGC:CRS84`, a URN or an OGC address, WKT 1 or 2, an Esri `.prj`, PROJJSON or a
  /// PROJ string.
  ///
  /// Names alone, `+init` and numbers without their register are refused: a system is never guessed. Cost: about a
  /// millisecond for a code, tens for other definitions, which are looked up in the register.
  public init(_ definition: String) throws(GeodesyError) {
    self = try SystemReader(definition).read()
  }

  /// The system with this code in the EPSG register.
  public init(epsg: Int) throws(GeodesyError) {
    try self.init(AuthorityCode.epsg(epsg).description)
  }

  /// WGS 84 longitude, latitude as GeoJSON has it, `OGC:CRS84`.
  public static func crs84() throws(GeodesyError) -> CoordinateReferenceSystem { try .init("OGC:CRS84") }

  init(_ facts: SystemReader.Facts) {
    definition = facts.definition
    plainText = facts.plainText
    operationText = facts.operationText
    name = facts.name
    code = facts.code
    codeSource = facts.codeSource
    kind = facts.kind
    unit = facts.unit
    areaOfUse = facts.areaOfUse
    datumName = facts.datumName
    ellipsoid = facts.ellipsoid
    baseGeographic = facts.baseGeographic
    isDeprecated = facts.isDeprecated
    replacements = facts.replacements
    axesAsDefined = facts.axes
    axes = facts.axesAreSwapped ? facts.axes.reversed() : facts.axes
    isVN2000 = facts.isVN2000
    isWGS84 = facts.isWGS84
    vn2000Zone = facts.zone
    isHanoi1972 = facts.isHanoi1972
    primeMeridianDegrees = facts.primeMeridianDegrees
    notes = facts.notes
  }

  /// Whether the coordinates are easting and northing.
  public var isProjected: Bool { kind == .projected }

  /// Whether the coordinates are longitude and latitude.
  public var isGeographic: Bool { kind == .geographic }

  /// Whether the coordinates are easting and northing in metres.
  public var isMetric: Bool { unit.metresPerUnit == 1 }

  /// The geographic system that this one is based on, on the same datum; itself when it is geographic.
  public func baseGeographicSystem() throws(GeodesyError) -> CoordinateReferenceSystem {
    if isGeographic && plainText == operationText { return self }
    if isVN2000 { return try CoordinateReferenceSystem(epsg: VN2000.geographicEPSG) }
    if let code = baseGeographic.code { return try CoordinateReferenceSystem(code.description) }
    let context = try ThreadContext.current()
    guard let base = context.create(plainText)?.geodeticSystem, let text = base.wkt2 else {
      throw .projFailure(operation: "find the geographic system of \(name)", reason: context.reason())
    }
    return try CoordinateReferenceSystem(text)
  }

  /// The same system without the datum shift of its definition.
  func withoutShift() -> CoordinateReferenceSystem {
    var copy = self
    copy.operationText = plainText
    return copy
  }

  /// Whether this definition says nothing against being the other system: it has no code, and differs from it in the name
  /// of a datum that the register does not have, or in having none.
  public func mayBe(_ other: CoordinateReferenceSystem) throws(GeodesyError) -> Bool {
    guard code == nil else { return false }
    let context = try ThreadContext.current()
    guard let mine = context.create(plainText), let theirs = context.create(other.plainText) else {
      throw .projFailure(operation: "compare \(name) with \(other.name)", reason: context.reason())
    }
    let identification = SystemIdentification(object: mine, context: context)
    guard notes.contains(.noDatum) || notes.contains(.ownShift) || identification.isDatumForeign else { return false }
    return SystemSimilarity.isSame(mine, onDatumOf: theirs, in: context)
  }

  /// Whether both give the same coordinates for a place, their names and the order of geographic axes set aside.
  public func isEquivalent(to other: CoordinateReferenceSystem) throws(GeodesyError) -> Bool {
    if operationText == other.operationText { return true }
    let context = try ThreadContext.current()
    guard let mine = context.create(operationText), let theirs = context.create(other.operationText) else {
      throw .projFailure(operation: "compare \(name) with \(other.name)", reason: context.reason())
    }
    return mine.isEquivalent(to: theirs)
  }
}

extension CoordinateReferenceSystem: Hashable {
  /// Whether both are the same system to PROJ; the texts they were read from do not count.
  public static func == (a: CoordinateReferenceSystem, b: CoordinateReferenceSystem) -> Bool {
    a.operationText == b.operationText
  }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(operationText) }
}

extension CoordinateReferenceSystem: CustomStringConvertible {
  /// The name and, when there is one, the code: `VN-2000 / TM-3 107-30 (EPSG:9216)`.
  public var description: String { code.map { "\(name) (\($0))" } ?? name }
}
