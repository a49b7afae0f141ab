internal import Foundation
internal import Refusals

/// The two forms in which libpq takes an address, taken apart.
enum AddressText {
  /// Keywords whose value is a secret.
  static let passwords: Set<String> = ["password", "sslpassword"]

  private static let schemes = ["postgres://", "postgresql://"]
  /// Keywords of libpq that nobody takes for the beginning of a file's name.
  private static let others: Set<String> = [
    "password", "sslpassword", "passfile", "hostaddr", "options", "connect_timeout", "application_name", "sslkey",
    "sslcert", "sslcrl", "channel_binding", "target_session_attrs", "krbsrvname", "gssencmode", "replication",
  ]

  static func isURL(_ text: String) -> Bool { schemes.contains { text.hasPrefix($0) } }

  /// Whether a text begins as an address of keywords does.
  static func beginsWithKeyword(_ text: String) -> Bool {
    guard let end = text.firstIndex(of: "=") else { return false }
    let name = String(text[..<end]).trimmingBlanks
    return DatabaseAddress.Keyword(rawValue: name) != nil || others.contains(name)
  }

  static var malformed: Refusal {
    let examples = "service=kontum, host=db dbname=land, postgres://db:5432/land"
    return Refusal(
      .malformed,
      LocalisedText(en: "the address of the database cannot be read", vi: "không đọc được địa chỉ cơ sở dữ liệu"),
      remedy: LocalisedText(en: "write it as one of \(examples)", vi: "viết theo một trong các mẫu \(examples)"))
  }

  // MARK: - Keywords

  /// `name = value`, blanks between them; a value in single quotes may hold blanks, and `\` takes the next sign as it is.
  static func pairs(_ text: String) throws(Refusal) -> [(name: String, value: String)] {
    var pairs: [(String, String)] = []
    var rest = Substring(text)
    func skipBlanks() { while rest.first?.isWhitespace == true { rest.removeFirst() } }
    while true {
      skipBlanks()
      guard !rest.isEmpty else { return pairs }
      guard let end = rest.firstIndex(of: "=") else { throw malformed }
      let name = String(rest[..<end]).trimmingBlanks
      guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { throw malformed }
      rest = rest[rest.index(after: end)...]
      skipBlanks()
      guard let value = value(&rest) else { throw malformed }
      pairs.append((name, value))
    }
  }

  private static func value(_ rest: inout Substring) -> String? {
    let isQuoted = rest.first == "'"
    if isQuoted { rest.removeFirst() }
    var value = ""
    while let sign = rest.popFirst() {
      if sign == "\\" {
        guard let next = rest.popFirst() else { return nil }
        value.append(next)
      } else if isQuoted, sign == "'" {
        return rest.first.map(\.isWhitespace) ?? true ? value : nil
      } else if !isQuoted, sign.isWhitespace {
        return value
      } else {
        value.append(sign)
      }
    }
    return isQuoted ? nil : value
  }

  // MARK: - Address

  /// `postgres://user@host:port/dbname?keyword=value`; each part may be left out, and is decoded from percent signs.
  static func pairs(ofURL text: String) throws(Refusal) -> [(name: String, value: String)] {
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { throw malformed }
    var rest = text.dropFirst(scheme.count)
    var pairs: [(String, String)] = []
    func add(_ name: String, _ value: Substring) throws(Refusal) {
      guard let decoded = value.removingPercentEncoding else { throw malformed }
      if !decoded.isEmpty { pairs.append((name, decoded)) }
    }
    let options = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] }
    rest = rest.prefix { $0 != "?" }
    let database = rest.firstIndex(of: "/").map { rest[rest.index(after: $0)...] }
    var place = rest.prefix { $0 != "/" }
    if let at = place.lastIndex(of: "@") {
      let user = place[..<at]
      place = place[place.index(after: at)...]
      // An empty one is none, but who writes the colon means to write one.
      if user.contains(":") { pairs.append(("password", "")) }
      try add("user", user)
    }
    let (host, port) = parts(place)
    // A password with a slash or a question mark would be read as what it is not, and be said in a message.
    guard database?.contains("@") != true, port.allSatisfy({ $0.isNumber || $0 == "," }) else { throw malformed }
    try add("host", host)
    try add("port", port)
    try add("dbname", database ?? "")
    for option in options?.split(separator: "&") ?? [] {
      guard let end = option.firstIndex(of: "="), let name = option[..<end].removingPercentEncoding else {
        throw malformed
      }
      guard !passwords.contains(name) else {
        pairs.append((name, ""))
        continue
      }
      try add(name, option[option.index(after: end)...])
    }
    return pairs
  }

  /// Host and port; a host of version 6 stands in square brackets.
  private static func parts(_ place: Substring) -> (host: Substring, port: Substring) {
    if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
      let host = place[place.index(after: place.startIndex)..<end]
      let rest = place[place.index(after: end)...]
      return (host, rest.hasPrefix(":") ? rest.dropFirst() : "")
    }
    guard let colon = place.lastIndex(of: ":") else { return (place, "") }
    return (place[..<colon], place[place.index(after: colon)...])
  }
}
