/// Where something was refused: any of file, table, row, line, byte, layer, feature and field.
public struct RefusalPlace: Hashable, Sendable {
  /// The path as it was given, or what a text is, as in `rules of the manifest`.
  public var file: String?
  /// The table of a database that holds no layer.
  public var table: String?
  /// The row of a sheet or a table, as the program that shows it numbers it.
  public var row: Int?
  /// The line of a text, from 1.
  public var line: Int?
  /// The byte, from 0.
  public var byte: Int?
  /// The layer.
  public var layer: String?
  /// The number of the feature in its layer, from 0.
  public var feature: Int?
  /// The feature's id as the file has it.
  public var featureID: String?
  /// The column, property, field or key.
  public var field: String?

  /// Makes a place of what is known of it.
  public init(
    file: String? = nil, line: Int? = nil, byte: Int? = nil, layer: String? = nil, feature: Int? = nil,
    featureID: String? = nil, field: String? = nil, table: String? = nil, row: Int? = nil
  ) {
    self.file = file
    self.table = table
    self.row = row
    self.line = line
    self.byte = byte
    self.layer = layer
    self.feature = feature
    self.featureID = featureID
    self.field = field
  }

  /// Takes over what is not known here.
  mutating func fill(from other: RefusalPlace) {
    file = file ?? other.file
    table = table ?? other.table
    row = row ?? other.row
    line = line ?? other.line
    byte = byte ?? other.byte
    layer = layer ?? other.layer
    feature = feature ?? other.feature
    featureID = featureID ?? other.featureID
    field = field ?? other.field
  }

  /// From the file down to the field, parted by commas; empty where nothing is known.
  public func text(_ language: Language) -> String {
    func part(_ en: String, _ vi: String, _ value: String?) -> String? {
      value.map { "\(LocalisedText(en: en, vi: vi)[language]) \($0)" }
    }
    let id = featureID.map { feature == nil ? $0 : " (\(LocalisedText(en: "id", vi: "mã")[language]) \($0))" } ?? ""
    let parts = [
      file, part("layer", "lớp", layer), part("table", "bảng", table), part("row", "dòng", row.map(String.init)),
      feature == nil && featureID == nil ? nil : part("feature", "đối tượng", (feature.map(String.init) ?? "") + id),
      part("field", "trường", field), part("line", "dòng", line.map(String.init)),
      part("byte", "byte", byte.map(String.init)),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
