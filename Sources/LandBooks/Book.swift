public import LandModel
public import PlanChecks
public import PlaneGeometry
public import Refusals

extension TableValue {
  package static func optional(_ text: String?) -> TableValue { text.map { .text($0) } ?? .null }
  package static func optional(_ number: Double?) -> TableValue { number.map { .number($0) } ?? .null }
  package static func optional(_ count: Int?) -> TableValue { count.map { .count($0) } ?? .null }
  package static func optional(_ day: CivilDate?) -> TableValue { day.map { .date($0) } ?? .null }
  package static func optional(_ code: (any CodeValue)?) -> TableValue { code.map { .text($0.rawValue) } ?? .null }
}

/// Rows of a book under named columns, units included.
public struct BookTable: Hashable, Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, each with a value a column.
  public private(set) var rows: [[TableValue]] = []
  /// The ground of each row, of books that stand on a map; else empty.
  public private(set) var shapes: [Geometry?] = []

  /// No rows under columns, which stand with commas between them.
  package init(_ columns: String) { self.columns = columns.split(separator: ",").map(String.init) }

  /// Adds a row.
  ///
  /// - Precondition: it has as many values as there are columns.
  package mutating func append(_ row: [TableValue], shape: Geometry?? = nil) {
    precondition(row.count == columns.count, "a row of \(row.count) values under \(columns.count) columns")
    // Nothing has no sign.
    rows.append(row.map { if case .number(let number) = $0 { .number(number + 0) } else { $0 } })
    if let shape { shapes.append(shape) }
  }
}

/// A book: a table of square metres over one partition of ground that closes to its whole, as values.
public struct Book: Sendable {
  /// A part of the document, in its order.
  public enum Member: Sendable {
    /// A key with one value.
    case value(String, TableValue)
    /// A key with an object.
    case object(String, BookTable)
    /// An array of rows.
    case table(String, BookTable)
    /// An array of ids.
    case list(String, [String])
    /// The ground and the parts that it falls into, an entry for each whole.
    case balance([Balance])
  }

  /// The command that asks for it, which names its texts too.
  public let name: String
  /// Everything but the notes and what was skipped.
  public let members: [Member]
  /// What is missing, in the order of documents.
  public let notes: [BookNote]
  /// Features that no measure could look at.
  public let skipped: [SkippedFeature]
  /// What codes of the workspace's own lists are called, by code.
  public let labels: [String: LocalisedText]

  package init(
    _ name: String, _ members: [Member], notes: Set<BookNote> = [], skipped: [SkippedFeature] = [],
    labels: [String: LocalisedText] = [:]
  ) {
    self.name = name
    self.members = members
    self.labels = labels
    self.notes = BookNote.allCases.filter(notes.contains)
    self.skipped = skipped
  }

  /// The rows of an array, of an object its one row; `nil` where the book has none such.
  public func table(_ name: String) -> BookTable? {
    for member in members {
      switch member {
      case .table(name, let table), .object(name, let table): return table
      default: continue
      }
    }
    return nil
  }

  /// The main table.
  public var rows: BookTable { table("rows") ?? BookTable("") }

  /// The balances; empty where the book has none.
  public var balances: [Balance] {
    members.flatMap { member -> [Balance] in if case .balance(let balances) = member { balances } else { [] } }
  }
}

/// What a book lacks to say more; raw values are the codes of documents.
public enum BookNote: String, CaseIterable, Hashable, Sendable {
  case noParcels = "no_parcels"
  case noCurrentUse = "no_current_use"
  case noPopulation = "no_population"
  case noUrbanClass = "no_urban_class"
  case noForestCover = "no_forest_cover"
  case staleCover = "stale_cover"
  case noTargets = "no_targets"
  case noFiveYearPlan = "no_five_year_plan"
  case noAnnualPlan = "no_annual_plan"
  case noPublicationDates = "no_publication_dates"
  case noWidth = "no_width"
  /// What is asked about has no ground in the zone that is asked about.
  case outsideZone = "outside_zone"
}
