internal import LandModel
public import LandStore
public import Refusals
public import Reports

/// How many features of each layer other programs have edited since it was loaded.
public struct EditCounts {
  private let counts: [(layer: LayerName, kinds: [FeatureEdit.Kind: Int])]

  /// Counts edits by layer and kind.
  public init(_ edits: [FeatureEdit]) {
    let byLayer = Dictionary(grouping: edits, by: \.layer)
    counts = LayerName.allCases.compactMap { layer in
      byLayer[layer].map { (layer, $0.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }) }
    }
  }

  /// How many edits there are in all.
  public var count: Int { counts.reduce(0) { $0 + $1.kinds.values.reduce(0, +) } }

  /// Whether nothing was edited.
  public var isEmpty: Bool { counts.isEmpty }

  /// The layers with edits, in the order of documents.
  public var json: JSONValue {
    .array(
      counts.map { layer, kinds in
        .object(
          [JSONValue.Member("layer", .text(layer.rawValue))]
            + FeatureEdit.Kind.allCases.map { JSONValue.Member($0.rawValue, .count(kinds[$0] ?? 0)) })
      })
  }

  /// The counts on one line.
  public func text(_ language: Language) -> String {
    counts.map { layer, kinds in
      let parts = FeatureEdit.Kind.allCases.compactMap { kind in kinds[kind].map { kind.text($0, language) } }
      return "\(layer.label[language]): \(parts.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}

extension FeatureEdit.Kind {
  fileprivate func text(_ count: Int, _ language: Language) -> String {
    switch (self, language) {
    case (.insert, .english): "\(count) inserted"
    case (.update, .english): "\(count) changed"
    case (.delete, .english): "\(count) deleted"
    case (.replace, .english): "written anew"
    case (.insert, .vietnamese): "thêm \(count)"
    case (.update, .vietnamese): "sửa \(count)"
    case (.delete, .vietnamese): "xóa \(count)"
    case (.replace, .vietnamese): "ghi lại toàn bộ"
    }
  }
}
