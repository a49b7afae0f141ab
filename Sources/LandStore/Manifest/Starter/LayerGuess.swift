internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Which layer a file may be.
struct LayerGuess {
  let layer: LayerName
  let score: Int
  /// What speaks for it.
  let reason: LocalisedText
  /// Whether that is no more than its geometry.
  var isByGeometryAlone: Bool { score == 0 }

  /// The layers that something speaks for, the likeliest first.
  ///
  /// - Parameters:
  ///   - kind: what the geometries are; `nil` for a table without.
  ///   - profiles: the columns.
  ///   - count: how many features there are.
  static func ranking(
    _ kind: GeometryKind?, _ profiles: [ColumnProfile], _ hints: NameHints, count: Int
  ) -> [LayerGuess] {
    let candidates = LayerName.allCases.filter { name in
      switch name.geometryClass {
      case .polygons: kind == .polygon
      case .lines: kind == .lineString
      case .points: kind == .point
      case .nothing: kind == nil
      }
    }
    let guesses = candidates.map { layer in
      let fields = matched(profiles, layer)
      let named = hints.score(layer)
      let isCoded = [.parcel, .landUseBlock].contains(layer) && profiles.contains(where: \.isOfLandUseCodes)
      var score = named + fields.reduce(0) { $0 + (distinctive[layer]?.contains($1.field) == true ? 2 : 1) }
      if isCoded, !fields.contains(where: { $0.field == "code" }) { score += 2 }
      // One plan has many blocks.
      if score > 0, hasFewFeatures.contains(layer), count <= 3 { score += 1 }
      if score > 0, [.schemeBlock, .landUseBlock].contains(layer), count > 3 { score += 1 }
      return LayerGuess(
        layer: layer, score: score, reason: reason(kind, named > 0, fields.map(\.column), isCoded))
    }
    // Many tables have some column of such a name.
    let found = guesses.filter { $0.score > ($0.layer.geometryClass == .nothing ? 4 : 0) }
    // Only one layer has lines, and one has points.
    let rest = found.isEmpty && candidates.count == 1 ? guesses : found
    return rest.sorted { ($1.score, $0.layer.order) < ($0.score, $1.layer.order) }
  }

  private static func matched(_ profiles: [ColumnProfile], _ layer: LayerName) -> [(field: String, column: String)] {
    var matched: [(field: String, column: String)] = []
    for profile in profiles {
      guard let field = FieldSpellings.field(profile.heading, of: layer), field != "id", field != "name",
        !matched.contains(where: { $0.field == field })
      else { continue }
      matched.append((field, profile.name))
    }
    return matched
  }

  private static func reason(
    _ kind: GeometryKind?, _ isNamed: Bool, _ columns: [String], _ isCoded: Bool
  ) -> LocalisedText {
    let word =
      switch kind {
      case .polygon: LocalisedText(en: "polygons", vi: "vùng")
      case .lineString: LocalisedText(en: "linestrings", vi: "đường")
      case .point: LocalisedText(en: "points", vi: "điểm")
      default: LocalisedText(en: "a table", vi: "bảng")
      }
    var (en, vi) = ([word.en], [word.vi])
    if isNamed {
      en.append("the name")
      vi.append("tên")
    }
    if !columns.isEmpty {
      let list = columns.map(YAMLText.comment).joined(separator: ", ")
      en.append("the columns \(list)")
      vi.append("các cột \(list)")
    }
    if isCoded {
      en.append("land-use codes")
      vi.append("mã loại đất")
    }
    return LocalisedText(en: en.joined(separator: ", "), vi: vi.joined(separator: ", "))
  }

  private static let hasFewFeatures: Set<LayerName> = [.scheme, .landUsePlan]

  /// Fields that few other layers have.
  private static let distinctive: [LayerName: Set<String>] = [
    .zone: ["population", "urban_class", "code"], .scheme: ["authority", "level", "published_on"],
    .schemeBlock: ["function", "scheme"], .landUseBlock: ["plan"],
    .parcel: ["sheet_no", "parcel_no", "clearance", "recovery", "tenure"], .marker: ["design_n", "design_e", "state"],
    .project: ["investor", "target_function", "capital_registered"], .road: ["width_m"],
    .landUseTarget: ["plan", "code", "area_m2"], .statement: ["document", "measure", "precision"],
  ]
}
