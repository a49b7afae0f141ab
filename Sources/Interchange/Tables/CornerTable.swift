internal import PlaneGeometry
internal import Refusals

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
    /// The first filled value of each other column, and in which columns another one came later.
    var values: [Int: TableCell] = [:]
    var differing: Set<Int> = []
    var row = 0
  }

  private(set) var features: [Feature] = []
  private(set) var notices: [Notice] = []
  /// The rows with something in them that are no corner.
  private(set) var leftOut: [Int] = []

  private let header: TableHeader
  private let places: TableLayout.CornerColumnPlaces
  private let options: DelimitedOptions
  private let place: (Int) -> RefusalPlace.Position
  private var positions: PositionReading
  private var ring: [Corner] = []
  private var ringName = ""
  /// The feature of the last row.
  private var current = 0
  /// The features by id, and of each the rings that a column names.
  private var numbers: [String: Int] = [:]
  private var rings: [Int: Set<String>] = [:]
  /// The columns that become geometry.
  let geometryColumns: Set<Int>

  init(
    _ header: TableHeader, _ pairs: [CoordinateColumns], _ places: TableLayout.CornerColumnPlaces,
    _ options: DelimitedOptions, _ place: @escaping (Int) -> RefusalPlace.Position
  ) {
    self.header = header
    self.places = places
    self.options = options
    self.place = place
    positions = PositionReading(header, pairs, options, place)
    geometryColumns = Set(
      pairs.flatMap { [$0.northing, $0.easting] } + [places.point, places.edge, places.ring].compactMap { $0 })
  }

  /// The columns that make a row one of this table even alone.
  var tellingColumns: Set<Int> {
    Set(positions.pairs.flatMap { [$0.northing, $0.easting] } + [places.edge].compactMap { $0 })
  }

  // MARK: - Rows

  /// Takes a row below the headings.
  mutating func take(_ row: TableRow) throws(Refusal) {
    guard let pair = positions.pair(of: row) else { return try takeRowWithoutCoordinates(row) }
    let corner = Corner(
      line: row.number, label: text(row, places.point), position: try positions.position(row, pair),
      edge: try edge(row))
    try begin(row, corner)
    keepValues(row)
    if ring.count >= 3, corner.position == ring[0].position { return try endRing() }
    ring.append(corner)
  }

  /// Ends the ring at a row that belongs to no feature.
  mutating func takeBreak() throws(Refusal) { try endRing() }

  /// Ends the last ring and checks the stated edges.
  mutating func finish() throws(Refusal) {
    try endRing()
    try positions.finish()
    for (number, feature) in features.enumerated() {
      for ring in feature.rings { try checkEdges(ring, feature: number) }
    }
  }

  /// A row that has neither X nor Y: the length of the edge above, or the end of a ring.
  private mutating func takeRowWithoutCoordinates(_ row: TableRow) throws(Refusal) {
    let others = row.filledItself.filter { $0 != places.edge }
    if others.isEmpty, !ring.isEmpty, let edge = try edge(row) {
      if ring[ring.count - 1].edge == nil { ring[ring.count - 1].edge = edge }
      return
    }
    leftOut.append(row.number)
    try endRing()
  }

  /// Starts a feature or a ring where the id or the ring changes, or the numbers of the corners start again.
  private mutating func begin(_ row: TableRow, _ corner: Corner) throws(Refusal) {
    let name = text(row, places.ring)
    if let column = places.id {
      let id = text(row, column)
      if id.isEmpty ? features.isEmpty : features.isEmpty || features[current].id != id {
        try beginFeature(id, ring: name, row)
      }
    } else if features.isEmpty {
      features.append(Feature(row: row.number))
    }
    if !name.isEmpty, name != ringName {
      try endRing()
      ringName = name
      rings[current, default: []].insert(name)
    }
    guard places.ring == nil, let first = ring.first, corner.position != first.position, !corner.label.isEmpty else {
      return
    }
    if corner.label == first.label || restarts(corner.label) { try endRing() }
  }

  /// Begins a feature, or goes back to one before it with a ring that it does not have yet.
  private mutating func beginFeature(_ id: String, ring name: String, _ row: TableRow) throws(Refusal) {
    guard !id.isEmpty else {
      throw Refusal(
        .missingIdentifier, LocalisedText(en: "the first corner has no id", vi: "góc ranh đầu tiên không có mã"),
        remedy: LocalisedText(en: "fill the column, or leave it out", vi: "điền cột đó, hoặc bỏ cột"),
        at: RefusalPlace(field: "id", at: place(row.number)))
    }
    try endRing()
    ringName = ""
    guard let earlier = numbers.updateValue(features.count, forKey: id) else {
      current = features.count
      features.append(Feature(id: id, row: row.number))
      return
    }
    numbers[id] = earlier
    guard !name.isEmpty, rings[earlier]?.contains(name) == false else {
      throw Refusal(
        .duplicateIdentifier,
        LocalisedText(
          en: "the rows of \(id.excerpt()) do not stand together",
          vi: "các dòng của \(id.excerpt()) không đứng liền nhau"),
        remedy: LocalisedText(
          en: "sort the table by feature, or name the column of the rings (ring)",
          vi: "sắp xếp bảng theo đối tượng, hoặc nêu cột chỉ vòng (ring)"),
        at: RefusalPlace(featureID: id.excerpt(), at: place(row.number)))
    }
    current = earlier
  }

  private func restarts(_ label: String) -> Bool {
    guard let number = Int(label), let last = ring.last.flatMap({ Int($0.label) }) else { return false }
    return number == 1 && last >= 1
  }

  private mutating func endRing() throws(Refusal) {
    defer { ring = [] }
    guard let first = ring.first else { return }
    guard Set(ring.map(\.position)).count >= 3 else {
      throw Refusal(
        .incompleteRing,
        LocalisedText(en: "a ring of \(ring.count.counted("corner"))", vi: "một vòng chỉ có \(ring.count) góc ranh"),
        remedy: LocalisedText(
          en: "a ring has at least three different corners", vi: "một vòng phải có ít nhất ba góc ranh khác nhau"),
        at: RefusalPlace(feature: current, featureID: features[current].id?.excerpt(), at: place(first.line)))
    }
    features[current].rings.append(ring)
  }

  /// Keeps the first filled value of every column that is no part of the geometry, and says where another one comes.
  private mutating func keepValues(_ row: TableRow) {
    let last = current
    for column in row.filled where !geometryColumns.contains(column) {
      guard let first = features[last].values[column] else {
        features[last].values[column] = row[column]
        continue
      }
      guard first.shown != row[column].shown, features[last].differing.insert(column).inserted else { continue }
      let name =
        column < header.names.count && !header.names[column].isEmpty ? header.names[column] : "field_\(column + 1)"
      notices.append(
        Notice(
          .ringValuesDiffer(
            feature: last, column: name, row: row.number, kept: first.shown.excerpt(),
            other: row[column].shown.excerpt())))
    }
  }

  // MARK: - Values

  private func text(_ row: TableRow, _ column: Int?) -> String { column.map { row[$0].shown } ?? "" }

  private func edge(_ row: TableRow) throws(Refusal) -> LocalisedNumber.Reading? {
    guard let column = places.edge else { return nil }
    if case .number(let value, _, _) = row[column] { return .value(value) }
    let text = row[column].shown
    guard !text.isEmpty, text != "-" else { return nil }
    let reading = LocalisedNumber.read(text, locale: options.locale)
    guard reading != .none else { throw NumberFaults.noNumber(text, place(row.number), header.names[column]) }
    return reading
  }

  // MARK: - Checks

  /// Compares each stated edge with the distance to the next corner; the last one closes the ring.
  ///
  /// An edge that the locale leaves open is read as the distance suggests, or refused.
  private mutating func checkEdges(_ ring: [Corner], feature: Int) throws(Refusal) {
    for (index, corner) in ring.enumerated() {
      guard let edge = corner.edge else { continue }
      let computed = corner.position.distance(to: ring[(index + 1) % ring.count].position)
      let stated: Double
      switch edge {
      case .value(let value): stated = value
      case .ambiguous(let comma, let point):
        let fitting = [comma, point].filter { abs($0 - computed) <= options.edgeToleranceMetres }
        guard fitting.count == 1 else {
          throw NumberFaults.ambiguous(
            LocalisedText(
              en: "an edge of \(comma.shortestText) or \(point.shortestText) m",
              vi: "cạnh dài \(comma.shortestText.replacing(".", with: ",")) hoặc "
                + "\(point.shortestText.replacing(".", with: ",")) m"),
            place(corner.line), "edge")
        }
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
