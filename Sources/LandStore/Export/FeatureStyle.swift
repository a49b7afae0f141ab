public import Interchange
internal import LandModel
public import Refusals

/// An entry of a map's legend.
public struct LegendEntry: Hashable, Sendable {
  /// The value of the field that decides.
  public let value: String
  /// Its label.
  public let label: LocalisedText
  /// The colour, as `#fffc8c`.
  public let fill: String
}

/// How the features of a table are drawn: the simplestyle properties of each, and the legend.
public struct FeatureStyle: Sendable {
  private static let fallback = MapColour(red: 0xCC, green: 0xCC, blue: 0xCC)
  private let style: LayerStyle?
  private let colours: [String: MapColour]

  /// The style of a layer of a workspace; layers without categories of their own are grey.
  public init(layer: String) {
    style = LayerStyle.of(layer)
    colours = Dictionary(
      (style?.categories ?? []).map { ($0.value, $0.colour) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table with the columns `fill`, `stroke`, `fill-opacity` and `stroke-width`.
  public func styled(_ table: FeatureTable) -> FeatureTable {
    var fills = TextValues()
    var strokes = TextValues()
    var opacities = FixedValues<Double>()
    var widths = FixedValues<Double>()
    for row in 0..<table.count {
      let colour = category(table, row).flatMap { colours[$0] } ?? Self.fallback
      fills.append(colour.hexadecimal)
      strokes.append(colour.darker.hexadecimal)
      opacities.append(style?.layer == "finding" ? 0.5 : 0.8)
      widths.append(1)
    }
    var styled = table
    styled.columns += [
      Column(name: "fill", values: .text(fills)), Column(name: "stroke", values: .text(strokes)),
      Column(name: "fill-opacity", values: .real(opacities)), Column(name: "stroke-width", values: .real(widths)),
    ]
    return styled
  }

  /// The values that occur in the table: categories in the order of their list, then the others, by id, in the grey
  /// in which they are drawn.
  public func legend(_ table: FeatureTable) -> [LegendEntry] {
    let present = Set((0..<table.count).compactMap { category(table, $0) })
    let known = (style?.categories ?? []).filter { present.contains($0.value) }
      .map { LegendEntry(value: $0.value, label: $0.label, fill: $0.colour.hexadecimal) }
    let others = present.subtracting(colours.keys).filter { !$0.isEmpty }.sorted { IdentifierOrder.precedes($0, $1) }
    return known
      + others.map { value in
        LegendEntry(
          value: value, label: LandUseCodes.shipped[value]?.name ?? LocalisedText(en: value, vi: value),
          fill: Self.fallback.hexadecimal)
      }
  }

  /// How the features are drawn: colours, a group for each category, and labels as asked for.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - group: names the group of a feature by what decides on its colour.
  ///   - label: the label of a feature; `nil` for none.
  ///   - description: what a reader of a map opens; `nil` for nothing.
  public func drawing(
    _ table: FeatureTable, group: (_ category: String?) -> String, label: (_ row: Int) -> String?,
    description: (_ row: Int) -> String? = { _ in nil }
  ) -> FeatureDrawing {
    let ground = style?.colour ?? Self.fallback
    return FeatureDrawing(
      (0..<table.count).map { row in
        let category = self.category(table, row)
        let colour = category.flatMap { colours[$0] } ?? ground
        return FeatureDrawing.Entry(
          colour: colour.hexadecimal, isFilled: isFilled, group: group(category), label: label(row),
          description: description(row))
      })
  }

  /// Whether ground is filled; else its edge alone is drawn, so that what lies below is seen.
  private var isFilled: Bool {
    switch style?.shapes.first {
    case .edge, .strokes: false
    case .area, .line, .spot, nil: true
    }
  }

  /// What people call a category; the category itself where it has no name.
  public func label(ofCategory category: String, _ language: Language) -> String {
    guard let known = style?.categories.first(where: { $0.value == category }) else {
      return LandUseCodes.shipped[category].map { "\(category) – \($0.name[language])" } ?? category
    }
    return known.value == known.value.uppercased() ? "\(known.value) – \(known.label[language])" : known.label[language]
  }

  /// Every category that the layer knows.
  public var categories: [String] { (style?.categories ?? []).map(\.value) }

  /// The value that decides on a feature's colour: of a composite land-use label the code with most area.
  public func category(_ table: FeatureTable, _ row: Int) -> String? {
    guard let field = style?.field, let text = table.column(field)?[row].text else { return nil }
    return style?.layer == LayerName.parcel.rawValue ? LandUseLabel(text)?.mainCode ?? text : text
  }
}
