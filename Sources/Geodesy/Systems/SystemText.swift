/// What a text is that names a reference system, before PROJ sees it.
enum SystemText {
  case code(AuthorityCode)
  case reference(String)
  case wkt(String)
  case projJSON(String)
  case projString(String)

  /// Far above any real definition, far below what would cost memory.
  private static let lengthLimit = 262_144

  init(_ definition: String) throws(GeodesyError) {
    let text = Self.trimmed(definition)
    func refuse(_ reason: String) -> GeodesyError {
      .unreadableDefinition(excerpt: Self.excerpt(text), reason: reason)
    }
    guard !text.isEmpty else { throw refuse("it is empty") }
    guard text.utf8.count <= Self.lengthLimit else { throw refuse("it is longer than \(Self.lengthLimit) bytes") }
    guard !text.utf8.contains(0) else { throw refuse("it contains a zero byte") }
    let lowercased = text.lowercased()
    if let code = AuthorityCode(text) {
      self = .code(code)
    } else if Self.isCompoundCode(text) {
      self = .reference(text)
    } else if lowercased.hasPrefix("urn:") || lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") {
      self = .reference(text)
    } else if text.hasPrefix("{") {
      self = .projJSON(text)
    } else if Self.isWKT(text) {
      self = .wkt(text)
    } else if lowercased.contains("proj=") || lowercased.contains("init=") {
      self = .projString(try Self.systemString(text, lowercased))
    } else if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      throw refuse("a number alone does not say whose register it is from (EPSG:\(text)?)")
    } else {
      throw refuse("it is none of the forms known")
    }
  }

  /// What PROJ is given.
  var text: String {
    switch self {
    case .code(let code): code.description
    case .reference(let text), .wkt(let text), .projJSON(let text), .projString(let text): text
    }
  }

  /// The start of a definition, for a message.
  static func excerpt(_ definition: String) -> String {
    let line = definition.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(57) + "…" : line
  }

  /// Without a byte-order mark and the white space around it.
  static func trimmed(_ definition: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FEFF}" || scalar.properties.isWhitespace }
    let scalars = definition.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// A horizontal and a vertical code: `EPSG:9216+5727`.
  private static func isCompoundCode(_ text: String) -> Bool {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, AuthorityCode(String(parts[0])) != nil else { return false }
    return AuthorityCode(String(parts[1])) != nil || AuthorityCode("X:" + parts[1]) != nil
  }

  /// A keyword and an opening bracket.
  private static func isWKT(_ text: String) -> Bool {
    guard let bracket = text.firstIndex(where: { $0 == "[" || $0 == "(" }) else { return false }
    let keyword = text[..<bracket].filter { !$0.isWhitespace }
    return !keyword.isEmpty && keyword.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a || $0 == 0x5f }
  }

  /// A PROJ string as a system, not as the operation that PROJ would read otherwise.
  private static func systemString(_ text: String, _ lowercased: String) throws(GeodesyError) -> String {
    let excerpt = Self.excerpt(text)
    if lowercased.contains("init=") {
      throw .unreadableDefinition(excerpt: excerpt, reason: "+init is obsolete and hides the axis order")
    }
    if lowercased.contains("proj=pipeline") || lowercased.contains("step") {
      throw .notAReferenceSystem(excerpt: excerpt, found: "a pipeline of operations")
    }
    return lowercased.contains("type=crs") ? text : text + " +type=crs"
  }
}
