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

  /// Makes a place with a position in the file; `nil` for none.
  public init(
    file: String? = nil, layer: String? = nil, feature: Int? = nil, featureID: String? = nil, field: String? = nil,
    at position: Position?
  ) {
    self.init(file: file, layer: layer, feature: feature, featureID: featureID, field: field)
    self.position = position
  }

  /// A position in a file, as its kind of file counts.
  public enum Position: Hashable, Sendable {
    /// A byte, counted from 0.
    case byte(Int)
    /// A line of text, counted from 1.
    case line(Int)
    /// A row of a sheet, counted from 1.
    case row(Int)

    /// The position in words.
    public var text: LocalisedText {
      switch self {
      case .byte(let byte): LocalisedText(en: "byte \(byte)", vi: "byte \(byte)")
      case .line(let line): LocalisedText(en: "line \(line)", vi: "dòng \(line)")
      case .row(let row): LocalisedText(en: "row \(row)", vi: "dòng \(row)")
      }
    }
  }

  /// The position in the file: row, line or byte.
  public var position: Position? {
    get { row.map { .row($0) } ?? line.map { .line($0) } ?? byte.map { .byte($0) } }
    set {
      (row, line, byte) = (nil, nil, nil)
      switch newValue {
      case .row(let row): self.row = row
      case .line(let line): self.line = line
      case .byte(let byte): self.byte = byte
      case nil: break
      }
    }
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
