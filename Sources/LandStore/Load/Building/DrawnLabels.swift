internal import Foundation
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The texts of a drawing that give fields of polygons.
struct DrawnLabels {
  /// A text and the place that it is aligned to.
  struct Label {
    /// The number of its kind under `labels`.
    let kind: Int
    let text: String
    let at: Position
  }

  /// The labels in the order of the drawing.
  private(set) var labels: [Label] = []
  /// Texts on the layers of labels that fit none of them.
  private(set) var unfit: [String] = []

  private let kinds: [LabelKind]

  /// - Parameters:
  ///   - layers: the column of layers or levels.
  ///   - texts: the column of texts.
  init(
    _ kinds: [PolygonBuilding.Label], of fields: FieldNames, _ entities: DrawnEntities, layers: Column, texts: Column
  ) {
    self.kinds = kinds.map { LabelKind($0, isNumber: fields.kind($0.field).isNumeric) }
    let tags = DrawnEntities.column("Tag", of: entities.table)
    for row in entities.rows {
      guard let text = texts[row].text, !text.isEmpty, let geometry = entities.table.geometry.geometry(at: row),
        geometry.kind == .point, !geometry.isEmpty
      else { continue }
      take(text, layer: layers[row].text ?? "", tag: tags?[row].text, at: geometry.ring(0)[0])
    }
  }

  private mutating func take(_ text: String, layer: String, tag: String?, at place: Position) {
    let candidates = kinds.indices.filter { kinds[$0].isOn(layer, tag) }
    guard !candidates.isEmpty else { return }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    let whole = candidates.filter { kinds[$0].label.isWhole }
    let isTaken = take(lines.joined(separator: " "), by: whole, at: place)
    let single = candidates.filter { !kinds[$0].label.isWhole }
    for line in lines where !take(line, by: single, at: place) && !isTaken { unfit.append(line) }
  }

  /// Gives a text to the kinds that it fits; those without a pattern take what fits no pattern.
  private mutating func take(_ text: String, by candidates: [Int], at place: Position) -> Bool {
    var found: [(Int, String)] = candidates.compactMap { kind in
      kinds[kind].isPatterned ? kinds[kind].value(text).map { (kind, $0) } : nil
    }
    if found.isEmpty {
      found = candidates.compactMap { kind in
        kinds[kind].isPatterned ? nil : kinds[kind].value(text).map { (kind, $0) }
      }
    }
    labels += found.map { Label(kind: $0.0, text: $0.1, at: place) }
    return !found.isEmpty
  }

  /// That texts fit no pattern, with three of them; `nil` where all fit.
  var notice: Notice? {
    guard !unfit.isEmpty else { return nil }
    var examples: [String] = []
    for text in unfit where examples.count < 3 && !examples.contains(text.excerpt) { examples.append(text.excerpt) }
    let list = examples.map { "'\($0)'" }.joined(separator: ", ")
    return Notice(
      .told(
        LocalisedText(
          en:
            "\(unfit.count.counted("text on the layers of labels fits", "texts on the layers of labels fit")) no pattern: \(list)",
          vi: "\(unfit.count) chữ ở các lớp vẽ của nhãn không khớp mẫu nào: \(list)"), isAboutValue: true),
      count: unfit.count, examples: examples)
  }
}

/// Which texts give a field.
private struct LabelKind {
  let label: PolygonBuilding.Label
  /// Whether the field is a number, of which a text says no more than that and its unit.
  let isNumber: Bool
  /// Whether texts have to be like something; `*` is as good as no pattern.
  let isPatterned: Bool

  init(_ label: PolygonBuilding.Label, isNumber: Bool) {
    (self.label, self.isNumber) = (label, isNumber)
    isPatterned = label.patterns.contains { $0.text != "*" }
  }

  func isOn(_ layer: String, _ tag: String?) -> Bool {
    if let wanted = label.tag, tag.map(wanted.matches) != true { return false }
    return label.layers.isEmpty || label.layers.contains { $0.matches(layer) }
  }

  /// What a text says of the field; `nil` where it does not fit.
  func value(_ text: String) -> String? {
    guard !isPatterned || label.patterns.contains(where: { $0.matches(text) }) else { return nil }
    guard isNumber else { return text }
    let part = label.patterns.lazy.compactMap { $0.number(in: text) }.first
    return LabelNumber.text(in: part ?? text)
  }
}

/// The number of a label, with the unit behind it.
enum LabelNumber {
  /// The number with its unit, `120,5 m2` of `S = 120,5 m2`.
  ///
  /// Of several numbers it is the first with a unit, else the first; `nil` where there is none.
  static func text(in text: String) -> String? {
    let text = text.precomposedStringWithCanonicalMapping
    // A map scale is a number too.
    let found = text.matches(of: #/(?:1[\/:])?\d+(?:[.,  ]\d+)*/#)
    let units = ["km²", "km2", "m²", "m2", "ha", "km", "m", "%"]
    for match in found {
      let rest = text[match.range.upperBound...].drop(while: \.isWhitespace).lowercased()
      for unit in units where rest.hasPrefix(unit) {
        if let next = rest.dropFirst(unit.count).first, next.isLetter || next.isNumber { continue }
        return "\(text[match.range]) \(unit)"
      }
    }
    return found.first.map { String(text[$0.range]) }
  }
}
