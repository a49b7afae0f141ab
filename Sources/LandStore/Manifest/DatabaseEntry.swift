internal import Interchange
internal import Refusals

/// What a source of a manifest says of a table of a database.
struct DatabaseEntry {
  /// The table; `nil` for a source that is a file.
  let source: DatabaseSource?

  /// The keys that belong to `postgres:` alone.
  private static let ownKeys = ["table", "query", "geometry"]
  /// The keys that belong to files alone.
  private static let fileKeys = ["columns", "header", "build", "geometry_from", "unit"]

  /// Reads the keys of a source.
  init(_ node: YAMLValue, _ members: YAMLMembers) throws(Refusal) {
    guard let address = members["postgres"] else {
      guard let key = Self.ownKeys.first(where: { members[$0] != nil }) else {
        source = nil
        return
      }
      throw node.refusal(
        .unsupportedOperation,
        LocalisedText(en: "\(key) belongs to postgres", vi: "\(key) chỉ dùng với postgres"),
        remedy: LocalisedText(en: "leave it out, or write postgres:", vi: "bỏ đi, hoặc viết postgres:"))
    }
    if let key = Self.fileKeys.first(where: { members[$0] != nil }) {
      throw node.refusal(
        .unsupportedOperation, LocalisedText(en: "\(key) belongs to files", vi: "\(key) chỉ dùng cho tệp"),
        remedy: LocalisedText(en: "leave it out", vi: "bỏ đi"))
    }
    guard (members["table"] == nil) != (members["query"] == nil) else {
      throw node.refusal(
        .missingMetadata,
        LocalisedText(
          en: "postgres needs either table or query", vi: "postgres cần table hoặc query, chỉ một trong hai"),
        remedy: LocalisedText(
          en: "write table: SCHEMA.TABLE or query: \"select …\"",
          vi: "viết table: LƯỢC_ĐỒ.BẢNG hoặc query: \"select …\""))
    }
    let place = RefusalPlace(file: address.file, line: address.line)
    do throws(Refusal) {
      let relation: DatabaseSource.Relation =
        if let query = try members.filledText("query") {
          .query(query)
        } else {
          try DatabaseSource.table(try members.required("table").filledText("table"))
        }
      source = DatabaseSource(
        address: try DatabaseAddress(try address.filledText("postgres")), relation: relation,
        geometry: try members.filledText("geometry"))
    } catch {
      throw error.located(at: place)
    }
  }
}
