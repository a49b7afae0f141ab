public import LandModel
internal import GRDB
public import Refusals

/// A feature that another program has edited since its layer was loaded.
public struct FeatureEdit: Hashable, Sendable {
  /// What was done; a layer that was dropped and written anew is one edit.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case insert, update, delete, replace
  }

  /// The layer.
  public let layer: LayerName
  /// The feature's key; `nil` of a whole layer.
  public let key: Int?
  /// The feature's id as it was loaded, or of a new one its own; `nil` of a whole layer.
  public let id: String?
  /// What was done.
  public let kind: Kind
  /// The fields that were changed, in the order of the layer; empty for all but updates.
  public let fields: [String]
  /// When it was edited last, ISO 8601 in UTC; `nil` of a whole layer.
  public let at: String?
}

/// The table `edited`, which triggers on the layers fill while other programs edit; see ``EditTriggers``.
enum EditedTable {
  static let name = "edited"

  static let statement = """
    CREATE TABLE edited (
      edit INTEGER PRIMARY KEY, layer TEXT NOT NULL, fid INTEGER NOT NULL, id TEXT, what TEXT NOT NULL, fields TEXT,
      at DATETIME NOT NULL);
    CREATE INDEX edited_feature ON edited (layer, fid);
    """

  /// The edits, by layer and in the order in which their features were first edited.
  static func read(_ db: Database, path: String) throws -> [FeatureEdit] {
    let replaced = try LayerName.allCases.filter { try !EditTriggers.arePresent(on: $0, in: db) }
    let columns = ["layer", "fid", "id", "what", "fields", "at"]
    let rows = try StoredTable(name: name, path: path).rows(columns, in: db) { row in
      guard let layer = LayerName(rawValue: try row["layer"]) else {
        throw row.fault(LocalisedText(en: "layer is no layer", vi: "layer không phải là tên lớp"))
      }
      guard let kind = FeatureEdit.Kind(rawValue: try row["what"]) else {
        throw row.fault(
          LocalisedText(
            en: "what is not insert, update or delete", vi: "what không phải là insert, update hoặc delete"))
      }
      let fields: String = try row["fields"] ?? ""
      return FeatureEdit(
        layer: layer, key: try row["fid"], id: try row["id"], kind: kind,
        fields: fields.split(separator: ";").map(String.init), at: try row["at"])
    }
    let byLayer = Dictionary(grouping: rows, by: \.layer)
    return LayerName.allCases.flatMap { layer in
      replaced.contains(layer)
        ? [FeatureEdit(layer: layer, key: nil, id: nil, kind: .replace, fields: [], at: nil)] : byLayer[layer] ?? []
    }
  }

  /// Forgets the edits of a layer that is loaded anew.
  static func forget(_ layer: LayerName, in db: Database) throws {
    try db.execute(sql: "DELETE FROM edited WHERE layer = ?", arguments: [layer.rawValue])
  }
}

extension Workspace {
  /// What other programs have edited since the layers were loaded, by layer and in the order of the edits.
  public func edits() throws(Refusal) -> [FeatureEdit] {
    try read { db in try EditedTable.read(db, path: path) }
  }
}

extension Refusal {
  /// The edits that a load would throw away: how many of each layer, and five ids.
  init(_ edits: [FeatureEdit], in path: String) {
    let named = 5
    func list(_ language: Language) -> String {
      LayerName.allCases.compactMap { layer in
        summary(of: edits.filter { $0.layer == layer }, layer, language)
      }.joined(separator: "; ")
    }
    func summary(of own: [FeatureEdit], _ layer: LayerName, _ language: Language) -> String? {
      guard !own.isEmpty else { return nil }
      if own.contains(where: { $0.kind == .replace }) {
        return "\(layer.rawValue) \(LocalisedText(en: "written anew", vi: "đã ghi lại toàn bộ")[language])"
      }
      let counts = FeatureEdit.Kind.allCases.compactMap { kind -> String? in
        let count = own.count { $0.kind == kind }
        return count > 0 ? "\(count) \(kind.label[language])" : nil
      }
      let ids = own.prefix(named).map { ($0.id ?? "").excerpt } + (own.count > named ? ["…"] : [])
      return "\(layer.rawValue) \(counts.joined(separator: ", ")) (\(ids.joined(separator: ", ")))"
    }
    self.init(
      .editsWouldBeLost,
      LocalisedText(
        en: "edits of another program would be lost: \(list(.english))",
        vi: "sẽ mất chỉnh sửa của chương trình khác: \(list(.vietnamese))"),
      remedy: LocalisedText(
        en:
          "write them into a file with landfund edits and name that in the manifest as corrections, leave these layers "
          + "out of the manifest, or discard the edits",
        vi:
          "ghi chúng ra tệp bằng landfund edits rồi đưa tệp đó vào manifest dưới dạng corrections, bỏ các lớp này khỏi "
          + "manifest, hoặc bỏ các chỉnh sửa"),
      at: RefusalPlace(file: path))
  }
}

extension FeatureEdit.Kind {
  fileprivate var label: LocalisedText { Labels.shipped.label("edit_kind", rawValue) }
}
