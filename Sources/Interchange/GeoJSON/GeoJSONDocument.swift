internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// A GeoJSON document while it is read: the layer, columns and ids so far.
struct GeoJSONDocument {
  static let recordSeparator: UInt8 = 0x1E

  private var scanner: JSONScanner
  private var geometries: GeometryParser
  private var builder = FlatLayer.Builder()
  private var columns = PropertyColumns()
  private var ids = IdentifierBuilder()
  private var crs: CRSMember?
  private var featuresWithZ = 0
  private var featuresWithM = 0
  private var foreignMembers: [(name: String, count: Int)] = []
  private var isInFeature = false

  /// The id of the feature that is being read, when it has come already.
  private(set) var currentID: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, options: ReadOptions) {
    scanner = JSONScanner(bytes, at: start, maximumDepth: options.jsonDepth)
    geometries = GeometryParser(limits: options.limits)
  }

  /// The number of the feature that is being read.
  var currentFeature: Int? { isInFeature ? ids.count : nil }

  /// Where the JSON starts after a byte order mark; UTF-16 and UTF-32 are refused.
  static func start(of bytes: UnsafeBufferPointer<UInt8>, _ source: String?) throws(Refusal) -> Int {
    guard bytes.count >= 2 else { return 0 }
    let isWide = (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE)
    guard !isWide, bytes[0] != 0, bytes[1] != 0 else {
      throw Refusal(
        .encoding,
        LocalisedText(
          en: "the file is UTF-16 or UTF-32, and GeoJSON is UTF-8",
          vi: "tệp ở bảng mã UTF-16 hoặc UTF-32, mà GeoJSON phải là UTF-8"),
        remedy: LocalisedText(en: "save it as UTF-8", vi: "lưu lại ở bảng mã UTF-8"),
        at: RefusalPlace(file: source, at: .byte(0)))
    }
    return bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  // MARK: - Documents

  mutating func read(asSequence: Bool) throws(JSONFault) {
    try readDocuments(asSequence: asSequence)
    try columns.check(scanner.offset)
  }

  private mutating func readDocuments(asSequence: Bool) throws(JSONFault) {
    guard !scanner.isAtEnd else { throw scanner.truncated() }
    if asSequence || scanner.bytes[scanner.offset] == Self.recordSeparator { return try readSequence() }
    try readRoot(isOnly: true)
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw JSONFault(
        code: .malformed,
        message: LocalisedText(
          en: "something follows the document", vi: "còn nội dung phía sau phần kết thúc của tài liệu"),
        remedy: LocalisedText(
          en: "remove it, or name a file with a feature a line .geojsonl",
          vi: "xóa phần đó, hoặc đặt đuôi .geojsonl cho tệp ghi mỗi dòng một đối tượng"), offset: scanner.offset)
    }
  }

  /// Documents one after the other, separated by line breaks or the RS character.
  private mutating func readSequence() throws(JSONFault) {
    while true {
      scanner.skipBlanks()
      while !scanner.isAtEnd, scanner.bytes[scanner.offset] == Self.recordSeparator {
        scanner.offset += 1
        scanner.skipBlanks()
      }
      if scanner.isAtEnd { return }
      try readRoot(isOnly: false)
      guard scanner.isAtEnd || scanner.bytes[scanner.offset] <= 0x20 else {
        throw scanner.unexpected(
          LocalisedText(en: "a line break after the feature", vi: "dấu xuống dòng sau đối tượng"))
      }
    }
  }

  private mutating func readRoot(isOnly: Bool) throws(JSONFault) {
    guard try scanner.peek() == .openBrace else {
      throw scanner.unexpected(LocalisedText(en: "a GeoJSON object", vi: "một đối tượng GeoJSON"))
    }
    let type = try rootType()
    if type.name == "FeatureCollection" {
      guard isOnly else {
        throw JSONFault(
          code: .malformed,
          message: LocalisedText(
            en: "a feature collection inside a text sequence",
            vi: "có FeatureCollection trong tệp ghi mỗi dòng một đối tượng"),
          remedy: LocalisedText(
            en: "write one feature a line, or end the name in .geojson",
            vi: "ghi mỗi dòng một đối tượng, hoặc đặt đuôi .geojson cho tệp"), offset: scanner.offset)
      }
      return try readCollection()
    }
    if type.name == "Feature" { return try readFeature() }
    guard GeometryKind.allCases.contains(where: { $0.geoJSONName == type.name }) else {
      throw JSONFault(
        code: .malformed,
        message: LocalisedText(
          en: "the type \(type.name.excerpt()) is none of GeoJSON",
          vi: "kiểu \(type.name.excerpt()) không có trong GeoJSON"),
        remedy: LocalisedText(
          en: "give a FeatureCollection, a Feature or a geometry",
          vi: "viết một FeatureCollection, Feature hoặc hình học"), offset: type.offset)
    }
    isInFeature = true
    try readGeometry()
    ids.append(nil)
    isInFeature = false
  }

  /// The type of the object that starts here; the scanner does not move.
  private func rootType() throws(JSONFault) -> (name: String, offset: Int) {
    var scanner = scanner
    let start = scanner.offset
    scanner.offset += 1
    while try !scanner.take(.closeBrace) {
      guard try scanner.peek() == .quote else {
        throw scanner.unexpected(LocalisedText(en: "a key in quotes", vi: "tên khóa trong ngoặc kép"))
      }
      let key = try scanner.readString()
      try scanner.expect(.colon, LocalisedText(en: "a colon after the key", vi: "dấu hai chấm sau khóa"))
      if scanner.matches(key, "type") {
        guard try scanner.peek() == .quote else {
          throw scanner.unexpected(LocalisedText(en: "the name of a type in quotes", vi: "tên kiểu trong ngoặc kép"))
        }
        let place = scanner.offset
        return (scanner.text(try scanner.readString()), place)
      }
      try scanner.skipValue()
      guard try scanner.takeSeparator(orEnd: .closeBrace) else { break }
    }
    throw JSONFault(
      code: .malformed,
      message: LocalisedText(
        en: "an object without a type is no GeoJSON", vi: "đối tượng JSON không có type thì không phải GeoJSON"),
      remedy: LocalisedText(
        en: "give a FeatureCollection, a Feature or a geometry", vi: "viết một FeatureCollection, Feature hoặc hình học"
      ), offset: start)
  }

  private mutating func readCollection() throws(JSONFault) {
    let start = scanner.offset
    var hasFeatures = false
    // The scanner is taken out and put back, because the closure works on the rest of this value.
    var scanner = scanner
    defer { self.scanner = scanner }
    try scanner.readObject { (scanner, key) throws(JSONFault) in
      if scanner.matches(key, "features") {
        hasFeatures = true
        guard try scanner.peek() == .openBracket else { throw wrongFeatures(scanner) }
        try scanner.readArray(LocalisedText(en: "a list of features", vi: "danh sách đối tượng")) {
          (scanner) throws(JSONFault) in
          isInFeature = true
          try readFeature(&scanner)
        }
      } else if scanner.matches(key, "crs") {
        try CRSMember.read(&scanner, into: &crs)
      } else {
        try skipMember(key, &scanner, known: ["type", "bbox", "name"])
      }
    }
    guard hasFeatures else {
      throw JSONFault(
        code: .malformed,
        message: LocalisedText(
          en: "a feature collection without the member features", vi: "FeatureCollection thiếu thành phần features"),
        remedy: LocalisedText(
          en: "write \"features\": [] for none", vi: "viết \"features\": [] nếu không có đối tượng nào"), offset: start)
    }
  }

  private func wrongFeatures(_ scanner: JSONScanner) -> JSONFault {
    JSONFault(
      code: .wrongType, message: LocalisedText(en: "the features are no list", vi: "features không phải là danh sách"),
      remedy: LocalisedText(en: "write \"features\": [ … ]", vi: "viết \"features\": [ … ]"),
      offset: scanner.offset)
  }

  // MARK: - Features

  private mutating func readFeature() throws(JSONFault) {
    var scanner = scanner
    defer { self.scanner = scanner }
    isInFeature = true
    try readFeature(&scanner)
  }

  private mutating func readFeature(_ scanner: inout JSONScanner) throws(JSONFault) {
    currentID = nil
    guard try scanner.peek() == .openBrace else {
      throw JSONFault(
        code: .wrongType,
        message: LocalisedText(
          en: "a feature that is no object", vi: "đối tượng không được viết dưới dạng đối tượng JSON"),
        remedy: LocalisedText(en: "remove it or write the feature", vi: "xóa đi hoặc viết thành Feature"),
        offset: scanner.offset)
    }
    let start = scanner.offset
    var isFeature = false
    var hasGeometry = false
    var id: JSONIdentifier?
    try scanner.readObject { (scanner, key) throws(JSONFault) in
      if scanner.matches(key, "type") {
        isFeature = try readFeatureType(&scanner)
      } else if scanner.matches(key, "geometry") {
        hasGeometry = true
        try readGeometry(&scanner)
      } else if scanner.matches(key, "properties") {
        try columns.read(&scanner, row: ids.count)
      } else if scanner.matches(key, "id") {
        id = try JSONIdentifier(&scanner)
        currentID = id?.text
      } else if scanner.matches(key, "crs") {
        try CRSMember.read(&scanner, into: &crs)
      } else {
        try skipMember(key, &scanner, known: ["bbox"])
      }
    }
    guard isFeature else {
      throw incomplete(
        LocalisedText(en: "the member type", vi: "thành phần type"), start,
        LocalisedText(en: "write \"type\": \"Feature\"", vi: "viết \"type\": \"Feature\""))
    }
    guard hasGeometry else {
      throw incomplete(
        LocalisedText(en: "the member geometry", vi: "thành phần geometry"), start,
        LocalisedText(en: "write \"geometry\": null for none", vi: "viết \"geometry\": null nếu không có hình học"))
    }
    ids.append(id)
    isInFeature = false
    currentID = nil
  }

  private func readFeatureType(_ scanner: inout JSONScanner) throws(JSONFault) -> Bool {
    guard try scanner.peek() == .quote else { throw scanner.unexpected(.same("\"Feature\"")) }
    let place = scanner.offset
    let name = scanner.text(try scanner.readString())
    guard name == "Feature" else {
      throw JSONFault(
        code: .malformed,
        message: LocalisedText(
          en: "an object of type \(name.excerpt()) where a feature belongs",
          vi: "có đối tượng JSON kiểu \(name.excerpt()) ở chỗ phải là Feature"),
        remedy: LocalisedText(en: "write features only", vi: "chỉ viết các Feature"), offset: place)
    }
    return true
  }

  private func incomplete(_ member: LocalisedText, _ offset: Int, _ remedy: LocalisedText) -> JSONFault {
    JSONFault(
      code: .malformed, message: LocalisedText(en: "a feature without \(member.en)", vi: "Feature thiếu \(member.vi)"),
      remedy: remedy, offset: offset)
  }

  private mutating func readGeometry() throws(JSONFault) {
    var scanner = scanner
    defer { self.scanner = scanner }
    try readGeometry(&scanner)
  }

  private mutating func readGeometry(_ scanner: inout JSONScanner) throws(JSONFault) {
    let byte = try scanner.peek()
    guard byte == .openBrace || byte == UInt8(ascii: "n") else {
      throw JSONFault(
        code: .wrongType,
        message: LocalisedText(
          en: "the geometry is neither an object nor null",
          vi: "geometry không phải đối tượng JSON, cũng không phải null"),
        remedy: LocalisedText(en: "write null for none", vi: "viết null nếu không có hình học"),
        offset: scanner.offset)
    }
    try geometries.readFeatureGeometry(&scanner, into: &builder, crs: &crs)
    if geometries.hasZ { featuresWithZ += 1 }
    if geometries.hasM { featuresWithM += 1 }
  }

  /// Reads past a member that tables do not hold, and counts those that RFC 7946 does not know either.
  private mutating func skipMember(
    _ key: JSONString, _ scanner: inout JSONScanner, known: [String]
  ) throws(JSONFault) {
    try scanner.skipValue()
    let name = scanner.text(key)
    guard !known.contains(name) else { return }
    if let index = foreignMembers.firstIndex(where: { $0.name == name }) {
      foreignMembers[index].count += 1
    } else if foreignMembers.count < 20 {
      foreignMembers.append((name, 1))
    }
  }

  // MARK: - The table

  consuming func table(name: String, source: String?) throws(Refusal) -> FeatureTable {
    let (system, declaration, systemNotices) = try referenceSystem(name: name, source: source)
    let built: (columns: [Column], notices: [Notice])
    do throws(JSONFault) {
      built = try columns.build(rows: ids.count, scanner)
    } catch {
      throw Refusal(error.code, error.message, remedy: error.remedy, at: RefusalPlace(file: source, layer: name))
    }
    var notices = systemNotices
    if featuresWithZ > 0 { notices.append(Notice(.zDropped, count: featuresWithZ)) }
    if featuresWithM > 0 { notices.append(Notice(.mDropped, count: featuresWithM)) }
    notices += built.notices
    notices += foreignMembers.map { Notice(.foreignMemberLeftOut($0.name), count: $0.count) }
    return FeatureTable(
      name: name, source: source, geometry: builder.build(), columns: built.columns, featureIDs: ids.build(),
      referenceSystem: system, declaration: declaration, notices: notices)
  }

  private func referenceSystem(
    name: String, source: String?
  ) throws(Refusal) -> (CoordinateReferenceSystem?, ReferenceSystemDeclaration, [Notice]) {
    do throws(GeodesyError) {
      guard let crs else { return (try .crs84(), .format, []) }
      guard let definition = crs.name else { return (nil, .none, [Notice(.undefinedReferenceSystem)]) }
      let declared = try DeclaredSystem(definition)
      return (declared.system, .crsMember, [Notice(.crsMember(definition))] + declared.notices)
    } catch {
      throw Refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "the crs member names no usable reference system: \(error)",
          vi: "thành phần crs không nêu hệ tọa độ dùng được: \(error.text.vi)"),
        remedy: LocalisedText(
          en: "correct the crs member, or remove it when the coordinates are longitude and latitude",
          vi: "sửa thành phần crs, hoặc bỏ đi nếu tọa độ là kinh độ và vĩ độ"),
        at: RefusalPlace(file: source, layer: name, at: (crs?.offset).map { .byte($0) }))
    }
  }
}
