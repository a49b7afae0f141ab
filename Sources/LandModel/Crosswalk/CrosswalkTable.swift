/// What keeps a text from being a crosswalk, a hierarchy of functions or a table of what constraint areas allow.
public struct CrosswalkFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What is wrong, and what would be accepted, for a person.
  public let message: String

  /// Line and message.
  public var description: String { "line \(line): \(message)" }
}

extension Crosswalk {
  /// The headings of the table.
  static let headings = [
    "function", "codes", "cell", "legal_basis", "valid_from", "valid_to", "condition", "source",
  ]

  /// Reads a table `function,codes,cell,legal_basis,valid_from,valid_to,condition,source`.
  ///
  /// Functions are codes or labels of the shipped list; codes are separated by blanks, any code is taken.
  ///
  /// - Parameters:
  ///   - text: the table as CSV.
  ///   - codes: the list that says what a code without a row maps to, and which are its children.
  /// - Throws: ``CrosswalkFault`` for a heading that is missing, a function, cell, date or condition that is none, a row
  ///   without codes, or two rows that say different things of one code on one day.
  public init(_ text: String, codes: LandUseCodes = .shipped) throws(CrosswalkFault) {
    let table = try CommaTable(faulting: text)
    var columns: [Int] = []
    for heading in Crosswalk.headings {
      guard let column = table.column(heading) else {
        throw CrosswalkFault(
          line: 1, message: "the column \(heading) is missing; needed: \(Crosswalk.headings.joined(separator: ","))")
      }
      columns.append(column)
    }
    var rows: [CrosswalkRow] = []
    var lines: [Int] = []
    for row in table.rows {
      rows.append(try CrosswalkRow(columns.map { row.fields[$0] }, line: row.line, codes))
      lines.append(row.line)
    }
    try Crosswalk.checkContradictions(rows, lines)
    self.init(rows, codes: codes)
  }

  /// Refuses two rows of one function, code and condition whose days meet and whose cells differ.
  private static func checkContradictions(_ rows: [CrosswalkRow], _ lines: [Int]) throws(CrosswalkFault) {
    var seen: [[String]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for code in row.codes {
        let key = [row.function.rawValue, code, row.condition ?? ""]
        for other in seen[key] ?? [] where rows[other].cell != row.cell && rows[other].meets(row) {
          throw CrosswalkFault(
            line: lines[index],
            message:
              "\(code) under \(row.function) has cell \(row.cell), but \(rows[other].cell) in line \(lines[other])")
        }
        seen[key, default: []].append(index)
      }
    }
  }
}

extension CrosswalkRow {
  fileprivate func meets(_ other: CrosswalkRow) -> Bool {
    func starts(_ one: CrosswalkRow, by other: CrosswalkRow) -> Bool {
      guard let first = one.validFrom, let last = other.validTo else { return true }
      return first <= last
    }
    return starts(self, by: other) && starts(other, by: self)
  }

  fileprivate init(_ fields: [String], line: Int, _ list: LandUseCodes) throws(CrosswalkFault) {
    function = try FunctionCode(known: fields[0], line: line)
    codes = fields[1].split(separator: " ").map { list.canonical(String($0)) ?? String($0) }
    guard !codes.isEmpty else { throw CrosswalkFault(line: line, message: "the row names no code") }
    guard let cell = Int(fields[2]), (0...4).contains(cell) else {
      throw CrosswalkFault(line: line, message: "the cell \"\(fields[2])\" is not 0, 1, 2, 3 or 4")
    }
    self.cell = cell
    legalBasis = fields[3].isEmpty ? nil : fields[3]
    validFrom = try CivilDate(orEmpty: fields[4], line: line)
    validTo = try CivilDate(orEmpty: fields[5], line: line)
    guard fields[6].isEmpty || CrosswalkRow.conditions.contains(fields[6]) else {
      throw CrosswalkFault(
        line: line,
        message: "the condition \"\(fields[6])\" is unknown; accepted: "
          + CrosswalkRow.conditions.joined(separator: ", "))
    }
    condition = fields[6].isEmpty ? nil : fields[6]
    source = fields[7].isEmpty ? nil : fields[7]
  }
}

extension CommaTable {
  init(faulting text: String) throws(CrosswalkFault) {
    do throws(CommaTable.Fault) {
      try self.init(text)
    } catch {
      throw CrosswalkFault(line: error.line, message: error.message)
    }
  }
}

extension FunctionCode {
  init(known text: String, line: Int) throws(CrosswalkFault) {
    let list = FunctionList.shipped
    let code = FunctionCode(text)
    if list.contains(code) {
      self = code
    } else if let labelled = list.code(label: text) {
      self = labelled
    } else {
      let accepted = list.all.map(\.code.rawValue).joined(separator: ", ")
      throw CrosswalkFault(line: line, message: "the function \"\(text)\" is unknown; accepted: \(accepted)")
    }
  }
}

extension CivilDate {
  init?(orEmpty text: String, line: Int) throws(CrosswalkFault) {
    guard !text.isEmpty else { return nil }
    guard let date = CivilDate(text) else {
      throw CrosswalkFault(line: line, message: "the date \"\(text)\" is not of the form 2021-12-24")
    }
    self = date
  }
}
