internal import Foundation
public import Refusals

/// Where a database is: what a person writes behind `postgres:`, without a password.
///
/// Keywords as libpq has them (`service=kontum`, `host=db dbname=land user=reader`) or an address
/// (`postgres://host:5432/land?sslmode=require`). Passwords come from the places of libpq alone: the service file,
/// `~/.pgpass` and the environment.
public struct DatabaseAddress: Hashable, Sendable {
  /// The keywords that are taken.
  public enum Keyword: String, CaseIterable, Hashable, Sendable {
    case service, host, port, dbname, user, sslmode, sslrootcert
  }

  /// What stands before the address where a file could stand too.
  public static let prefix = "postgres:"

  /// The keywords with their values, in the order of ``Keyword``.
  let parameters: [(keyword: Keyword, value: String)]

  /// Reads what stands behind `postgres:`.
  ///
  /// - Throws: `Refusal` `password_in_manifest` for a password, `unknown_field` for any other keyword, `malformed` for what is
  ///   neither form. None repeats a value.
  public init(_ text: String) throws(Refusal) {
    let pairs = try AddressText.isURL(text) ? AddressText.pairs(ofURL: text) : AddressText.pairs(text)
    var found: [Keyword: String] = [:]
    for (name, value) in pairs {
      guard let keyword = Keyword(rawValue: name) else { throw Self.refused(name) }
      guard found.updateValue(value, forKey: keyword) == nil else {
        throw Refusal(
          .duplicateKey, LocalisedText(en: "\(name) stands twice", vi: "\(name) xuất hiện hai lần"),
          remedy: LocalisedText(en: "write it once", vi: "chỉ viết một lần"))
      }
    }
    guard !found.isEmpty else { throw AddressText.malformed }
    parameters = Keyword.allCases.compactMap { keyword in found[keyword].map { (keyword, $0) } }
  }

  /// The address in an argument of a command: `postgres:…`, or keywords alone where `isDatabase`; `nil` for any other text,
  /// and for one under which a file lies.
  ///
  /// - Parameters:
  ///   - text: the text as it was typed.
  ///   - isDatabase: whether `service=kontum` may stand without `postgres:`.
  public init?(argument text: String, isDatabase: Bool = false) throws(Refusal) {
    let isAddress = Self.isMeant(by: text) || isDatabase && AddressText.beginsWithKeyword(text)
    guard isAddress, !FileManager.default.fileExists(atPath: text) else { return nil }
    let isPrefixed = text.hasPrefix(Self.prefix) && !AddressText.isURL(text)
    try self.init(isPrefixed ? String(text.dropFirst(Self.prefix.count)) : text)
  }

  /// Whether an argument of a command is an address and no path: it begins with `postgres:`, and no file has that name.
  public static func isMeant(by text: String) -> Bool {
    (text.hasPrefix(prefix) || AddressText.isURL(text)) && !FileManager.default.fileExists(atPath: text)
  }

  /// What is written behind `postgres:` for this address, with the user where one was named.
  public var text: String {
    parameters.map { keyword, value in
      let isPlain = !value.isEmpty && value.allSatisfy { !$0.isWhitespace && $0 != "'" && $0 != "\\" }
      let quoted = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "\(keyword.rawValue)=\(isPlain ? value : "'\(quoted)'")"
    }.joined(separator: " ")
  }

  private static func refused(_ name: String) -> Refusal {
    guard !AddressText.passwords.contains(name) else {
      return Refusal(
        .passwordInManifest,
        LocalisedText(en: "a password stands in the address of a database", vi: "địa chỉ cơ sở dữ liệu có mật khẩu"),
        remedy: LocalisedText(
          en: "take it out and put it into ~/.pgpass or the service file, which libpq reads by itself",
          vi: "bỏ mật khẩu và ghi vào ~/.pgpass hoặc tệp dịch vụ; libpq tự đọc các tệp ấy"))
    }
    let accepted = Keyword.allCases.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .unknownField,
      LocalisedText(
        en: "an address of a database takes no \(name.excerpt())",
        vi: "địa chỉ cơ sở dữ liệu không nhận \(name.excerpt())"),
      remedy: LocalisedText(en: "the keywords are \(accepted)", vi: "các từ khóa gồm \(accepted)"))
  }

  /// Whether both have the same keywords with the same values.
  public static func == (one: DatabaseAddress, other: DatabaseAddress) -> Bool {
    one.parameters.elementsEqual(other.parameters) { $0 == $1 }
  }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    for (keyword, value) in parameters {
      hasher.combine(keyword)
      hasher.combine(value)
    }
  }
}
