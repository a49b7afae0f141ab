/// How well land-use codes fit the functions of urban plans, by day: the crosswalk of the two planning systems.
///
/// A cell runs from 0, fits, over 1, note, and 2, conversion needed, to 4, severe. The shipped table is a default that an
/// office confirms or replaces, no law.
public struct Crosswalk: Sendable {
  /// The crosswalk that is shipped.
  public static let shipped = EmbeddedFile.read("crosswalk.csv") { try Crosswalk(EmbeddedData.crosswalkCSV) }

  /// The rows in the order of the table.
  public let rows: [CrosswalkRow]

  private let codes: LandUseCodes
  private let rowsByPair: [Pair: [Int]]

  private struct Pair: Hashable {
    let function: FunctionCode
    let code: String
  }

  /// Takes rows in their order.
  ///
  /// - Parameters:
  ///   - rows: the rows; of two that hold for the same pair, condition and day the one with the higher cell counts.
  ///   - codes: the list that says what a code without a row maps to, and which are its children.
  public init(_ rows: [CrosswalkRow], codes: LandUseCodes = .shipped) {
    self.rows = rows
    self.codes = codes
    var byPair: [Pair: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for code in row.codes { byPair[Pair(function: row.function, code: code), default: []].append(index) }
    }
    rowsByPair = byPair
  }

  /// The cell of a function and a land-use code on a day; `nil` when there is none.
  ///
  /// A row with a condition wins over one without where the condition holds. A code without a row takes that of the
  /// code it maps to, of several the worst, else the worst of its children's; the same then goes for the code it leads
  /// to. Children without a cell and those of older circulars are passed over. An overlay code has the rows that name it and no other.
  ///
  /// - Parameters:
  ///   - function: the function of the urban plan.
  ///   - code: the land-use code; white space and case do not count.
  ///   - flags: the conditions that hold on the block, as `forest_lease`.
  ///   - day: the day for which is asked.
  public func cell(function: FunctionCode, code: String, flags: Set<String> = [], on day: CivilDate) -> CrosswalkCell? {
    let code = codes.canonical(code) ?? code
    guard let found = search(function, code, flags, day, above: []) else { return nil }
    let row = rows[found.row]
    return CrosswalkCell(
      cell: row.cell, legalBasis: row.legalBasis, condition: row.condition,
      codeAssumed: found.code == code ? nil : found.code)
  }

  /// The codes that the table names for any function, sorted.
  public var namedCodes: [String] { Set(rows.flatMap(\.codes)).sorted(by: IdentifierOrder.precedes) }

  private typealias Found = (row: Int, code: String)

  private func search(
    _ function: FunctionCode, _ code: String, _ flags: Set<String>, _ day: CivilDate, above: [String]
  ) -> Found? {
    if let row = row(function, code, flags, day) { return (row, code) }
    guard !above.contains(code), !codes.isOverlay(code) else { return nil }
    func worst(_ others: [String]) -> Found? {
      others.compactMap { search(function, $0, flags, day, above: above + [code]) }.min { one, other in
        let (oneCell, otherCell) = (rows[one.row].cell, rows[other.row].cell)
        return oneCell != otherCell ? oneCell > otherCell : IdentifierOrder.precedes(one.code, other.code)
      }
    }
    return worst(codes.mapsTo(code))
      ?? worst(codes.children(of: code).filter { !(codes[$0]?.era.isLegacy ?? false) })
  }

  private func row(_ function: FunctionCode, _ code: String, _ flags: Set<String>, _ day: CivilDate) -> Int? {
    let valid = (rowsByPair[Pair(function: function, code: code)] ?? []).filter { rows[$0].holds(on: day) }
    let conditional = valid.filter { rows[$0].condition.map(flags.contains) ?? false }
    let candidates = conditional.isEmpty ? valid.filter { rows[$0].condition == nil } : conditional
    return candidates.max { (rows[$0].cell, -$0) < (rows[$1].cell, -$1) }
  }
}

/// One row of the crosswalk: a cell for several codes under one function.
public struct CrosswalkRow: Hashable, Sendable {
  /// The function of the urban plan.
  public let function: FunctionCode
  /// The land-use codes.
  public let codes: [String]
  /// 0, fits, to 4, severe.
  public let cell: Int
  /// The law that the cell rests on; `nil` for what fits.
  public let legalBasis: String?
  /// The first day on which it holds; `nil`: since ever.
  public let validFrom: CivilDate?
  /// The last day on which it holds; `nil`: open.
  public let validTo: CivilDate?
  /// The flag of the block under which alone it holds; `nil`: always.
  public let condition: String?
  /// Where the cell comes from.
  public let source: String?

  /// The conditions that there are.
  public static let conditions = ["forest_lease", "rice_to_crop", "subcode"]

  /// Whether it holds on a day.
  public func holds(on day: CivilDate) -> Bool {
    day.isWithin(validFrom, validTo)
  }
}

/// What the crosswalk says of a function and a code.
public struct CrosswalkCell: Hashable, Sendable {
  /// 0, fits, to 4, severe.
  public let cell: Int
  /// The law in force on the day; `nil` for what fits.
  public let legalBasis: String?
  /// The flag of the block by which the row holds.
  public let condition: String?
  /// The code whose row was taken; `nil` where the code has one itself.
  public let codeAssumed: String?

  /// Whether the two plans contradict each other: 2 and more.
  public var isConflict: Bool { cell >= 2 }
}
