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
    var resembledZone: VN2000Zone?
    var notes: [String] = []
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
    facts.resembledZone = vietnam.resembledZone
    facts.notes += vietnam.notes
    try describe(object)
    try identify(object, vietnam)
    try writeTexts(object, shifted: vietnam.isVN2000 ? nil : parts.shifted)
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

  private mutating func describe(_ object: ProjObject) throws(GeodesyError) {
    facts.name = object.name
    facts.kind = object.type == PJ_TYPE_PROJECTED_CRS ? .projected : .geographic
    facts.areaOfUse = object.areaOfUse
    facts.isDeprecated = object.isDeprecated
    facts.replacements = ProjList(proj_get_non_deprecated(context.pointer, object.pointer), in: context.pointer)
      .objects.compactMap(\.identifier)
    facts.datumName = object.datum?.name ?? ""
    guard let base = object.geodeticSystem else {
      throw .projFailure(operation: "find the geographic system of \(object.name)", reason: context.reason())
    }
    facts.baseGeographic = BaseGeographicSystem(name: base.name, code: base.identifier)
    facts.ellipsoid = try SystemAxes.ellipsoid(of: object, context: context)
    let axes = try SystemAxes(of: object, kind: facts.kind, context: context)
    facts.axes = axes.axes
    facts.axesAreSwapped = axes.areSwapped
    facts.unit = axes.unit
  }

  /// The code, checked against the register or looked up in it.
  private mutating func identify(_ object: ProjObject, _ vietnam: VietnamDatum) throws(GeodesyError) {
    if vietnam.canonical != nil {
      facts.code = object.identifier
      facts.codeSource =
        facts.code == nil ? .none : vietnam.wasDeclared ? .declared : .identified(confidencePercent: 100)
      return
    }
    if let declared = object.identifier {
      if isFromRegister || fits(object, declared) {
        facts.code = declared
        facts.codeSource = .declared
      } else {
        facts.notes.append("the definition names \(declared), but its parameters are not those of \(declared)")
      }
      return
    }
    if facts.datumName.lowercased().hasPrefix("unknown") {
      facts.notes.append("the definition names no datum, only an ellipsoid: it cannot leave it")
      return
    }
    guard let found = SystemIdentification.best(for: object, context: context) else { return }
    facts.code = found.code
    facts.codeSource = .identified(confidencePercent: found.confidence)
    if facts.areaOfUse == nil { facts.areaOfUse = context.create(found.code.description)?.areaOfUse }
  }

  private var isFromRegister: Bool {
    switch text {
    case .code, .reference: true
    case .wkt, .projJSON, .projString: false
    }
  }

  private func fits(_ object: ProjObject, _ declared: AuthorityCode) -> Bool {
    context.create(declared.description)?.isEquivalent(to: object) ?? false
  }

  private mutating func writeTexts(_ object: ProjObject, shifted: ProjObject?) throws(GeodesyError) {
    func text(_ object: ProjObject) throws(GeodesyError) -> String {
      guard let wkt = object.wkt2 else {
        throw .projFailure(operation: "write \(object.name) as WKT", reason: context.reason())
      }
      return wkt
    }
    if let code = facts.code, facts.codeSource == .declared || facts.isVN2000 {
      facts.plainText = code.description
    } else {
      facts.plainText = try text(object)
    }
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
