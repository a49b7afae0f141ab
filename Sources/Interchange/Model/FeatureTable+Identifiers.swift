public import Refusals

/// The ids of all features of a table, and what is to be said about how they were found.
public struct IdentifierList: Sendable {
  /// An id for each feature, no two alike.
  public let values: [String]
  /// That positions stand in place of a default column with gaps or doubles; `nil` where there is nothing to say.
  public let notice: Notice?
}

extension FeatureTable {
  /// The word that asks for positions where a name of a column stands.
  public static let position = "position"

  /// The id of every feature as text.
  ///
  /// Without a name they come from a column `id`, else they are the file's own ids, else the positions from 0. Positions
  /// also take the place of a default column with gaps (no value, or an empty text) or doubles, and the list says so.
  ///
  /// - Parameter named: a column; several, whose values are joined with `/` (`SH_TO,SH_THUA`); or `position`. A column
  ///   that bears the whole text as its name comes first. Where no column is so called, `id` and `fid` name the file's
  ///   own ids: those of GeoJSON, the key of a GeoPackage.
  /// - Throws: `Refusal` when a column does not exist, or a named one has a gap or a value twice.
  public func identifiers(named: String? = nil) throws(Refusal) -> IdentifierList {
    guard let named else { return defaultIdentifiers() }
    if named == Self.position, column(named) == nil { return IdentifierList(values: positions, notice: nil) }
    let values = try joined(try identifierSources(named), named)
    try refuseDoubles(values, named)
    return IdentifierList(values: values, notice: nil)
  }

  private var positions: [String] { (0..<count).map { String($0) } }

  // MARK: - Default

  private func defaultIdentifiers() -> IdentifierList {
    let column = column("id")
    guard column != nil || featureIDs != .none else { return IdentifierList(values: positions, notice: nil) }
    let texts = column.map { column in (0..<count).map { column.shownText($0) } } ?? (0..<count).map { featureIDs[$0] }
    var seen: Set<String> = []
    seen.reserveCapacity(count)
    var (gaps, doubles): ([Int], [Int]) = ([], [])
    var values: [String] = []
    values.reserveCapacity(count)
    for (feature, text) in texts.enumerated() {
      guard let text, !text.isEmpty else {
        gaps.append(feature)
        continue
      }
      if !seen.insert(text).inserted { doubles.append(feature) }
      values.append(text)
    }
    guard let first = [gaps.first, doubles.first].compactMap({ $0 }).min() else {
      return IdentifierList(values: values, notice: nil)
    }
    let notice = Notice(
      .positionsForIdentifiers(column: column?.name, gaps: gaps.count, doubles: doubles.count),
      count: gaps.count + doubles.count, first: "feature \(first)",
      examples: doubles.prefix(3).compactMap { texts[$0] })
    return IdentifierList(values: positions, notice: notice)
  }

  // MARK: - Named

  /// Where the parts of an id come from; the file's own ids are no column.
  private enum IdentifierSource {
    case column(Column)
    case own
  }

  private func identifierSources(_ named: String) throws(Refusal) -> [IdentifierSource] {
    if let whole = identifierSource(named) { return [whole] }
    var sources: [IdentifierSource] = []
    for name in named.split(separator: ",", omittingEmptySubsequences: false).map({ String($0).trimmingBlanks }) {
      guard let source = identifierSource(name) else {
        let names = columns.map(\.name).joined(separator: ", ")
        throw Refusal(
          .unknownField,
          LocalisedText(en: "there is no column \(name.excerpt())", vi: "không có cột \(name.excerpt())"),
          remedy: columns.isEmpty
            ? LocalisedText(en: "name none, or position", vi: "không nêu cột nào, hoặc viết position")
            : LocalisedText(en: "the columns are \(names.excerpt(800))", vi: "các cột gồm \(names.excerpt(800))"),
          at: RefusalPlace(file: source, layer: self.name))
      }
      sources.append(source)
    }
    return sources
  }

  private func identifierSource(_ name: String) -> IdentifierSource? {
    if let column = column(name) { return .column(column) }
    return ["id", "fid"].contains(name) && featureIDs != .none ? .own : nil
  }

  private func joined(_ sources: [IdentifierSource], _ named: String) throws(Refusal) -> [String] {
    var values: [String] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      var parts: [String] = []
      for source in sources {
        let text =
          switch source {
          case .column(let column): column.shownText(row)
          case .own: featureIDs[row]
          }
        guard let text, !text.isEmpty else {
          throw Refusal(
            .missingIdentifier, LocalisedText(en: "the feature has no id", vi: "đối tượng không có mã"),
            remedy: LocalisedText(
              en: "fill the column, name another one, or write position in its place",
              vi: "điền cột đó, nêu cột khác, hoặc viết position thay vào"),
            at: RefusalPlace(file: self.source, layer: name, feature: row, field: named))
        }
        parts.append(text)
      }
      values.append(parts.joined(separator: "/"))
    }
    return values
  }

  private func refuseDoubles(_ values: [String], _ named: String) throws(Refusal) {
    var first: [String: Int] = [:]
    first.reserveCapacity(count)
    for (feature, value) in values.enumerated() {
      guard let earlier = first.updateValue(feature, forKey: value) else { continue }
      throw Refusal(
        .duplicateIdentifier,
        LocalisedText(
          en: "the id \(value.excerpt()) is that of feature \(earlier) too",
          vi: "mã \(value.excerpt()) cũng là mã của đối tượng \(earlier)"),
        remedy: LocalisedText(
          en: "give every feature an id of its own, name another column, or write position in its place",
          vi: "đặt mã riêng cho từng đối tượng, nêu cột khác, hoặc viết position thay vào"),
        at: RefusalPlace(file: source, layer: name, feature: feature, featureID: value.excerpt(), field: named))
    }
  }
}
