internal import CPROJ

/// Reads one definition into the facts of a ``CoordinateReferenceSystem``.
struct SystemReader {
  struct Facts {
    var definition: String
    var name = ""
    var code: AuthorityCode?
    var codeSource = CodeSource.none
    var kind = SystemKind.geographic
    var unit = SystemUnit(name: "", metresPerUnit: nil, degreesPerUnit: nil)
    var areaOfUse: GeographicArea?
    var datumName = ""
    var ellipsoid = Ellipsoid(name: "", semiMajorAxisMetres: 0, inverseFlattening: 0)
    var baseGeographic = BaseGeographicSystem(name: "", code: nil)
    var isDeprecated = false
    var replacements: [AuthorityCode] = []
    var axes: [SystemAxis] = []
    var axesAreSwapped = false
    var isVN2000 = false
    var isWGS84 = false
    var zone: VN2000Zone?
    var isHanoi1972 = false
    var primeMeridianDegrees = 0.0
    var notes: [SystemNote] = []
    var operationText = ""
    var plainText = ""
  }

  let context: ThreadContext
  let text: SystemText
  let excerpt: String
  private var facts: Facts

  init(_ definition: String) throws(GeodesyError) {
    text = try SystemText(definition)
    context = try ThreadContext.current()
    excerpt = SystemText.excerpt(text.text)
    facts = Facts(definition: SystemText.trimmed(definition))
  }

  consuming func read() throws(GeodesyError) -> CoordinateReferenceSystem {
    let parts = try HorizontalSystem(parse(), excerpt: excerpt, context: context)
    facts.notes += parts.notes
    var object = parts.object
    let vietnam = try VietnamDatum(parts, excerpt: excerpt, context: context)
    if let canonical = vietnam.canonical { object = canonical }
    facts.isVN2000 = vietnam.isVN2000
    facts.isWGS84 = HorizontalSystem.isWGS84(object)
    facts.zone = vietnam.zone
    facts.notes += vietnam.notes
    try describe(object)
    let entry = try identify(object, vietnam, parts)
    if let code = facts.code, !vietnam.isVN2000, entry != nil, parts.shifted != nil, !parts.hasNullShift {
      facts.notes.append(.shiftNotUsed(code))
    }
    try writeTexts(object, entry, shifted: vietnam.isVN2000 || entry != nil ? nil : parts.shifted)
    if facts.operationText == Self.plainWGS84 { facts.isWGS84 = true }
    return CoordinateReferenceSystem(facts)
  }

  /// What PROJ makes of the text; it must be a reference system.
  private func parse() throws(GeodesyError) -> ProjObject {
    try context.requireDatabase()
    let made: ProjObject? = if case .wkt(let wkt) = text { parseWKT(wkt) } else { context.create(text.text) }
    guard let made else {
      if case .code(let code) = text { throw .unknownCode(code.description) }
      throw .unreadableDefinition(excerpt: excerpt, reason: context.reason())
    }
    guard proj_is_crs(made.pointer) != 0 else {
      throw .notAReferenceSystem(excerpt: excerpt, found: made.name.isEmpty ? "something else" : made.name)
    }
    return made
  }

  /// Identifiers stay as they are written: whether they fit is checked later, and said.
  private func parseWKT(_ wkt: String) -> ProjObject? {
    context.forgetMessage()
    let made = withCStrings(["UNSET_IDENTIFIERS_IF_INCOMPATIBLE_DEF=NO"]) { options in
      proj_create_from_wkt(context.pointer, wkt, options, nil, nil)
    }
    return ProjObject(made, in: context)
  }

  /// The facts of a system; the register has better names and areas than a definition, and may have other axes.
  private mutating func describe(_ object: ProjObject, axes describesAxes: Bool = true) throws(GeodesyError) {
    facts.name = object.name
    facts.kind = object.type == PJ_TYPE_PROJECTED_CRS ? .projected : .geographic
    facts.areaOfUse = object.areaOfUse ?? facts.areaOfUse
    facts.isHanoi1972 = Self.isHanoi1972(object)
    facts.isDeprecated = object.isDeprecated
    facts.replacements = ProjList(proj_get_non_deprecated(context.pointer, object.pointer), in: context.pointer)
      .objects.compactMap(\.identifier)
    facts.datumName = object.datum?.name ?? ""
    guard let base = object.geodeticSystem else {
      throw .projFailure(operation: "find the geographic system of \(object.name)", reason: context.reason())
    }
    facts.baseGeographic = BaseGeographicSystem(name: base.name, code: base.identifier)
    facts.ellipsoid = try SystemAxes.ellipsoid(of: object, context: context)
    guard describesAxes else { return }
    let axes = try SystemAxes(of: object, kind: facts.kind, context: context)
    facts.primeMeridianDegrees = object.primeMeridianDegrees
    facts.axes = axes.axes
    facts.axesAreSwapped = axes.areSwapped
    facts.unit = axes.unit
  }

  /// Entries of the OGC register that differ from one of EPSG in the order of the axes alone.
  private static let longitudeFirst = ["OGC:CRS84": plainWGS84, "OGC:CRS83": "EPSG:4269", "OGC:CRS27": "EPSG:4267"]
  private static let plainWGS84 = "EPSG:4326"

  private static func isHanoi1972(_ object: ProjObject) -> Bool {
    guard let datum = object.datum else { return false }
    return datum.identifier == .epsg(6147) || VietnameseText.key(datum.name).hasSuffix("hanoi1972")
  }

  /// The code, checked against the register or looked up in it.
  ///
  /// - Returns: the text of the entry of the EPSG register that the system is; `nil` when it is none.
  private mutating func identify(
    _ object: ProjObject, _ vietnam: VietnamDatum, _ parts: HorizontalSystem
  ) throws(GeodesyError) -> String? {
    if vietnam.canonical != nil {
      facts.code = object.identifier
      facts.codeSource =
        facts.code == nil ? .none : vietnam.wasDeclared ? .declared : .identified(confidencePercent: 100)
      return facts.code?.description
    }
    if let declared = object.identifier {
      if isFromRegister || fits(object, declared) {
        facts.code = declared
        facts.codeSource = .declared
        return Self.longitudeFirst[declared.description] ?? declared.description
      }
      facts.notes.append(.identifierDoesNotFit(declared))
      return nil
    }
    if parts.isWithoutDatum {
      facts.notes.append(parts.shifted == nil ? .noDatum : .ownShift)
      return nil
    }
    guard let found = SystemIdentification(object: object, context: context).entry() else { return nil }
    guard let code = found.object.identifier, let entry = context.create(code.description) else { return nil }
    facts.code = code
    facts.codeSource = .identified(confidencePercent: found.confidence)
    try describe(entry, axes: false)
    return code.description
  }

  private var isFromRegister: Bool {
    switch text {
    case .code, .reference: true
    case .wkt, .projJSON, .projString: false
    }
  }

  private func fits(_ object: ProjObject, _ declared: AuthorityCode) -> Bool {
    context.create(declared.description).map { SystemSimilarity.isSame($0, as: object, in: context) } ?? false
  }

  private mutating func writeTexts(
    _ object: ProjObject, _ entry: String?, shifted: ProjObject?
  ) throws(GeodesyError) {
    func text(_ object: ProjObject) throws(GeodesyError) -> String {
      guard let wkt = object.wkt2 else {
        throw .projFailure(operation: "write \(object.name) as WKT", reason: context.reason())
      }
      return wkt
    }
    facts.plainText = if let entry { entry } else { try text(object) }
    facts.operationText = if let shifted { try text(shifted) } else { facts.plainText }
  }
}

/// Calls with a null-terminated list of C strings, as PROJ takes options.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { string in
    let bytes = Array(string.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return copy
  }
  defer { for copy in copies { copy.deallocate() } }
  let list: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) } + [nil]
  return list.withUnsafeBufferPointer { body($0.baseAddress!) }
}
