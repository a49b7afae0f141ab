/// The ids that a file gives its features: those of GeoJSON, or the fid of a GeoPackage.
public enum FeatureIdentifiers: Hashable, Sendable {
  /// The format has no ids, or no feature bears one.
  case none
  /// A whole number for every feature.
  case integers([Int64])
  /// Texts, or numbers as they stand in the file; `nil` for a feature without an id.
  case texts([String?])

  /// The id of one feature as text; `nil` when it has none.
  public subscript(feature: Int) -> String? {
    switch self {
    case .none: nil
    case .integers(let values): String(values[feature])
    case .texts(let values): values[feature]
    }
  }
}

extension FeatureTable {
  /// The id of every feature as text: from the column named, else from a column `id`, else the file's own ids, else
  /// the position from 0.
  ///
  /// Where no column is so called, `id` and `fid` name the file's own ids: those of GeoJSON, the key of a GeoPackage.
  ///
  /// - Throws: ``InterchangeError`` when the column does not exist, a feature has no id, or two have the same.
  public func identifiers(column: String? = nil) throws(InterchangeError) -> [String] {
    let identifiers = try rawIdentifiers(column)
    var first: [String: Int] = [:]
    first.reserveCapacity(count)
    for (feature, identifier) in identifiers.enumerated() {
      if let earlier = first.updateValue(feature, forKey: identifier) {
        throw InterchangeError(
          .duplicateIdentifier, "the id \(identifier.excerpt()) is that of feature \(earlier) too",
          remedy: "give every feature an id of its own, or name another id column", file: source, layer: name,
          feature: feature, featureID: identifier.excerpt(), field: column)
      }
    }
    return identifiers
  }

  private func rawIdentifiers(_ named: String?) throws(InterchangeError) -> [String] {
    let isOwn = named.map { ["id", "fid"].contains($0) && featureIDs != .none } ?? false
    if let named, self.column(named) == nil, !isOwn {
      throw InterchangeError(
        .unknownField, "there is no column \(named)",
        remedy: "the columns are \(columns.map(\.name).joined(separator: ", "))", file: source, layer: name)
    }
    if let column = self.column(named ?? "id") {
      var texts: [String] = []
      texts.reserveCapacity(count)
      for row in 0..<count {
        guard let text = column.shownText(row) else {
          throw InterchangeError(
            .missingIdentifier, "the feature has no id", remedy: "fill the column, or name another id column",
            file: source, layer: name, feature: row, field: column.name)
        }
        texts.append(text)
      }
      return texts
    }
    if case .integers(let values) = featureIDs { return values.map { String($0) } }
    if case .texts(let values) = featureIDs {
      var texts: [String] = []
      for (row, value) in values.enumerated() {
        guard let value else {
          throw InterchangeError(
            .missingIdentifier, "the feature has no id, though others of the file have one",
            remedy: "give every feature an id, or name an id column", file: source, layer: name, feature: row)
        }
        texts.append(value)
      }
      return texts
    }
    return (0..<count).map { String($0) }
  }
}
