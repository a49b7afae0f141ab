internal import Interchange
internal import LandModel
public import Refusals
public import Reports

extension FileRows {
  /// The rows as a workbook of one sheet.
  ///
  /// - Throws: what computing the rows throws; `Refusal` for more rows than a sheet holds.
  public func workbook(_ language: Language) throws -> Workbook {
    let (title, summed) = Self.titles[document.command] ?? (LocalisedText.same(document.command), [])
    var table = RowTable(columns: columns, of: subject)
    try forEachRow { row in
      guard table.rows.count < Self.mostRows else { throw Workbook.tooManyRows }
      table.append(row)
    }
    let shown = placesAreDegrees.map { table.withNorthingFirst(inDegrees: $0) } ?? table
    return Workbook(
      title: title, [TableSheet(title, title, shown, unit: .ofColumns, adding: summed)],
      about: document.lines(language),
      language)
  }

  private static let mostRows = 1_048_000

  private static let titles: [String: (LocalisedText, Set<String>)] = [
    "area": (
      LocalisedText(en: "Areas", vi: "Diện tích"), ["grid_m2", "ellipsoid_m2", "parts", "holes", "vertices"]
    ),
    "overlap": (LocalisedText(en: "Overlaps", vi: "Chồng lấn"), []),
    "validate": (LocalisedText(en: "Geometry problems", vi: "Ranh giới không hợp lệ"), []),
    "repair": (
      LocalisedText(en: "Repairs", vi: "Kết quả sửa ranh giới"), ["area_before_m2", "area_after_m2", "moved_m2"]
    ),
  ]
}

extension FileDocument {
  /// What the sheets of the document are about: files with their layers and features.
  public func lines(_ language: Language) -> [String] {
    inputs.map { input in
      let file = input.path.visible.split(separator: "/").last.map(String.init) ?? input.path.visible
      let count = language.count(input.features)
      return language == .english
        ? "\(file), layer \(input.layer.visible): \(count) \(input.features == 1 ? "feature" : "features")"
        : "\(file), lớp \(input.layer.visible): \(count) đối tượng"
    }
  }
}
