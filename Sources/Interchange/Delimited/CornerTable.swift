internal import PlaneGeometry

/// The corners of a table, gathered into rings and features.
struct CornerTable {
  struct Corner {
    var line: Int
    var label: String
    var position: Position
    var edge: LocalisedNumber.Reading?
  }

  struct Feature {
    var id: String?
    var rings: [[Corner]] = []
  }

  private(set) var features: [Feature] = []
  private(set) var separatorTexts = 0
  private(set) var notices: [Notice] = []

  private let layout: CornerTableLayout
  private let options: DelimitedOptions
  private var ring: [Corner] = []

  init(_ layout: CornerTableLayout, _ options: DelimitedOptions) {
    self.layout = layout
    self.options = options
  }

  // MARK: - Rows

  /// Takes a record below the headings.
  mutating func take(_ record: DelimitedText.Record) throws(InterchangeError) {
    let x = text(record, layout.northing)
    let y = text(record, layout.easting)
    if x.isEmpty && y.isEmpty { return try takeRowWithoutCoordinates(record) }
    if isHeading(x, Headings.northings, options.corners.northing),
      isHeading(y, Headings.eastings, options.corners.easting)
    {
      return try endRing()
    }
    let corner = Corner(
      line: record.line, label: layout.point.map { text(record, $0) } ?? "",
      position: Position(
        try coordinate(y, record, layout.easting, "easting"), try coordinate(x, record, layout.northing, "northing")),
      edge: try edge(record))
    try begin(record, corner)
    if ring.count >= 3, corner.position == ring[0].position { return try endRing() }
    ring.append(corner)
  }

  /// Ends the last ring and checks the stated edges.
  mutating func finish() throws(InterchangeError) {
    try endRing()
    for (number, feature) in features.enumerated() {
      for ring in feature.rings { try checkEdges(ring, feature: number) }
    }
    if separatorTexts > 0 {
      notices.append(
        Notice(.remark("rows without coordinates were taken as breaks between rings"), count: separatorTexts))
    }
  }

  /// A row that has neither X nor Y: the length of the edge above, or the end of a ring.
  private mutating func takeRowWithoutCoordinates(_ record: DelimitedText.Record) throws(InterchangeError) {
    let others = record.fields.indices.filter { $0 != layout.edge && !text(record, $0).isEmpty }
    if others.isEmpty, !ring.isEmpty, let edge = try edge(record) {
      if ring[ring.count - 1].edge == nil { ring[ring.count - 1].edge = edge }
      return
    }
    if !record.isBlank { separatorTexts += 1 }
    try endRing()
  }

  /// Starts a feature or a ring where the id changes or the numbers of the corners start again.
  private mutating func begin(_ record: DelimitedText.Record, _ corner: Corner) throws(InterchangeError) {
    if let column = layout.id {
      let id = text(record, column)
      if id.isEmpty ? features.isEmpty : features.last?.id != id {
        guard !id.isEmpty else {
          throw InterchangeError(
            .missingIdentifier, "the first corner has no id", remedy: "fill the column, or leave it out",
            place: .line(record.line), field: "id")
        }
        try endRing()
        if features.contains(where: { $0.id == id }) {
          throw InterchangeError(
            .duplicateIdentifier, "the rows of \(id.excerpt()) do not stand together",
            remedy: "sort the table by feature", featureID: id.excerpt(), place: .line(record.line))
        }
        features.append(Feature(id: id))
      }
    } else if features.isEmpty {
      features.append(Feature())
    }
    guard let first = ring.first, corner.position != first.position, !corner.label.isEmpty else { return }
    if corner.label == first.label || restarts(corner.label) { try endRing() }
  }

  private func restarts(_ label: String) -> Bool {
    guard let number = Int(label), let last = ring.last.flatMap({ Int($0.label) }) else { return false }
    return number == 1 && last >= 1
  }

  private mutating func endRing() throws(InterchangeError) {
    defer { ring = [] }
    guard let first = ring.first else { return }
    guard Set(ring.map(\.position)).count >= 3 else {
      throw InterchangeError(
        .incompleteRing, "a ring of \(ring.count) corners", remedy: "a ring has at least three different corners",
        feature: features.count - 1, featureID: features.last?.id?.excerpt(), place: .line(first.line))
    }
    features[features.count - 1].rings.append(ring)
  }

  // MARK: - Values

  private func text(_ record: DelimitedText.Record, _ column: Int) -> String {
    guard column < record.fields.count else { return "" }
    return (record.fields[column] ?? "").trimmingBlanks
  }

  private func isHeading(_ text: String, _ usual: Set<String>, _ named: String?) -> Bool {
    let folded = Headings.folded(text)
    return named.map { Headings.folded($0) == folded } ?? usual.contains(folded)
  }

  private func coordinate(
    _ text: String, _ record: DelimitedText.Record, _ column: Int, _ name: String
  ) throws(InterchangeError) -> Double {
    guard !text.isEmpty else {
      throw InterchangeError(
        .incompleteRing, "a corner without \(name)", remedy: "fill both coordinates, or remove the row",
        place: .line(record.line), field: name)
    }
    switch LocalisedNumber.read(text, locale: options.locale) {
    case .value(let value): return value
    case .ambiguous: throw ambiguous(text, record.line, name)
    case .none: throw noNumber(text, record.line, name)
    }
  }

  private func edge(_ record: DelimitedText.Record) throws(InterchangeError) -> LocalisedNumber.Reading? {
    guard let column = layout.edge else { return nil }
    let text = text(record, column)
    guard !text.isEmpty, text != "-" else { return nil }
    let reading = LocalisedNumber.read(text, locale: options.locale)
    guard reading != .none else { throw noNumber(text, record.line, "edge") }
    return reading
  }

  private func ambiguous(_ text: String, _ line: Int, _ field: String) -> InterchangeError {
    InterchangeError(
      .ambiguousNumber, "\(text.excerpt()) may be a thousand times as large as it seems",
      remedy: "state the locale (vi: a comma before the decimals)", place: .line(line), field: field)
  }

  private func noNumber(_ text: String, _ line: Int, _ field: String) -> InterchangeError {
    InterchangeError(
      .ambiguousNumber, "\(text.excerpt()) is no number", remedy: "write it as 1587082.47 or 1.587.082,47",
      place: .line(line), field: field)
  }

  // MARK: - Checks

  /// Compares each stated edge with the distance to the next corner; the last one closes the ring.
  ///
  /// An edge that the locale leaves open is read as the distance suggests, or refused.
  private mutating func checkEdges(_ ring: [Corner], feature: Int) throws(InterchangeError) {
    for (index, corner) in ring.enumerated() {
      guard let edge = corner.edge else { continue }
      let computed = corner.position.distance(to: ring[(index + 1) % ring.count].position)
      let stated: Double
      switch edge {
      case .value(let value): stated = value
      case .ambiguous(let comma, let point):
        let fitting = [comma, point].filter { abs($0 - computed) <= options.edgeToleranceMetres }
        guard fitting.count == 1 else { throw ambiguous("an edge of \(comma) or \(point) m", corner.line, "edge") }
        stated = fitting[0]
      case .none: continue
      }
      if abs(stated - computed) > options.edgeToleranceMetres {
        notices.append(
          Notice(.edgeMismatch(feature: feature, line: corner.line, stated: stated, computed: computed)))
      }
    }
  }
}
