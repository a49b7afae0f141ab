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
