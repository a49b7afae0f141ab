internal import PlaneGeometry
internal import Refusals

/// Reads GeoJSON geometries (RFC 7946, clause 3.1) into the builder of a layer.
struct GeometryParser {
  let limits: WKBLimits
  /// Whether the geometry read last has positions with a third number.
  private(set) var hasZ = false
  /// Whether it has positions with a fourth number.
  private(set) var hasM = false

  private var ordinates: [Double] = []
  private var positions = 0

  init(limits: WKBLimits) {
    self.limits = limits
    ordinates.reserveCapacity(1 << 12)
  }

  /// Reads an object that is a geometry, or `null`, and appends it as the next feature.
  mutating func readFeatureGeometry(
    _ scanner: inout JSONScanner, into builder: inout FlatLayer.Builder, crs: inout CRSMember?
  ) throws(JSONFault) {
    hasZ = false
    hasM = false
    positions = 0
    if try scanner.takeNull() {
      builder.append(nil)
    } else {
      try readGeometry(&scanner, into: &builder, depth: 1, crs: &crs)
    }
  }

  private mutating func readGeometry(
    _ scanner: inout JSONScanner, into builder: inout FlatLayer.Builder, depth: Int, crs: inout CRSMember?
  ) throws(JSONFault) {
    let start = scanner.offset
    var kind: GeometryKind?
    var content: (offset: Int, isMembers: Bool)?
    var isRead = false
    try scanner.readObject { (scanner, key) throws(JSONFault) in
      if scanner.matches(key, "type") {
        kind = try Self.readKind(&scanner)
      } else if scanner.matches(key, "coordinates"), kind != .geometryCollection {
        content = (scanner.offset, false)
        if let kind {
          try readBody(kind, &scanner, into: &builder, depth: depth, crs: &crs)
          isRead = true
        } else {
          try scanner.skipValue()
        }
      } else if scanner.matches(key, "geometries"), kind == nil || kind == .geometryCollection {
        content = (scanner.offset, true)
        try scanner.skipValue()
      } else if scanner.matches(key, "crs") {
        try CRSMember.read(&scanner, into: &crs)
      } else {
        try scanner.skipValue()
      }
    }
    guard let kind else { throw missing("type", scanner, at: start) }
    if isRead { return }
    guard let content, content.isMembers == (kind == .geometryCollection) else {
      throw missing(kind == .geometryCollection ? "geometries" : "coordinates", scanner, at: start)
    }
    let end = scanner.offset
    scanner.offset = content.offset
    try readBody(kind, &scanner, into: &builder, depth: depth, crs: &crs)
    scanner.offset = end
  }

  private func missing(_ member: String, _ scanner: JSONScanner, at start: Int) -> JSONFault {
    JSONFault(
      code: .malformed,
      message: LocalisedText(en: "a geometry without the member \(member)", vi: "hình học thiếu thành phần \(member)"),
      remedy: LocalisedText(
        en: "complete the geometry, or write null for none", vi: "bổ sung hình học, hoặc viết null nếu không có"),
      offset: start)
  }

  /// The geometry type that a string names.
  static func readKind(_ scanner: inout JSONScanner) throws(JSONFault) -> GeometryKind {
    guard try scanner.peek() == .quote else {
      throw scanner.unexpected(LocalisedText(en: "the name of a type in quotes", vi: "tên kiểu trong ngoặc kép"))
    }
    let place = scanner.offset
    let name = scanner.text(try scanner.readString())
    guard let kind = GeometryKind.allCases.first(where: { $0.geoJSONName == name }) else {
      throw JSONFault(
        code: .malformed,
        message: LocalisedText(
          en: "\(name.excerpt()) is no geometry type of GeoJSON",
          vi: "\(name.excerpt()) không phải kiểu hình học của GeoJSON"),
        remedy: LocalisedText(
          en: "the types are Point, LineString, Polygon, their Multi forms and GeometryCollection",
          vi: "các kiểu gồm Point, LineString, Polygon, dạng Multi của chúng và GeometryCollection"), offset: place)
    }
    return kind
  }

  // MARK: - Coordinates

  private mutating func readBody(
    _ kind: GeometryKind, _ scanner: inout JSONScanner, into builder: inout FlatLayer.Builder, depth: Int,
    crs: inout CRSMember?
  ) throws(JSONFault) {
    guard let partKind = kind.partKind else {
      return try readMembers(&scanner, into: &builder, depth: depth, crs: &crs)
    }
    builder.beginFeature(kind)
    if kind.isMulti {
      try openList(&scanner, of: LocalisedText(en: "geometries", vi: "hình học"), kind)
      var isFirst = true
      while try hasElement(&scanner, &isFirst) {
        if partKind == .point {
          builder.beginPart()
          builder.beginRing()
          ordinates.removeAll(keepingCapacity: true)
          try readPosition(&scanner, kind)
          appendOrdinates(to: &builder)
        } else {
          try readPart(partKind, &scanner, into: &builder, kind)
        }
      }
    } else {
      try readPart(kind, &scanner, into: &builder, kind)
    }
    builder.endFeature()
  }

  private mutating func readPart(
    _ part: GeometryKind, _ scanner: inout JSONScanner, into builder: inout FlatLayer.Builder, _ kind: GeometryKind
  ) throws(JSONFault) {
    builder.beginPart()
    switch part {
    case .polygon:
      try openList(&scanner, of: LocalisedText(en: "rings", vi: "vòng"), kind)
      var isFirst = true
      while try hasElement(&scanner, &isFirst) {
        builder.beginRing()
        try readPositions(&scanner, kind)
        appendOrdinates(to: &builder)
      }
    case .lineString:
      try readPositions(&scanner, kind)
      if !ordinates.isEmpty {
        builder.beginRing()
        appendOrdinates(to: &builder)
      }
    default:
      ordinates.removeAll(keepingCapacity: true)
      guard try !isEmptyList(&scanner, kind) else { return }
      builder.beginRing()
      try readPosition(&scanner, kind)
      appendOrdinates(to: &builder)
    }
  }

  private func appendOrdinates(to builder: inout FlatLayer.Builder) {
    ordinates.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress, !ordinates.isEmpty {
        builder.appendPositions(start, count: ordinates.count / 2)
      }
    }
  }

  /// Reads a list of positions into the buffer.
  private mutating func readPositions(_ scanner: inout JSONScanner, _ kind: GeometryKind) throws(JSONFault) {
    ordinates.removeAll(keepingCapacity: true)
    try openList(&scanner, of: LocalisedText(en: "positions", vi: "điểm"), kind)
    var isFirst = true
    while try hasElement(&scanner, &isFirst) { try readPosition(&scanner, kind) }
  }

  @inline(__always)
  private mutating func readPosition(_ scanner: inout JSONScanner, _ kind: GeometryKind) throws(JSONFault) {
    try openList(&scanner, of: LocalisedText(en: "numbers", vi: "số"), kind)
    let x = try readOrdinate(&scanner, kind)
    guard try scanner.take(.comma) else { throw shortPosition(scanner) }
    let y = try readOrdinate(&scanner, kind)
    ordinates.append(x)
    ordinates.append(y)
    positions += 1
    guard positions <= limits.positions else { throw tooLarge(scanner) }
    if try scanner.take(.closeBracket) { return }
    try readExtraOrdinates(&scanner, kind)
  }

  private mutating func readExtraOrdinates(_ scanner: inout JSONScanner, _ kind: GeometryKind) throws(JSONFault) {
    guard try scanner.take(.comma) else {
      throw scanner.unexpected(LocalisedText(en: "a comma or ]", vi: "dấu phẩy hoặc ]"))
    }
    try skipExtraOrdinate(&scanner, kind)
    hasZ = true
    while try scanner.takeSeparator(orEnd: .closeBracket) {
      try skipExtraOrdinate(&scanner, kind)
      hasM = true
    }
  }

  /// A height or measure, which some programs write as `null` where it is missing.
  private func skipExtraOrdinate(_ scanner: inout JSONScanner, _ kind: GeometryKind) throws(JSONFault) {
    if try scanner.takeNull() { return }
    _ = try readOrdinate(&scanner, kind)
  }

  @inline(__always)
  private func readOrdinate(_ scanner: inout JSONScanner, _ kind: GeometryKind) throws(JSONFault) -> Double {
    let byte = try scanner.peek()
    guard byte &- 0x30 <= 9 || byte == UInt8(ascii: "-") else { throw noNumber(&scanner, kind) }
    return try scanner.readDouble()
  }

  private func noNumber(_ scanner: inout JSONScanner, _ kind: GeometryKind) -> JSONFault {
    let byte = scanner.bytes[scanner.offset]
    if byte == .openBracket {
      return wrongNesting(
        scanner,
        LocalisedText(
          en: "a list where a number of a position belongs", vi: "có danh sách ở chỗ phải là một số của tọa độ"), kind)
    }
    if byte == .closeBracket { return shortPosition(scanner) }
    if byte == .quote || byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f") {
      return JSONFault(
        code: .wrongType,
        message: LocalisedText(en: "a coordinate that is no number", vi: "có tọa độ không phải là số"),
        remedy: byte == .quote
          ? LocalisedText(en: "write the number without quotes", vi: "viết số không có ngoặc kép")
          : LocalisedText(
            en: "write a number, or null for the whole geometry", vi: "viết một số, hoặc viết null cho cả hình học"),
        offset: scanner.offset)
    }
    do throws(JSONFault) {
      _ = try scanner.readNumber()
      return scanner.unexpected(LocalisedText(en: "a number", vi: "một số"))
    } catch {
      return error
    }
  }

  private func shortPosition(_ scanner: JSONScanner) -> JSONFault {
    if !scanner.isAtEnd, scanner.bytes[scanner.offset] != .closeBracket {
      return scanner.unexpected(LocalisedText(en: "a comma", vi: "dấu phẩy"))
    }
    return JSONFault(
      code: .malformed,
      message: LocalisedText(en: "a position of fewer than two numbers", vi: "một điểm có ít hơn hai số"),
      remedy: LocalisedText(en: "write longitude and latitude", vi: "viết kinh độ và vĩ độ"),
      offset: scanner.offset)
  }

  private func tooLarge(_ scanner: JSONScanner) -> JSONFault {
    JSONFault(
      code: .tooLarge,
      message: LocalisedText(
        en: "a geometry of more than \(limits.positions) positions", vi: "một hình học có hơn \(limits.positions) điểm"),
      remedy: LocalisedText(en: "split the geometry", vi: "tách hình học"), offset: scanner.offset)
  }

  // MARK: - Lists

  /// Opens a list; what stands there instead is nested too shallow.
  @inline(__always)
  private func openList(
    _ scanner: inout JSONScanner, of elements: @autoclosure () -> LocalisedText, _ kind: GeometryKind
  ) throws(JSONFault) {
    guard try scanner.take(.openBracket) else {
      let byte = scanner.bytes[scanner.offset]
      guard byte &- 0x30 <= 9 || byte == UInt8(ascii: "-") else {
        throw scanner.unexpected(LocalisedText(en: "a list of \(elements().en)", vi: "danh sách \(elements().vi)"))
      }
      throw wrongNesting(
        scanner,
        LocalisedText(
          en: "a number where a list of \(elements().en) belongs", vi: "có số ở chỗ phải là danh sách \(elements().vi)"),
        kind)
    }
  }

  /// Whether a list that was opened, or of which an element was read, goes on.
  @inline(__always)
  private func hasElement(_ scanner: inout JSONScanner, _ isFirst: inout Bool) throws(JSONFault) -> Bool {
    guard isFirst else { return try scanner.takeSeparator(orEnd: .closeBracket) }
    isFirst = false
    return try !scanner.take(.closeBracket)
  }

  private func isEmptyList(_ scanner: inout JSONScanner, _ kind: GeometryKind) throws(JSONFault) -> Bool {
    guard try scanner.peek() == .openBracket else { return false }
    let start = scanner.offset
    scanner.offset += 1
    if try scanner.take(.closeBracket) { return true }
    scanner.offset = start
    return false
  }

  private func wrongNesting(_ scanner: JSONScanner, _ what: LocalisedText, _ kind: GeometryKind) -> JSONFault {
    JSONFault(
      code: .wrongNesting,
      message: LocalisedText(
        en: "\(what.en) in the coordinates of a \(kind.geoJSONName)",
        vi: "\(what.vi) trong tọa độ của \(kind.geoJSONName)"),
      remedy: LocalisedText(en: "correct the brackets or the type", vi: "sửa dấu ngoặc hoặc sửa kiểu"),
      offset: scanner.offset)
  }

  // MARK: - Collections

  private mutating func readMembers(
    _ scanner: inout JSONScanner, into builder: inout FlatLayer.Builder, depth: Int, crs: inout CRSMember?
  ) throws(JSONFault) {
    guard depth <= limits.depth else {
      throw JSONFault(
        code: .tooDeep,
        message: LocalisedText(
          en: "geometry collections nest deeper than \(limits.depth) levels",
          vi: "GeometryCollection lồng nhau quá \(limits.depth) cấp"),
        remedy: LocalisedText(en: "flatten the collection", vi: "viết lại tập hợp không lồng nhau"),
        offset: scanner.offset)
    }
    var members: [Geometry] = []
    try scanner.readArray(LocalisedText(en: "a list of geometries", vi: "danh sách hình học")) {
      (scanner) throws(JSONFault) in
      var member = FlatLayer.Builder()
      guard try scanner.peek() == .openBrace else {
        throw scanner.unexpected(LocalisedText(en: "a geometry", vi: "một hình học"))
      }
      try readGeometry(&scanner, into: &member, depth: depth + 1, crs: &crs)
      if let geometry = member.build().geometry(at: 0) { members.append(geometry) }
    }
    builder.append(.collection(members))
  }
}

extension GeometryKind {
  /// The name of the type in GeoJSON.
  package var geoJSONName: String {
    switch self {
    case .point: "Point"
    case .lineString: "LineString"
    case .polygon: "Polygon"
    case .multiPoint: "MultiPoint"
    case .multiLineString: "MultiLineString"
    case .multiPolygon: "MultiPolygon"
    case .geometryCollection: "GeometryCollection"
    }
  }
}
