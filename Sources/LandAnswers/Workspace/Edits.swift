public import Interchange
public import LandModel
public import LandStore
internal import PlaneGeometry
public import Refusals
public import Reports

/// What other programs have edited since the layers were loaded.
public struct EditsDocument: Sendable {
  /// The head.
  public let head: WorkspaceHead
  /// A row for each edit.
  public let rows: RowTable

  /// The document as JSON.
  public var json: JSONValue { head.json.adding("rows", rows.json) }

  /// The edits as a sheet.
  public func workbook(_ language: Language) -> Workbook {
    let title = LocalisedText(en: "Edits since loading", vi: "Chỉnh sửa từ lần nạp")
    return Workbook(
      title: title, [TableSheet(title, title, rows, unit: .ofColumns)], about: head.lines(language), language)
  }
}

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
  public func editsDocument(of layer: LayerName?) throws(Refusal) -> EditsDocument {
    var rows = RowTable(columns: ["layer", "id", "what", "fields", "at", "source", "x_n", "y_e"], of: "edits")
    for feature in try editedFeatures(of: layer) {
      let edit = feature.edit
      rows.append([
        .text(edit.layer.rawValue), edit.id.map { .text($0) } ?? .null, .text(edit.kind.rawValue), .list(edit.fields),
        edit.at.map { .text($0) } ?? .null, feature.source.map { .text($0) } ?? .null,
        feature.position.map { .number($0.y) } ?? .null, feature.position.map { .number($0.x) } ?? .null,
      ])
    }
    return EditsDocument(head: head("edits", asOf: asOf), rows: rows)
  }

  /// The edited features of a layer, or of all, to be loaded again as corrections; no tables where nothing was edited.
  public func editedLayers(of layer: LayerName?) throws(Refusal) -> EditedLayers {
    EditedLayers(tables: try corrections(of: layer))
  }
}
