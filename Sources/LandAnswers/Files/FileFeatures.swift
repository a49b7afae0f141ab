public import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// A file of features, read and named.
public struct FileFeatures {
  /// The path, or `path:layer`.
  public let address: InputAddress
  /// What was read.
  public let table: FeatureTable
  /// An id for every feature.
  public let ids: [String]
  /// What the reader has to say, and how the ids were found.
  public let notices: [Notice]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: the path, or `path:layer`.
  ///   - idColumn: where the ids are; `nil` for the usual places.
  ///   - usesTexts: whether the question does more with texts than to name features; else one in an unknown encoding
  ///     stops nothing.
  ///
  /// The closed lines of a drawing are polygons, and what is none is left out, where it has any polygon.
  init(_ text: String, ids idColumn: String?, usesTexts: Bool, _ question: FileQuestion) throws {
    address = InputAddress(text)
    var options = question.reading
    options.keepsUnreadableTexts = !usesTexts
    // Of a list of corners the rows of one id are one feature.
    if let idColumn, !idColumn.contains(",") { options.delimited.identifierColumns = [idColumn] }
    let request = (address, options)
    let whole = try question.progress.during(.reading) { _ in try readTable(at: request.0, options: request.1) }
    let polygons = whole.isDrawing ? whole.drawnPolygons() : nil
    if let polygons, polygons.table.hasPolygons {
      table = polygons.table
      // The position of a polygon is that of its entity in the drawing.
      let isByPosition = idColumn == nil || idColumn == FeatureTable.position
      let found = try (isByPosition ? whole : table).identifiers(named: idColumn)
      ids = isByPosition ? polygons.rows.map { found.values[$0] } : found.values
      notices = table.notices + [found.notice].compactMap { $0 }
    } else {
      table = whole
      let found = try table.identifiers(named: idColumn)
      ids = found.values
      notices = table.notices + [found.notice].compactMap { $0 }
    }
    question.progress.noticed(notices, of: text)
  }

  var record: InputRecord { InputRecord(address, table, notices) }

  /// The numbers of the features in the order of answers.
  var order: [Int] { IdentifierOrder.sorted(ids) }

  /// Names features without geometry, and refuses points and lines.
  func requirePolygons(_ progress: any AnswerProgress) throws(Refusal) {
    var empty: [LeftOutFeature] = []
    for (feature, id) in ids.enumerated() {
      let shape = table.geometry[feature]
      guard let kind = shape.kind, !shape.isBlank else {
        empty.append(
          LeftOutFeature(
            id: id,
            reason: LocalisedText(en: "it has no geometry and is left out", vi: "không có hình học nên không xét")))
        continue
      }
      guard kind.isPolygonal else {
        throw refusal(
          .badGeometry,
          LocalisedText(
            en: "a \(kind.wellKnownName) where polygons are needed", vi: "đây là \(kind.wellKnownName), phải là vùng"),
          remedy: table.isDrawing
            ? LocalisedText(
              en: "close the lines, or build polygons of them with build in a manifest",
              vi: "khép kín các đường, hoặc dựng vùng bằng build trong manifest")
            : LocalisedText(en: "give a layer of polygons", vi: "dùng một lớp dạng vùng"), feature)
      }
    }
    guard !empty.isEmpty else { return }
    progress.leftOut(IdentifierOrder.sorted(empty.map(\.id)).map { empty[$0] }, of: address.description)
  }

  /// Refuses a feature of this file.
  func refusal(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, _ feature: Int) -> Refusal {
    Refusal(
      code, message, remedy: remedy,
      at: RefusalPlace(file: address.path, layer: table.name, feature: feature, featureID: ids[feature]))
  }
}
