public import Refusals

/// What a source of a manifest says of a table of a database.
public struct DatabaseSource: Hashable, Sendable {
  /// What is read.
  public enum Relation: Hashable, Sendable {
    /// A table or a view; without a schema it is looked for along the role's search path.
    case table(schema: String?, name: String)
    /// One SELECT.
    case query(String)
  }

  /// The database.
  public let address: DatabaseAddress
  /// What is read of it.
  public let relation: Relation
  /// The column of geometries, where there are several or it is of bytes.
  public let geometry: String?

  /// Names a table or a query.
  public init(address: DatabaseAddress, relation: Relation, geometry: String? = nil) {
    (self.address, self.relation, self.geometry) = (address, relation, geometry)
  }

  /// What a person is told of it while it is not connected: nothing of the address, which may name a user.
  public var label: String {
    switch relation {
    case .table(let schema, let name):
      DatabaseAddress.prefix + [schema, name].compactMap { $0.map(Self.written) }.joined(separator: ".")
    case .query: DatabaseAddress.prefix + "query"
    }
  }

  /// A name of a table as a manifest writes it: `thua_dat`, `dc.thua_dat`, and in double quotes as in SQL what holds a dot or
  /// a quote (`dc."thửa.đất"`).
  ///
  /// - Throws: `Refusal` `malformed` for anything else.
  public static func table(_ text: String) throws(Refusal) -> Relation {
    var parts: [String] = []
    var rest = Substring(text)
    // At the beginning and behind a dot.
    var wantsPart = true
    while wantsPart, let part = part(&rest) {
      parts.append(part)
      wantsPart = rest.first == "."
      if wantsPart { rest.removeFirst() }
    }
    guard !wantsPart, rest.isEmpty, (1...2).contains(parts.count), let name = parts.last else {
      throw Refusal(
        .malformed, LocalisedText(en: "table is no name of a table", vi: "table không phải là tên bảng"),
        remedy: LocalisedText(
          en: "write SCHEMA.TABLE, a name with a dot or a quote in double quotes",
          vi: "viết LƯỢC_ĐỒ.BẢNG, tên có dấu chấm hoặc dấu nháy thì đặt trong dấu nháy kép"))
    }
    return .table(schema: parts.count == 2 ? parts[0] : nil, name: name)
  }

  private static func part(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else {
      let plain = rest.prefix { $0 != "." && $0 != "\"" }
      rest = rest[plain.endIndex...]
      return plain.isEmpty ? nil : String(plain)
    }
    rest.removeFirst()
    var name = ""
    while let sign = rest.popFirst() {
      guard sign == "\"" else {
        name.append(sign)
        continue
      }
      guard rest.first == "\"" else { return name.isEmpty ? nil : name }
      rest.removeFirst()
      name.append(sign)
    }
    return nil
  }

  /// A name as SQL takes it.
  static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

  /// A name as ``table(_:)`` reads it.
  static func written(_ name: String) -> String {
    name.contains { $0 == "." || $0 == "\"" } ? quoted(name) : name
  }
}
