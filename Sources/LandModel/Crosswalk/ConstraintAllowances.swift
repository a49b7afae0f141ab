public import Refusals

/// What plans may put on constraint areas of each kind, by day: functions of urban plans and land-use codes.
///
/// The shipped table is our assumption, which an office confirms or replaces.
public struct ConstraintAllowances: Sendable {
  /// The table that is shipped.
  public static let shipped = EmbeddedFile.read("constraints.csv") {
    try ConstraintAllowances(EmbeddedData.constraintsCSV)
  }

  fileprivate struct Row {
    let kind: ConstraintKind
    /// `nil`: every function.
    let functions: Set<FunctionCode>?
    /// `nil`: every code.
    let codes: Set<String>?
    let flag: String?
    let legalBasis: String?
    let source: String
    let validFrom: CivilDate?
    let validTo: CivilDate?

    func holds(on day: CivilDate) -> Bool {
      day.isWithin(validFrom, validTo)
    }
  }

  private static let headings = [
    "kind", "functions", "codes", "flag", "legal_basis", "valid_from", "valid_to", "source",
  ]

  private let rows: [Row]
  private let list: LandUseCodes

  /// Reads a table `kind,functions,codes,flag,legal_basis,valid_from,valid_to,source`; functions and codes are separated
  /// by blanks, `all` stands for every one, and a code of a group for all below it.
  ///
  /// - Throws: `Refusal` with the line for a missing heading, an unknown kind or function, or a date that is none.
  public init(_ text: String, codes: LandUseCodes = .shipped) throws(Refusal) {
    let table = try CommaTable(text)
    let columns = try table.columns(ConstraintAllowances.headings)
    var rows: [Row] = []
    for row in table.rows { rows.append(try Row(columns.map { row.fields[$0] }, line: row.line, codes)) }
    self.rows = rows
    list = codes
  }

  /// Whether a block of that function may lie on an area of the kind; a kind without a row allows everything.
  ///
  /// - Parameters:
  ///   - function: what the block is for.
  ///   - flags: the conditions that hold on the block, as `forest_lease`.
  ///   - kind: the kind of the constraint area.
  ///   - day: the day whose law holds.
  public func allows(
    _ function: FunctionCode, flags: Set<String> = [], on kind: ConstraintKind, day: CivilDate
  ) -> Bool {
    let valid = rows.filter { $0.kind == kind && $0.holds(on: day) }
    return valid.isEmpty
      || valid.contains { ($0.flag.map(flags.contains) ?? true) && ($0.functions?.contains(function) ?? true) }
  }

  /// Whether land planned as that code may lie on an area of the kind; codes compare after what took their place.
  public func allows(code text: String, on kind: ConstraintKind, day: CivilDate) -> Bool {
    let code = list.canonical(text) ?? text
    let successors = list.mapsTo(code)
    let line = Set((successors.isEmpty ? [code] : successors + [code]).flatMap(list.lineage))
    let valid = rows.filter { $0.kind == kind && $0.holds(on: day) }
    return valid.isEmpty
      || valid.contains { row in row.flag == nil && (row.codes.map { !$0.isDisjoint(with: line) } ?? true) }
  }

  /// A law that excludes other uses on areas of a kind, and when.
  public struct Law: Hashable, Sendable {
    /// The kind of the areas.
    public let kind: ConstraintKind
    /// The law and its article, as it is cited.
    public let text: String
    /// The first day on which it holds; empty: open.
    public let validFrom: CivilDate?
    /// The last day on which it holds; empty: open.
    public let validTo: CivilDate?
    /// Where we have it from.
    public let source: String
  }

  /// Every such law, once, in the order of the table.
  public var laws: [Law] {
    var known: Set<Law> = []
    return rows.compactMap { row in
      guard let text = row.legalBasis else { return nil }
      let law = Law(
        kind: row.kind, text: text, validFrom: row.validFrom, validTo: row.validTo, source: row.source)
      return known.insert(law).inserted ? law : nil
    }
  }

  /// The law that excludes other uses there, in force on the day.
  public func legalBasis(of kind: ConstraintKind, on day: CivilDate) -> String? {
    rows.first { $0.kind == kind && $0.legalBasis != nil && $0.holds(on: day) }?.legalBasis
  }
}

extension ConstraintAllowances.Row {
  fileprivate init(_ fields: [String], line: Int, _ list: LandUseCodes) throws(Refusal) {
    guard let kind = ConstraintKind(rawValue: fields[0]) else {
      let accepted = ConstraintKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommaTable.fault(
        line, "the kind \"\(fields[0])\" is unknown; accepted: \(accepted)",
        "không có loại \"\(fields[0])\"; được nhận: \(accepted)")
    }
    self.kind = kind
    var functions: Set<FunctionCode> = []
    for word in fields[1].split(separator: " ") where word != "all" {
      functions.insert(try FunctionCode(known: String(word), line: line))
    }
    self.functions = fields[1] == "all" ? nil : functions
    codes =
      fields[2] == "all" ? nil : Set(fields[2].split(separator: " ").map { list.canonical(String($0)) ?? String($0) })
    flag = fields[3].isEmpty ? nil : fields[3]
    legalBasis = fields[4].isEmpty ? nil : fields[4]
    source = fields[7]
    validFrom = try CivilDate(orEmpty: fields[5], line: line)
    validTo = try CivilDate(orEmpty: fields[6], line: line)
  }
}
