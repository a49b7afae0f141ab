package import LandModel

/// What the language of manifests knows, for those who explain it.
package enum ManifestLanguage {
  /// The keys of a manifest beside those of its sources.
  package static let documentKeys = Manifest.keys
  /// The keys of a source.
  package static let sourceKeys = ManifestReader.keys
  /// The keys of `build`, and of a label in it.
  package static let buildKeys = BuildReading.keys
  package static let labelKeys = BuildReading.labelKeys
  /// What `where` knows of the entities of a drawing.
  package static let entityNames = DrawnEntities.names

  /// A field of a layer as a manifest may give it.
  package struct Field: Sendable {
    /// The name.
    package let name: String
    /// What it holds.
    package let kind: FieldKind
    /// Whether a feature must have it.
    package let isNeeded: Bool
    /// The headings by which a first manifest finds it, in small letters without marks and blanks.
    package let headings: [String]
  }

  /// The fields of a layer in the order of tables.
  package static func fields(of layer: LayerName) -> [Field] {
    let names = FieldNames.of(layer)
    let needed = ["id"] + layer.requiredFields
    return names.names.map { name in
      Field(
        name: name, kind: names.kind(name), isNeeded: needed.contains(name),
        headings: FieldSpellings.headings(of: name))
    }
  }
}
