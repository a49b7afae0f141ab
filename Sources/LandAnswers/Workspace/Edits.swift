public import Interchange
public import LandModel
public import LandStore
internal import PlaneGeometry
public import Refusals
public import Reports

/// Edited features as a file holds them, and how a manifest takes them back.
public struct EditedLayers: Sendable {
  /// A layer each: every field and `edit`.
  public let tables: [FeatureTable]

  /// The lines that a manifest needs below `sources:`, for a file at that path as the manifest sees it.
  public func manifestLines(path: String) -> [String] {
    tables.map { table in
      Manifest.correctionsLine(layer: table.name, path: path)
    }
  }
}

extension Workspace {
  /// The edits of a layer, or of all: `layer`, `id`, `what`, `fields`, `at`, `source`, `x_n`, `y_e`, by layer and id.
  public func editsDocument(of layer: LayerName?) throws(Refusal) -> ListDocument {
    var rows = RowTable(columns: ["layer", "id", "what", "fields", "at", "source", "x_n", "y_e"], of: "edits")
    for feature in try editedFeatures(of: layer) {
      let edit = feature.edit
      rows.append([
        .text(edit.layer.rawValue), edit.id.map { .text($0) } ?? .null, .text(edit.kind.rawValue), .list(edit.fields),
        edit.at.map { .text($0) } ?? .null, feature.source.map { .text($0) } ?? .null,
        feature.position.map { .number($0.y) } ?? .null, feature.position.map { .number($0.x) } ?? .null,
      ])
    }
    return ListDocument(
      head: head("edits", asOf: asOf), rows: rows,
      title: LocalisedText(en: "Edits since loading", vi: "Chỉnh sửa từ lần nạp"))
  }

  /// The edited features of a layer, or of all, to be loaded again as corrections; no tables where nothing was edited.
  public func editedLayers(of layer: LayerName?) throws(Refusal) -> EditedLayers {
    EditedLayers(tables: try corrections(of: layer))
  }
}
