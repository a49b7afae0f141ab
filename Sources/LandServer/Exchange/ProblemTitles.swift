public import Refusals

extension ProblemCode {
  /// What the problem is called.
  public var title: LocalisedText { ProblemTitles.shipped[self] ?? .same(rawValue) }
}

/// What problems are called, as the data file has it.
private enum ProblemTitles {
  static let shipped: [ProblemCode: LocalisedText] = {
    var titles: [ProblemCode: LocalisedText] = [:]
    for line in EmbeddedData.problemsCSV.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3, let code = ProblemCode(rawValue: cells[0]) else { continue }
      titles[code] = LocalisedText(en: cells[1], vi: cells[2])
    }
    precondition(titles.count == ProblemCode.allCases.count, "a problem has no title")
    return titles
  }()
}
