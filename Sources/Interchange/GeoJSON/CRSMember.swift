internal import Geodesy
internal import Refusals

/// The `crs` member of GeoJSON 2008, which RFC 7946 removed and many files still have.
struct CRSMember: Equatable {
  /// What the member names; `nil` when it is `null`, which means that no reference system may be assumed.
  let name: String?
  let offset: Int

  /// Reads the member's value; several in one document must name the same.
  static func read(_ scanner: inout JSONScanner, into known: inout CRSMember?) throws(JSONFault) {
    _ = try scanner.peek()
    let start = scanner.offset
    let name = try scanner.takeNull() ? nil : try readName(&scanner)
    if let known, known.name != name {
      throw JSONFault(
        code: .contradictingReferenceSystem,
        message: LocalisedText(
          en: "a crs member names \(name ?? "null") and another one \(known.name ?? "null")",
          vi: "một thành phần crs nêu \(name ?? "null"), thành phần khác nêu \(known.name ?? "null")"),
        remedy: LocalisedText(
          en: "put all features into one reference system", vi: "đưa mọi đối tượng về cùng một hệ tọa độ"),
        offset: start)
    }
    known = known ?? CRSMember(name: name, offset: start)
  }

  private static func readName(_ scanner: inout JSONScanner) throws(JSONFault) -> String {
    let start = scanner.offset
    var type: String?
    var properties: [String: String] = [:]
    guard try scanner.peek() == .openBrace else {
      throw scanner.unexpected(LocalisedText(en: "an object", vi: "một đối tượng JSON"))
    }
    try scanner.readObject { (scanner, key) throws(JSONFault) in
      if scanner.matches(key, "type"), try scanner.peek() == .quote {
        type = scanner.text(try scanner.readString())
      } else if scanner.matches(key, "properties"), try scanner.peek() == .openBrace {
        try scanner.readObject { (scanner, key) throws(JSONFault) in
          let name = scanner.text(key)
          if try scanner.peek() == .quote {
            properties[name] = scanner.text(try scanner.readString())
          } else {
            let range = try scanner.skipValue()
            properties[name] = String(decoding: scanner.bytes[range], as: UTF8.self)
          }
        }
      } else {
        try scanner.skipValue()
      }
    }
    switch type {
    case "name": if let name = properties["name"] { return name }
    case "EPSG": if let code = properties["code"] { return "EPSG:\(code)" }
    default: break
    }
    throw JSONFault(
      code: .badReferenceSystem,
      message: LocalisedText(
        en: "a crs member that does not name its reference system", vi: "một thành phần crs không nêu tên hệ tọa độ"),
      remedy: LocalisedText(
        en: "write {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::9216\"}}, or remove it",
        vi: "viết {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::9216\"}}, hoặc bỏ đi"),
      offset: start)
  }
}
