internal import Geodesy
internal import Foundation
public import Interchange
internal import LandModel
internal import PlaneGeometry
public import Refusals

extension RowTable {
  /// What the rows of a foreign file are about: its own names of columns are the headings.
  public static let foreignSubject = "file"

  /// A layer without its geometries: its fields, then `x_n`, `y_e` (in degrees `latitude`, `longitude`) of a point on the
  /// surface, of a line its first point, and of polygons `area_m2`; a table that has no geometries is its fields alone.
  ///
  /// - Parameters:
  ///   - table: the layer, in the system in which it is to be read.
  ///   - subject: the name of our layer; ``foreignSubject`` for a file's own.
  ///   - language: of texts that stand in several.
  public init(layer table: FeatureTable, of subject: String, _ language: Language) {
    let columns = table.columns
    let isPlaced =
      LayerName(rawValue: subject).map { $0.geometryClass != .nothing }
      ?? (table.count == 0 || (0..<table.count).contains { table.geometry.kind(of: $0) != nil })
    let names = table.referenceSystem?.isGeographic == true ? ["latitude", "longitude"] : ["x_n", "y_e"]
    let places = isPlaced ? names : []
    let hasPolygons = (0..<table.count).contains { table.geometry.kind(of: $0)?.isPolygonal == true }
    let hasArea = hasPolygons && table.column("area_m2") == nil && table.referenceSystem?.isGeographic != true
    let ids = table.column("id") == nil && table.featureIDs != .none
    self.init(
      columns: (ids ? ["id"] : []) + columns.map(\.name) + places + (hasArea ? ["area_m2"] : []), of: subject)
    for row in 0..<table.count {
      let geometry = table.geometry.geometry(at: row)
      let place = geometry?.representativePosition
      var cells: [Cell] = ids ? [.optional(table.featureID(row))] : []
      cells += columns.map { Cell($0[row], language) }
      if isPlaced { cells += [.optional(place?.y), .optional(place?.x)] }
      if hasArea { cells.append(.optional(geometry.map(\.asDrawn.area))) }
      append(cells)
    }
  }

  /// What is known of each row as a table of HTML, headings and words in the language; empty cells are left out.
  public func markup(_ language: Language) -> [String] {
    let (headings, descriptions) = (headings(language), descriptions)
    return worded(language).rows.map { cells in
      let lines = cells.indices.compactMap { column -> String? in
        guard let text = cells[column].shown(descriptions[column], language), !text.isEmpty else { return nil }
        return "<tr><th align=\"left\">\(headings[column].markupEscaped)</th><td>\(text.markupEscaped)</td></tr>"
      }
      return "<table>\(lines.joined())</table>"
    }
  }
}

extension FeatureTable {
  fileprivate func featureID(_ row: Int) -> String? {
    switch featureIDs {
    case .none: nil
    case .texts(let ids): ids[row]
    case .integers(let ids): "\(ids[row])"
    }
  }
}

extension RowTable.Cell {
  fileprivate init(_ value: CellValue, _ language: Language) {
    switch value {
    case .null: self = .null
    case .text(let text), .dateTime(let text): self = .text(text)
    case .json(let text): self.init(json: text, language)
    case .date(let text): self = CivilDate(text).map(Self.date) ?? .text(text)
    case .integer(let value): self = Int(exactly: value).map(Self.count) ?? .number(Double(value))
    case .real(let value): self = .number(value)
    case .boolean(let flag): self = .flag(flag)
    }
  }

  /// A text in several languages as that of one, features as a list of `layer:id`, all else as it is written.
  private init(json text: String, _ language: Language) {
    let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    if let texts = value as? [String: String], let said = texts[language.rawValue] {
      self = .text(said)
    } else if let features = value as? [[String: Any]],
      case let names = features.compactMap({ feature in
        (feature["layer"] as? String).flatMap { layer in (feature["id"] as? String).map { "\(layer):\($0)" } }
      }), names.count == features.count
    {
      self = .list(names)
    } else {
      self = .text(text)
    }
  }

  /// The cell for a person; `nil` for no value.
  fileprivate func shown(_ column: ColumnDescription, _ language: Language) -> String? {
    switch self {
    case .null: return nil
    case .date(let day): return language.day(day)
    case .count(let count): return language.count(count)
    case .text(let text):
      return column.content == .day ? CivilDate(text).map(language.day) ?? text : text
    case .flag, .list: return plainText
    case .number(let number):
      switch column.content {
      case .squareMetres: return language.number(number, decimals: 1)
      case .coordinate: return language.number(number, decimals: 3)
      case .ratio: return language.percent(ratio: number)
      case .percent: return language.percent(number)
      case .hectares, .metres, .degrees: return language.number(number, decimals: 2)
      case .place: return language.number(number, decimals: 7)
      case .plain, .money, .day: return language.number(number, decimals: number == number.rounded() ? 0 : 3)
      }
    }
  }
}
