public import Refusals

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
  /// - Throws: `Refusal` with the line for a heading that is missing, a function, cell, date or condition that is none, a row
  ///   without codes, or two rows that say different things of one code on one day.
  public init(_ text: String, codes: LandUseCodes = .shipped) throws(Refusal) {
    let table = try CommaTable(text)
    let columns = try table.columns(Crosswalk.headings)
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
  private static func checkContradictions(_ rows: [CrosswalkRow], _ lines: [Int]) throws(Refusal) {
    var seen: [[String]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for code in row.codes {
        let key = [row.function.rawValue, code, row.condition ?? ""]
        for other in seen[key] ?? [] where rows[other].cell != row.cell && rows[other].meets(row) {
          let (cell, otherCell, line) = (row.cell, rows[other].cell, lines[other])
          throw CommaTable.fault(
            lines[index], "\(code) under \(row.function) has cell \(cell), but \(otherCell) in line \(line)",
            "\(code) ở \(row.function) có giá trị \(cell), nhưng ở dòng \(line) là \(otherCell)")
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

  fileprivate init(_ fields: [String], line: Int, _ list: LandUseCodes) throws(Refusal) {
    function = try FunctionCode(known: fields[0], line: line)
    codes = fields[1].split(separator: " ").map { list.canonical(String($0)) ?? String($0) }
    guard !codes.isEmpty else { throw CommaTable.fault(line, "the row names no code", "dòng không nêu mã đất nào") }
    guard let cell = Int(fields[2]), (0...4).contains(cell) else {
      throw CommaTable.fault(
        line, "the cell \"\(fields[2])\" is not 0, 1, 2, 3 or 4",
        "giá trị \"\(fields[2])\" không phải là 0, 1, 2, 3 hoặc 4")
    }
    self.cell = cell
    legalBasis = fields[3].isEmpty ? nil : fields[3]
    validFrom = try CivilDate(orEmpty: fields[4], line: line)
    validTo = try CivilDate(orEmpty: fields[5], line: line)
    guard fields[6].isEmpty || CrosswalkRow.conditions.contains(fields[6]) else {
      let accepted = CrosswalkRow.conditions.joined(separator: ", ")
      throw CommaTable.fault(
        line, "the condition \"\(fields[6])\" is unknown; accepted: \(accepted)",
        "không có điều kiện \"\(fields[6])\"; được nhận: \(accepted)")
    }
    condition = fields[6].isEmpty ? nil : fields[6]
    source = fields[7].isEmpty ? nil : fields[7]
  }
}

extension FunctionCode {
  init(known text: String, line: Int) throws(Refusal) {
    let list = FunctionList.shipped
    let code = FunctionCode(text)
    if list.contains(code) {
      self = code
    } else if let labelled = list.code(label: text) {
      self = labelled
    } else {
      let accepted = list.all.map(\.code.rawValue).joined(separator: ", ")
      throw CommaTable.fault(
        line, "the function \"\(text)\" is unknown; accepted: \(accepted)",
        "không có chức năng \"\(text)\"; được nhận: \(accepted)")
    }
  }
}

extension CivilDate {
  init?(orEmpty text: String, line: Int) throws(Refusal) {
    guard !text.isEmpty else { return nil }
    guard let date = CivilDate(text) else {
      throw CommaTable.fault(
        line, "the date \"\(text)\" is not of the form 2021-12-24", "ngày \"\(text)\" không theo dạng 2021-12-24")
    }
    self = date
  }
}
