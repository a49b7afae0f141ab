internal import Interchange

/// The columns that every source has beside its own: the names of its file and layer, and the number of the feature.
///
/// A manifest names them as columns of the file; those that it does not name are not made.
enum SourceColumns {
  static let file = "$file"
  static let layer = "$layer"
  static let row = "$row"
  /// All of them.
  static let names = [file, layer, row]
  /// No column: as an id it stands for one made of the geometry.
  static let automatic = "$auto"

  /// Whether a name is none of the file.
  static func isOwn(_ name: String) -> Bool { name.hasPrefix("$") }

  /// The table with the columns that are named.
  ///
  /// - Parameters:
  ///   - named: the columns that the manifest names.
  ///   - address: the file that was read.
  ///   - rowsBefore: the rows of earlier batches.
  static func adding(
    _ named: Set<String>, to table: FeatureTable, of address: InputAddress, rowsBefore: Int
  ) -> FeatureTable {
    guard !named.isDisjoint(with: names) else { return table }
    var table = table
    func add(_ name: String, _ values: @autoclosure () -> ColumnValues) {
      guard named.contains(name), table.column(name) == nil else { return }
      table.columns.append(Column(name: name, values: values()))
    }
    func repeated(_ text: String) -> ColumnValues {
      .text(TextValues([String?](repeating: text, count: table.count)))
    }
    add(file, repeated(fileName(address.path)))
    let layerName = name(address.layer ?? table.name)
    add(layer, repeated(FileFormat(path: layerName) == nil ? layerName : withoutEnding(layerName)))
    var numbers = FixedValues<Int64>()
    for row in 0..<table.count { numbers.append(Int64(rowsBefore + row + 1)) }
    add(row, .integer(numbers))
    return table
  }

  /// The name of a file without its ending.
  static func fileName(_ path: String) -> String { withoutEnding(name(path)) }

  /// The last part of a path.
  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func withoutEnding(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
