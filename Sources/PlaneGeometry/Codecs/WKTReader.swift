/// Reads well-known text, of OGC and of extended form (`SRID=…;`), letters of either case.
struct WKTReader {
  private let text: [UInt8]
  private let limits: WKBLimits
  private var offset = 0
  private var positions = 0
  /// Whether a third number is a measure, as the tag says.
  private var isMeasured = false
  private(set) var hasZ = false
  private(set) var hasM = false

  init(_ text: String, limits: WKBLimits) {
    self.text = Array(text.utf8)
    self.limits = limits
  }

  mutating func read() throws(CodecError) -> Geometry {
    try skipSRID()
    let geometry = try readTagged(depth: 1)
    skipBlanks()
    guard offset == text.count else { throw error(.trailingInput, "text follows the geometry") }
    return geometry
  }

  private mutating func skipSRID() throws(CodecError) {
    skipBlanks()
    let start = offset
    guard readWord() == "SRID" else {
      offset = start
      return
    }
    try expect(UInt8(ascii: "="))
    _ = try readNumber()
    try expect(UInt8(ascii: ";"))
  }

  private mutating func readTagged(depth: Int) throws(CodecError) -> Geometry {
    skipBlanks()
    let start = offset
    var name = readWord()
    var ordinates = 2
    var nameHasSuffix = false
    if kind(named: name) == nil {
      for (suffix, count) in [("ZM", 4), ("Z", 3), ("M", 3)] where name.hasSuffix(suffix) {
        name.removeLast(suffix.count)
        ordinates = count
        nameHasSuffix = true
        isMeasured = suffix == "M"
        break
      }
    }
    if name == "LINEARRING" { name = "LINESTRING" }
    guard let kind = kind(named: name) else {
      throw error(
        name.isEmpty && start == text.count ? .truncated : .unsupportedType,
        name.isEmpty ? "a geometry type was expected" : "\(name.prefix(40)) is none of the seven geometry types",
        at: start)
    }
    if !nameHasSuffix { ordinates = try readDimensionTag() }
    guard kind != .geometryCollection else {
      guard depth <= limits.depth else {
        throw error(.tooDeep, "collections nest deeper than \(limits.depth) levels", at: start)
      }
      var members: [Geometry] = []
      try readList { (reader) throws(CodecError) in members.append(try reader.readTagged(depth: depth + 1)) }
      return .collection(members)
    }
    return try readParts(kind, ordinates)
  }

  private func kind(named name: String) -> GeometryKind? {
    GeometryKind.allCases.first { $0.wellKnownName == name }
  }

  /// The number of ordinates that `Z`, `M` or `ZM` promises; without a tag any number is taken.
  private mutating func readDimensionTag() throws(CodecError) -> Int {
    let start = offset
    let tag = readWord()
    isMeasured = tag == "M"
    switch tag {
    case "Z", "M": return 3
    case "ZM": return 4
    default:
      offset = start
      return 0
    }
  }

  private mutating func readParts(_ kind: GeometryKind, _ ordinates: Int) throws(CodecError) -> Geometry {
    var builder = FlatLayer.Builder()
    builder.beginFeature(kind)
    if kind.isMulti {
      try readList { (reader) throws(CodecError) in
        if kind == .multiPoint, !reader.peek(UInt8(ascii: "(")), !reader.peekWord("EMPTY") {
          builder.beginPart()
          builder.beginRing()
          try reader.readPosition(ordinates, into: &builder)
        } else {
          try reader.readPart(kind.partKind!, ordinates, into: &builder)
        }
      }
    } else {
      try readPart(kind, ordinates, into: &builder)
    }
    builder.endFeature()
    return builder.onlyGeometry()
  }

  private mutating func readPart(
    _ kind: GeometryKind, _ ordinates: Int, into builder: inout FlatLayer.Builder
  ) throws(CodecError) {
    builder.beginPart()
    if kind == .polygon {
      try readList { (reader) throws(CodecError) in
        builder.beginRing()
        try reader.readList { (reader) throws(CodecError) in try reader.readPosition(ordinates, into: &builder) }
      }
      return
    }
    let start = offset
    var count = 0
    try readList { (reader) throws(CodecError) in
      if count == 0 { builder.beginRing() }
      count += 1
      try reader.readPosition(ordinates, into: &builder)
    }
    guard kind != .point || count <= 1 else { throw error(.malformed, "a point has one position", at: start) }
  }

  private mutating func readPosition(
    _ ordinates: Int, into builder: inout FlatLayer.Builder
  ) throws(CodecError) {
    let start = offset
    let x = try readNumber()
    let y = try readNumber()
    var count = 2
    while !peek(UInt8(ascii: ",")), !peek(UInt8(ascii: ")")), count < 4 {
      _ = try readNumber()
      count += 1
    }
    guard ordinates == 0 || ordinates == count else {
      throw error(.malformed, "a position has \(ordinates) numbers, not \(count)", at: start)
    }
    hasZ = hasZ || count == 4 || count == 3 && !isMeasured
    hasM = hasM || count == 4 || count == 3 && isMeasured
    positions += 1
    guard positions <= limits.positions else { throw error(.tooLarge, "more than \(limits.positions) positions") }
    builder.append(x: x, y: y)
  }

  /// `EMPTY`, or elements separated by commas in parentheses.
  private mutating func readList(
    _ element: (inout WKTReader) throws(CodecError) -> Void
  ) throws(CodecError) {
    if peekWord("EMPTY") {
      _ = readWord()
      return
    }
    try expect(UInt8(ascii: "("))
    repeat { try element(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: ")"))
  }

  // MARK: - Tokens

  private mutating func skipBlanks() {
    while offset < text.count, text[offset] == 0x20 || (0x09...0x0D).contains(text[offset]) { offset += 1 }
  }

  /// The next run of letters, in capitals; empty when something else comes.
  private mutating func readWord() -> String {
    skipBlanks()
    let start = offset
    while offset < text.count, (0x41...0x5A).contains(text[offset] & 0xDF) { offset += 1 }
    return String(decoding: text[start..<offset].map { $0 & 0xDF }, as: UTF8.self)
  }

  private mutating func peekWord(_ word: String) -> Bool {
    let start = offset
    defer { offset = start }
    return readWord() == word
  }

  private mutating func peek(_ byte: UInt8) -> Bool {
    skipBlanks()
    return offset < text.count && text[offset] == byte
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek(byte) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(CodecError) {
    guard take(byte) else {
      throw error(
        offset == text.count ? .truncated : .malformed,
        "'\(Character(UnicodeScalar(byte)))' was expected\(offset == text.count ? ", the text ends" : "")")
    }
  }

  private mutating func readNumber() throws(CodecError) -> Double {
    skipBlanks()
    let start = offset
    while offset < text.count, isNumberByte(text[offset]) { offset += 1 }
    let token = String(decoding: text[start..<offset], as: UTF8.self)
    if let value = Double(token), !token.lowercased().hasPrefix("0x") { return value }
    throw error(
      start == text.count ? .truncated : .malformed,
      token.isEmpty ? "a number was expected" : "'\(token.prefix(40))' is no number", at: start)
  }

  /// Digits, sign, point, exponent, and the letters of `nan`, `inf` and `infinity`.
  private func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func error(_ reason: CodecError.Reason, _ message: String, at place: Int? = nil) -> CodecError {
    CodecError(format: .wkt, reason: reason, offset: place ?? offset, message: message)
  }
}

extension Geometry {
  /// Reads a geometry from well-known text.
  ///
  /// OGC and extended WKT in letters of either case; Z and M are dropped, an SRID is ignored, `LINEARRING` is read as
  /// a line. Numbers may be `nan` or `inf`, so that what a writer wrote reads back.
  /// - Throws: ``CodecError`` with the byte where reading stopped.
  public init(wkt: String, limits: WKBLimits = .standard) throws(CodecError) {
    var reader = WKTReader(wkt, limits: limits)
    self = try reader.read()
  }
}

extension FlatLayer.Builder {
  /// Appends a geometry of well-known text as the next feature, and counts it where heights or measures are dropped.
  ///
  /// - Throws: ``CodecError`` as ``Geometry/init(wkt:limits:)`` does; the builder is then as before.
  public mutating func append(wkt: String, limits: WKBLimits = .standard) throws(CodecError) {
    var reader = WKTReader(wkt, limits: limits)
    append(try reader.read())
    if reader.hasZ { notices.featuresWithZ += 1 }
    if reader.hasM { notices.featuresWithM += 1 }
  }
}
