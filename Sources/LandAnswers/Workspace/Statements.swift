internal import LandBooks
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
public import Reports

extension Inquiry {
  /// Which figures of documents hold: every one of the table `statement` against the measure that it names.
  ///
  /// Cost: that of every document that a figure speaks of, each once for a zone or subject.
  /// - Throws: `Refusal` `unknown_value` for a measure that there is none of, `unknown_identifier` for a subject.
  public func statements() throws -> BookDocument { try statements(Ledger(context())) }

  /// The same from a ledger of the inquiry that is there already.
  func statements(_ ledger: Ledger) throws -> BookDocument {
    var judge = StatementJudge(inquiry: self, ledger)
    let order = IdentifierOrder.sorted(land.statements.features.map(\.id))
    let verdicts = try progress.during(.measuring) { _ in try order.map { try judge.verdict(on: $0) } }
    return BookDocument(head: head("statements"), book: StatementBook(verdicts, judge).book, language: language)
  }
}

/// What became of one figure.
private struct StatementVerdict {
  /// Its number in the table.
  let statement: Int
  var computed: Double?
  /// Why it is not computable: a word, or the code of a note of the document.
  var missing: String?
}

/// Computes what figures say.
private struct StatementJudge {
  let inquiry: Inquiry
  private var documents: [[String]: JSONValue] = [:]
  /// By zone, so that its books share one ledger.
  private var ledgers: [String: (Inquiry, Ledger)] = [:]

  init(inquiry: Inquiry, _ ledger: Ledger) {
    self.inquiry = inquiry
    ledgers[""] = (inquiry, ledger)
  }

  private var statements: LandLayer<StatedFigure> { inquiry.land.statements }

  mutating func verdict(on number: Int) throws -> StatementVerdict {
    let facts = statements[number]
    let unit = facts.unit ?? .count
    if facts.measure == "sum" { return sum(number, unit) }
    let parts = (facts.measure ?? "").split(separator: ".").map(String.init)
    guard parts.count == 3 else { throw unknownMeasure(facts) }
    let document = try document(parts[0], facts)
    guard let rows = rows(of: document[parts[1]]) else { throw unknownMeasure(facts) }
    let passing = try rows.filter { try passes($0, facts) }
    if parts[2] == "count" { return StatementVerdict(statement: number, computed: Double(passing.count)) }
    if let first = rows.first, first[parts[2]] == nil { throw unknownMeasure(facts) }
    guard !passing.isEmpty else { return StatementVerdict(statement: number, missing: "no_row") }
    guard passing.count == 1 || !unit.isRatio else {
      return StatementVerdict(statement: number, missing: "several_rows")
    }
    let values = passing.map { $0[parts[2]]?.measure }
    guard !values.contains(nil) else {
      return StatementVerdict(statement: number, missing: note(on: parts[2], of: document) ?? "null_value")
    }
    return StatementVerdict(
      statement: number, computed: values.compactMap { $0 }.reduce(0, +) / unit.factor)
  }

  /// The stated values of other figures together.
  private func sum(_ number: Int, _ unit: StatementUnit) -> StatementVerdict {
    let ids = (statements[number].filter ?? "").split(separator: ";").map {
      $0.trimmingPrefix(while: \.isWhitespace)
    }
    let members = ids.map { statements.feature(String($0)) }
    guard !members.isEmpty, !members.contains(nil) else {
      return StatementVerdict(statement: number, missing: "no_row")
    }
    let values = members.map { member in member?.value.map { $0 * (member?.unit ?? unit).factor } }
    guard !values.contains(nil) else { return StatementVerdict(statement: number, missing: "null_value") }
    return StatementVerdict(statement: number, computed: values.compactMap { $0 }.reduce(0, +) / unit.factor)
  }

  // MARK: - Documents

  /// The document of a command, made once for each subject.
  private mutating func document(_ command: String, _ facts: StatedFigure) throws -> JSONValue {
    let subject = facts.subject.flatMap { $0.isEmpty ? nil : $0 }
    if let known = documents[[command, subject ?? ""]] { return known }
    do {
      let document = try make(command, subject, facts)
      documents[[command, subject ?? ""]] = document
      return document
    } catch var refusal as Refusal where [.unknownIdentifier, .ambiguousIdentifier].contains(refusal.code) {
      refusal.place = RefusalPlace(
        file: inquiry.workspace.path, layer: LayerName.statement.rawValue, featureID: facts.id, field: "subject")
      throw refusal
    }
  }

  private mutating func make(_ command: String, _ subject: String?, _ facts: StatedFigure) throws -> JSONValue {
    switch command {
    case "balance":
      let found = try inquiry.balanceSubject(try demanded(subject, facts), false)
      return json(try ledger(of: nil).1.balance(of: found))
    case "transfer":
      let plan = try inquiry.number(of: try demanded(subject, facts), .landUsePlan)
      return json(try ledger(of: nil).1.transfer(ofPlan: plan))
    case "targets":
      let plan = try inquiry.number(of: try demanded(subject, facts), .landUsePlan)
      return json(try ledger(of: nil).1.targets(ofPlan: plan))
    default: break
    }
    let (inquiry, ledger) = try ledger(of: subject)
    return switch command {
    case "schemes": json(try ledger.schemes())
    case "adjustments": json(try ledger.adjustments())
    case "progress": json(try ledger.progress())
    case "demand": json(try ledger.demand())
    case "clearance": json(try ledger.clearance(by: .zone))
    case "projects": json(try ledger.projects())
    case "forest": json(try ledger.forest())
    case "markers": try inquiry.markers().json
    case "occupancy": try inquiry.occupancy().json
    case "coverage": try inquiry.coverage().json
    case "calls": try inquiry.calls().json
    case "clean-land": try inquiry.cleanLand().document.json
    case "reclaim": try inquiry.reclaim().json
    case "check": try inquiry.check().document.json.value
    case "info" where subject == nil: try inquiry.workspace.info(of: inquiry.land, language: inquiry.language).json
    default: throw unknownMeasure(facts)
    }
  }

  private func json(_ book: Book) -> JSONValue {
    BookDocument(head: inquiry.head(book.name), book: book, language: inquiry.language).json
  }

  private mutating func ledger(of zone: String?) throws -> (Inquiry, Ledger) {
    if let known = ledgers[zone ?? ""] { return known }
    let about = try zone.map { try inquiry.about(zone: $0) } ?? inquiry
    let made = (about, Ledger(about.context()))
    ledgers[zone ?? ""] = made
    return made
  }

  private func demanded(_ subject: String?, _ facts: StatedFigure) throws -> String {
    guard let subject else { throw unknownMeasure(facts) }
    return subject
  }

  private func rows(of value: JSONValue?) -> [JSONValue]? {
    switch value {
    case .array(let rows)?: rows
    case .object?: value.map { [$0] }
    default: nil
    }
  }

  /// The note of a document that says why a column is empty: the one that the column's name tells, else a single one.
  private func note(on column: String, of document: JSONValue) -> String? {
    guard case .array(let all)? = document["notes"] else { return nil }
    let notes = all.compactMap { if case .text(let code) = $0 { code } else { nil } }
    let told = Self.notesOfColumns.first { column.contains($0.part) && notes.contains($0.note.rawValue) }
    return told?.note.rawValue ?? (notes.count == 1 ? notes[0] : nil)
  }

  /// What a column's name has where a note is about it.
  private static let notesOfColumns: [(part: String, note: BookNote)] = [
    ("annual", .noAnnualPlan), ("five_year", .noFiveYearPlan), ("publish", .noPublicationDates),
    ("person", .noPopulation),
    ("density", .noPopulation), ("target", .noTargets), ("planned_difference", .noTargets), ("achieved", .noTargets),
    ("change_ratio", .noTargets), ("natural", .noForestCover), ("planted", .noForestCover), ("bare", .noForestCover),
    ("current", .noCurrentUse), ("realised", .noCurrentUse), ("parcels", .noParcels), ("household", .noParcels),
    ("cleared", .noParcels), ("held", .noParcels), ("used", .noParcels), ("idle", .noParcels),
  ]

  private func passes(_ row: JSONValue, _ facts: StatedFigure) throws -> Bool {
    for pair in (facts.filter ?? "").split(separator: ";") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, let cell = row[sides[0].trimmed] else { throw unknownMeasure(facts) }
      guard cell.isEqual(to: sides[1].trimmed) else { return false }
    }
    return true
  }

  private func unknownMeasure(_ facts: StatedFigure) -> Refusal {
    let measure = [facts.measure, facts.subject, facts.filter].compactMap { $0 }.joined(separator: " · ")
    return Refusal(
      .unknownValue,
      LocalisedText(en: "\(measure) is no measure of a document", vi: "\(measure) không phải phép đo của tài liệu nào"),
      remedy: LocalisedText(
        en: "write command.array.column, a subject where the command takes one, and column=value to choose rows",
        vi: "viết lệnh.bảng.cột, đối tượng nếu lệnh cần, và cột=giá_trị để chọn dòng"),
      at: RefusalPlace(file: inquiry.workspace.path, layer: LayerName.statement.rawValue, featureID: facts.id))
  }

  // MARK: - Comparison

  /// By how much a stated figure may miss, in its own unit.
  func tolerance(of number: Int) -> Double {
    let facts = statements[number]
    if let precision = facts.precision { return precision / 2 }
    return (facts.unit ?? .count) == .count ? 0 : abs(facts.value ?? 0) / 100
  }

  /// The figures that state another value of the same measure.
  func contradictions(of number: Int) -> [Int] {
    let facts = statements[number]
    guard facts.measure != "sum", let value = facts.value else { return [] }
    return IdentifierOrder.sorted(statements.features.map(\.id)).filter { other in
      let rival = statements[other]
      guard other != number, rival.measure == facts.measure, rival.subject == facts.subject,
        rival.filter == facts.filter, let stated = rival.value
      else { return false }
      let (factor, otherFactor) = ((facts.unit ?? .count).factor, (rival.unit ?? .count).factor)
      let difference = abs(value * factor - stated * otherFactor)
      return difference > tolerance(of: number) * factor && difference > tolerance(of: other) * otherFactor
    }
  }
}

/// The rows of the book.
private struct StatementBook {
  private var rows = BookTable(
    "statement,document,place,text,stated,unit,computed,difference,tolerance,verdict,contradicts,missing")
  private var counts: [String: Int] = [:]
  private var contradicting = 0

  init(_ verdicts: [StatementVerdict], _ judge: StatementJudge) {
    let statements = judge.inquiry.land.statements
    for verdict in verdicts {
      let facts = statements[verdict.statement]
      let tolerance = judge.tolerance(of: verdict.statement)
      let rivals = judge.contradictions(of: verdict.statement).map { statements[$0].id }
      // What is below the rounding of a sum of as much is none.
      let rounding = 1e-9 * max(1, abs(facts.value ?? 0))
      let difference = facts.value.flatMap { value in
        verdict.computed.map { abs(value - $0) <= rounding ? 0 : value - $0 }
      }
      let word = difference.map { abs($0) <= tolerance + rounding ? "holds" : "differs" } ?? "not_computable"
      counts[word, default: 0] += 1
      contradicting += rivals.isEmpty ? 0 : 1
      rows.append([
        .text(facts.id), .optional(facts.document), .optional(facts.place), .optional(facts.text),
        .optional(facts.value), .optional(facts.unit?.rawValue), .optional(verdict.computed), .optional(difference),
        .number(tolerance), .text(word), .list(rivals),
        .optional(verdict.missing ?? (difference == nil ? "null_value" : nil)),
      ])
    }
  }

  var book: Book {
    var summary = BookTable("holds,differs,not_computable,contradicting")
    summary.append(
      ["holds", "differs", "not_computable"].map { .count(counts[$0] ?? 0) } + [.count(contradicting)])
    return Book("statements", [.table("rows", rows), .object("summary", summary)])
  }
}

extension StatementUnit {
  /// Whether values of several rows cannot be added.
  fileprivate var isRatio: Bool { self == .percent || self == .ratio || self == .perSquareKilometre }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension JSONValue {
  /// A number, a count, or of yes and no one and nothing.
  fileprivate var measure: Double? {
    switch self {
    case .number(let number): number
    case .count(let count): Double(count)
    case .flag(let flag): flag ? 1 : 0
    default: nil
    }
  }

  /// Whether a cell is what a filter says; numbers compare as numbers, nothing with an empty text.
  fileprivate func isEqual(to text: String) -> Bool {
    switch self {
    case .null: text.isEmpty
    case .text(let own): own == text
    case .flag(let flag): "\(flag)" == text
    case .count(let count): Double(text) == Double(count)
    case .number(let number): Double(text) == number
    case .array(let items): items.contains { $0.isEqual(to: text) }
    case .object: false
    }
  }
}
