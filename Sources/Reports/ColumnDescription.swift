internal import LandModel
public import Refusals

/// A column of a table described once, for every kind of output: what its cells hold, what people call it, and of which
/// list its codes are.
struct ColumnDescription {
  /// What the cells hold.
  enum Content {
    /// Texts, codes, counts, flags, and numbers without a unit.
    case plain
    /// Square metres.
    case squareMetres
    /// Hectares.
    case hectares
    /// Metres of a length.
    case metres
    /// Northing or easting, metres.
    case coordinate
    /// Latitude or longitude, degrees.
    case place
    /// Degrees of an angle.
    case degrees
    /// 0 to 1; for people per cent.
    case ratio
    /// Per cent.
    case percent
    /// Money, whole.
    case money
    /// Days.
    case day
  }

  /// The name in documents for programs, unit included.
  let name: String
  /// What the table is about, where the name alone does not say it.
  let subject: String?
  /// What the cells hold.
  let content: Content

  init(_ name: String, of subject: String?) {
    (self.name, self.subject) = (name, subject)
    content = subject == RowTable.foreignSubject && !Self.addedToForeign.contains(name) ? .plain : Content(name)
  }

  /// The columns that are ours in a table of a foreign file.
  private static let addedToForeign: Set<String> = ["x_n", "y_e", "latitude", "longitude", "area_m2"]

  /// What people call the column; its name where they have no other.
  func heading(_ language: Language) -> String {
    if let label = label(name) { return label[language] }
    guard name.hasSuffix("_ha"), let label = label(name.dropLast(2) + "m2") else { return name }
    return label[language].replacing("(m²)", with: "(ha)")
  }

  /// The label in the list of words; of a rule its name.
  private func label(_ name: String) -> LocalisedText? {
    guard subject != RowTable.foreignSubject || Self.addedToForeign.contains(name) else { return nil }
    let words = Labels.shipped
    return subject.flatMap { words["column.\($0).\(name)"] } ?? words["column.\(name)"] ?? words["rule.\(name)"]
  }

  /// How many decimals a text for people shows; `nil` for numbers without a unit, which have as many as they need.
  var textDecimals: Int? {
    switch content {
    case .place: 6
    case .coordinate: 3
    case .squareMetres, .hectares, .metres, .degrees: 2
    case .percent: 1
    case .money: 0
    case .plain, .ratio, .day: nil
    }
  }

  /// How many decimals a percentage has for people: one, below 1 % two.
  static func decimals(ofPercent percent: Double) -> Int { percent != 0 && abs(percent) < 1 ? 2 : 1 }

  /// How a spreadsheet shows the numbers.
  var numberFormat: Sheet.NumberFormat {
    switch content {
    case .plain where subject == RowTable.foreignSubject: .general
    case .place: .general
    case .plain, .degrees: .number
    case .squareMetres: .squareMetres
    case .hectares: .hectares
    case .metres: .metres
    case .coordinate: .coordinate
    case .ratio: .share
    case .percent: .percent
    case .money: .money
    case .day: .date
    }
  }
}

extension ColumnDescription.Content {
  fileprivate init(_ name: String) {
    switch name {
    case "x_n", "y_e", "design_n", "design_e": self = .coordinate
    case "latitude", "longitude": self = .place
    case "ratio", "share_a", "share_b", "declared_occupancy": self = .ratio
    case "pct": self = .percent
    case "cost", "capital_registered", "capital_disbursed": self = .money
    case "since", "until", "on", "deadline", "penalty_deadline", "valid_from", "valid_to", "extended_to",
      "suspended_from", "suspended_to", "idle_since":
      self = .day
    default: self = Self.endings.first { name.hasSuffix($0.0) }?.1 ?? .plain
    }
  }

  private static let endings: [(String, ColumnDescription.Content)] = [
    ("_m2", .squareMetres), ("_ha", .hectares), ("_m", .metres), ("_deg", .degrees), ("_ratio", .ratio),
    ("_pct", .percent), ("_on", .day), ("_date", .day),
  ]
}

extension RowTable {
  /// The columns with what they mean.
  var descriptions: [ColumnDescription] { columns.map { ColumnDescription($0, of: subject) } }

  /// What people call the columns.
  func headings(_ language: Language) -> [String] { descriptions.map { $0.heading(language) } }

  /// What people call a column; its name where they have no other.
  ///
  /// - Parameters:
  ///   - column: the name of the column.
  ///   - language: of what a person reads.
  ///   - subject: what the table is about, as `marker`; `nil` for columns that mean the same everywhere.
  public static func heading(of column: String, in subject: String? = nil, _ language: Language) -> String {
    ColumnDescription(column, of: subject).heading(language)
  }
}

extension RowTable {
  /// What people call a column of a table about a subject, with its unit.
  public static func heading(_ column: String, of subject: String?, _ language: Language) -> String {
    ColumnDescription(column, of: subject).heading(language)
  }
}
