public import Interchange
public import LandModel
public import Refusals
public import Reports

/// An input of a command on files, as its JSON document names it.
public struct InputRecord: Sendable {
  /// The path as it was given.
  public let path: String
  /// The layer's name.
  public let layer: String
  /// How many features it has.
  public let features: Int
  /// What was noticed about it.
  public let notices: [Notice]

  init(_ address: InputAddress, _ table: FeatureTable, _ notices: [Notice]) {
    path = address.path
    layer = table.name
    features = table.count
    self.notices = notices
  }

  /// The digest is `null` for a pipe, whose bytes are gone.
  func json() throws(Refusal) -> JSONValue {
    [
      "path": .text(path), "sha256": JSONValue(try FileDigest.sha256(ofFileAt: path)), "layer": .text(layer),
      "features": .count(features),
    ]
  }
}

/// The head of the JSON document of a command on files, and its last member.
public struct FileDocument: Sendable {
  /// The command.
  public let command: String
  /// The files.
  public let inputs: [InputRecord]

  /// Program, command and files with their digests, which are computed here.
  public func head() throws(Refusal) -> [JSONValue.Member] {
    var records: [JSONValue] = []
    for input in inputs { records.append(try input.json()) }
    return [
      JSONValue.Member("landfund", .text(Product.version)), JSONValue.Member("command", .text(command)),
      JSONValue.Member("inputs", .array(records)),
    ]
  }

  /// What was noticed about the inputs.
  public var notices: JSONValue.Member {
    JSONValue.Member("notices", .array(inputs.flatMap { input in input.notices.map { $0.json(input: input.path) } }))
  }
}

/// Rows under the head of a document on files; they come one by one, so that memory stays small however many there are.
public struct FileRows {
  /// The head of the document.
  public let document: FileDocument
  /// The names of the columns.
  public let columns: [String]
  /// What the rows are about; see `RowTable`.
  public let subject: String?
  /// Whether the columns `x`, `y` are longitude and latitude; `nil` where there are none.
  public let placesAreDegrees: Bool?
  private let source: ((_ row: [RowTable.Cell]) throws -> Void) throws -> Void

  init(
    _ document: FileDocument, columns: [String], of subject: String? = nil, placesAreDegrees: Bool? = nil,
    _ source: @escaping ((_ row: [RowTable.Cell]) throws -> Void) throws -> Void
  ) {
    (self.document, self.columns, self.subject, self.source) = (document, columns, subject, source)
    self.placesAreDegrees = placesAreDegrees
  }

  init(_ document: FileDocument, _ table: RowTable, placesAreDegrees: Bool? = nil) {
    self.init(document, columns: table.columns, of: table.subject, placesAreDegrees: placesAreDegrees) { emit in
      for row in table.rows { try emit(row) }
    }
  }

  /// The rows as a person reads them: places with the northing first, or the latitude.
  public func text(_ table: RowTable, _ language: Language) -> String {
    (placesAreDegrees.map { table.withNorthingFirst(inDegrees: $0) } ?? table).text(language)
  }

  /// The same rows for a person: places with the northing first, or the latitude.
  public var withNorthingFirst: FileRows {
    guard let placesAreDegrees else { return self }
    func turned(_ rows: [[RowTable.Cell]]) -> RowTable {
      var table = RowTable(columns: columns, of: subject)
      for row in rows { table.append(row) }
      return table.withNorthingFirst(inDegrees: placesAreDegrees)
    }
    return FileRows(document, columns: turned([]).columns, of: subject) { emit in
      try forEachRow { try emit(turned([$0]).rows[0]) }
    }
  }

  /// Computes the rows and hands them over in their order; to be called once.
  public func forEachRow(_ body: (_ row: [RowTable.Cell]) throws -> Void) throws { try source(body) }

  /// All rows.
  public func table() throws -> RowTable {
    var table = RowTable(columns: columns, of: subject)
    try forEachRow { table.append($0) }
    return table
  }
}
