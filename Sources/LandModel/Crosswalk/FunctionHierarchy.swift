public import Refusals

/// Which functions a lower scheme may assign where a coarser one has assigned another.
public struct FunctionHierarchy: Sendable {
  /// The table that is shipped.
  public static let shipped = EmbeddedFile.read("hierarchy.csv") {
    try FunctionHierarchy(EmbeddedData.hierarchyCSV)
  }

  private let children: [FunctionCode: Set<FunctionCode>]

  /// Takes pairs of a parent's and a child's function.
  public init(_ pairs: [(parent: FunctionCode, child: FunctionCode)]) {
    children = pairs.reduce(into: [:]) { $0[$1.parent, default: []].insert($1.child) }
  }

  /// Reads a table `parent,child`.
  ///
  /// - Throws: `Refusal` with the line for a missing heading or an unknown function.
  public init(_ text: String) throws(Refusal) {
    let table = try CommaTable(text)
    guard let parent = table.column("parent"), let child = table.column("child") else {
      throw CommaTable.fault(1, "the headings are not parent,child", "tiêu đề không phải là parent,child")
    }
    var pairs: [(FunctionCode, FunctionCode)] = []
    for row in table.rows {
      pairs.append(
        (
          try FunctionCode(known: row.fields[parent], line: row.line),
          try FunctionCode(known: row.fields[child], line: row.line)
        ))
    }
    self.init(pairs.map { (parent: $0.0, child: $0.1) })
  }

  /// Whether a function may stand under that of a coarser scheme; the same one always may.
  public func allows(_ child: FunctionCode, under parent: FunctionCode) -> Bool {
    child == parent || children[parent]?.contains(child) ?? false
  }
}
