internal import PlaneGeometry
internal import Refusals

/// Where in a table the geometry is, and how the rows become features.
struct TableLayout {
  enum Shape {
    case wellKnownText(Int)
    /// Pairs of columns, of which the first that is filled in a row holds.
    case corners([CoordinateColumns], CornerColumnPlaces)
    case points([CoordinateColumns])
    case none
  }

  /// Columns of a list of corners beside the coordinates.
  struct CornerColumnPlaces {
    var point: Int?
    var edge: Int?
    var id: Int?
    var ring: Int?
  }

  let header: TableHeader
  let shape: Shape

  /// Finds the headings and the geometry; `nil` where the rows have neither.
  ///
  /// - Throws: `Refusal` where a column that is named does not exist, and where two could be meant.
  static func find(
    _ head: [TableRow], of rows: any TableRows, _ options: DelimitedOptions
  ) throws(Refusal) -> TableLayout? {
    func found(_ wanted: TableHeader.Wanted) throws(Refusal) -> TableHeader? {
      try TableHeader.find(head, merges: rows.merges, wanted)
    }
    func layout(_ header: TableHeader) throws(Refusal) -> TableLayout {
      do throws(Refusal) {
        return try Self.layout(header, head, options)
      } catch {
        throw error.located(at: RefusalPlace(at: rows.place(header.row)))
      }
    }
    if let row = options.headerRow {
      return try found(.row(row)).map { (header) throws(Refusal) in
        try layout(header)
      }
    }
    let named = options.expectedColumns + options.corners.all
    if !named.isEmpty, let header = try found(.named(named)) { return try layout(header) }
    if options.kind != .attributes, let header = try found(.geometry { hasGeometry($0, options) }) {
      return try layout(header)
    }
    return nil
  }

  /// Whether the headings speak for themselves; a row that is only said to be that of the headings may be parted by any
  /// delimiter.
  func isCertain(_ options: DelimitedOptions) -> Bool {
    if options.headerRow == nil { return true }
    if case .none = shape, options.kind != .attributes { return false }
    return !options.expectedColumns.isEmpty
      && options.expectedColumns.allSatisfy { !header.columns(named: $0).isEmpty }
  }

  /// The headings of a table without geometry.
  static func withoutGeometry(_ head: [TableRow], merges: [CellRange]) throws(Refusal) -> TableLayout? {
    try TableHeader.find(head, merges: merges, .fullest).map { TableLayout(header: $0, shape: .none) }
  }

  // MARK: - Geometry

  private static func hasGeometry(_ header: TableHeader, _ options: DelimitedOptions) -> Bool {
    if takesText(options), !wellKnownTexts(header, options).isEmpty { return true }
    guard takesPairs(options) else { return false }
    do throws(Refusal) {
      return try !CoordinateColumns.pairs(header).isEmpty
    } catch {
      // Two columns for one is a fault of the headings, which are found all the same.
      return true
    }
  }

  private static func takesText(_ options: DelimitedOptions) -> Bool {
    options.kind == .automatic || options.kind == .wellKnownText
  }

  private static func takesPairs(_ options: DelimitedOptions) -> Bool {
    [.automatic, .corners, .points].contains(options.kind)
  }

  private static func wellKnownTexts(_ header: TableHeader, _ options: DelimitedOptions) -> [Int] {
    if let named = options.wellKnownTextColumn { return header.columns(named: named) }
    return header.lower.indices.filter { Headings.wellKnownTexts.contains(Headings.folded(header.lower[$0])) }
  }

  /// The column of WKT; of several the one that has such in the first rows.
  private static func wellKnownText(
    _ header: TableHeader, _ head: [TableRow], _ options: DelimitedOptions
  ) throws(Refusal) -> Int? {
    let candidates = wellKnownTexts(header, options)
    guard candidates.count > 1, options.wellKnownTextColumn == nil else { return candidates.first }
    let rows = head.filter { $0.number > header.row }
    let filled = candidates.filter { column in rows.contains { isWellKnownText($0[column].shown) } }
    guard filled.count > 1 else { return filled.first ?? candidates.first }
    let names = filled.map { header.names[$0].excerpt() }.joined(separator: ", ")
    throw Refusal(
      .heading,
      LocalisedText(
        en: "\(filled.count) columns have geometries as WKT: \(names)",
        vi: "có \(filled.count) cột chứa hình học dạng WKT: \(names)"),
      remedy: LocalisedText(
        en: "leave the geometry's column its heading and rename the others",
        vi: "giữ tên cột hình học và đổi tên các cột khác"))
  }

  private static func isWellKnownText(_ text: String) -> Bool {
    let text = text.uppercased()
    return text.hasPrefix("SRID=") || GeometryKind.allCases.contains { text.hasPrefix($0.wellKnownName) }
  }

  private static func layout(
    _ header: TableHeader, _ head: [TableRow], _ options: DelimitedOptions
  ) throws(Refusal) -> TableLayout {
    if takesText(options), let column = try wellKnownText(header, head, options) {
      return TableLayout(header: header, shape: .wellKnownText(column))
    }
    guard takesPairs(options) else { return TableLayout(header: header, shape: .none) }
    let pairs = try pairs(header, options.corners)
    if pairs.isEmpty { return TableLayout(header: header, shape: .none) }
    if options.kind == .points { return TableLayout(header: header, shape: .points(pairs)) }
    return TableLayout(header: header, shape: .corners(pairs, try places(header, options, pairs)))
  }

  // MARK: - Pairs

  private static func pairs(
    _ header: TableHeader, _ columns: DelimitedOptions.CornerColumns
  ) throws(Refusal) -> [CoordinateColumns] {
    guard columns.northing.isEmpty, columns.easting.isEmpty else { return try named(header, columns) }
    let pairs = try CoordinateColumns.pairs(header)
    guard pairs.count > 1 else { return pairs }
    func names(_ with: String) -> String {
      pairs.map { "\(header.names[$0.northing]) \(with) \(header.names[$0.easting])" }.joined(separator: ", ")
    }
    let first = "columns: {x: \"\(header.names[pairs[0].northing])\", y: \"\(header.names[pairs[0].easting])\"}"
    throw Refusal(
      .heading,
      LocalisedText(
        en: "there are \(pairs.count) pairs of coordinates: \(names("with"))",
        vi: "có \(pairs.count) cặp tọa độ: \(names("với"))"),
      remedy: LocalisedText(en: "name one, as in \(first)", vi: "nêu một cặp, ví dụ \(first)"))
  }

  private static func named(
    _ header: TableHeader, _ columns: DelimitedOptions.CornerColumns
  ) throws(Refusal) -> [CoordinateColumns] {
    let usual = (try? CoordinateColumns.pairs(header)) ?? []
    var pairs: [CoordinateColumns] = []
    for index in 0..<max(columns.northing.count, columns.easting.count) {
      let northing = try index < columns.northing.count ? column(columns.northing[index], header) : nil
      let easting = try index < columns.easting.count ? column(columns.easting[index], header) : nil
      let pair = usual.first { $0.northing == northing || $0.easting == easting }
      let free = CoordinateColumns.single(header)
      guard let north = northing ?? pair?.northing ?? free.northing, let east = easting ?? pair?.easting ?? free.easting
      else {
        throw Refusal(
          .heading,
          LocalisedText(
            en: "the other column of the pair is not to be found", vi: "không tìm thấy cột còn lại của cặp tọa độ"),
          remedy: LocalisedText(en: "name both x and y", vi: "nêu cả x và y"))
      }
      pairs.append(CoordinateColumns(northing: north, easting: east, isDegrees: pair?.isDegrees ?? false))
    }
    return pairs
  }

  private static func places(
    _ header: TableHeader, _ options: DelimitedOptions, _ pairs: [CoordinateColumns]
  ) throws(Refusal) -> CornerColumnPlaces {
    let columns = options.corners
    var places = CornerColumnPlaces()
    places.id =
      try columns.id.map { (name) throws(Refusal) in try column(name, header) } ?? identifier(header, options)
    places.ring = try columns.ring.map { (name) throws(Refusal) in try column(name, header) }
    // What is named for something else is no column of the numbers of corners.
    let named = Set(options.expectedColumns.flatMap { header.columns(named: $0) })
    let taken = named.union(pairs.flatMap { [$0.northing, $0.easting] }).union(
      [places.id, places.ring].compactMap { $0 })
    func usual(_ headings: Set<String>) -> Int? {
      header.lower.indices.first { !taken.contains($0) && headings.contains(Headings.folded(header.lower[$0])) }
    }
    places.point =
      try columns.point.map { (name) throws(Refusal) in try column(name, header) }
      ?? usual(Headings.points)
    places.edge =
      try columns.edge.map { (name) throws(Refusal) in try column(name, header) }
      ?? usual(Headings.edges)
    return places
  }

  /// The column of the ids, by which rows are features where no other one is named for that.
  private static func identifier(_ header: TableHeader, _ options: DelimitedOptions) -> Int? {
    switch options.identifierColumns.count {
    case 0: return options.kind == .automatic ? header.names.firstIndex(of: "id") : nil
    case 1: return header.columns(named: options.identifierColumns[0]).first
    default: return nil
    }
  }

  private static func column(_ name: String, _ header: TableHeader) throws(Refusal) -> Int {
    let found = header.columns(named: name)
    guard let first = found.first else {
      throw Refusal(
        .heading, LocalisedText(en: "there is no column \(name.excerpt())", vi: "không có cột \(name.excerpt())"),
        remedy: LocalisedText(
          en: "name a heading of the table: \(header.list)", vi: "nêu một tiêu đề cột của bảng: \(header.list)"))
    }
    guard found.count == 1 else {
      let areAlike = Set(found.map { header.names[$0] }).count == 1
      let candidates = found.map { areAlike ? header.placedName($0) : header.names[$0] }.joined(separator: ", ")
      throw Refusal(
        .heading,
        LocalisedText(
          en: "\(found.count) columns could be \(name.excerpt()): \(candidates)",
          vi: "có \(found.count) cột có thể là \(name.excerpt()): \(candidates)"),
        remedy: areAlike
          ? LocalisedText(en: "write one of these, with its place", vi: "viết một trong các tên này, kèm số thứ tự cột")
          : LocalisedText(
            en: "write the whole heading, with what stands above it", vi: "viết đủ tiêu đề cột, kể cả phần phía trên"))
    }
    return first
  }
}

extension TableHeader {
  /// The headings in one line.
  var list: String {
    let filled = names.filter { !$0.isEmpty }
    return filled.prefix(30).map { $0.excerpt() }.joined(separator: ", ") + (filled.count > 30 ? " …" : "")
  }
}

extension CoordinateColumns {
  /// The only column of each axis, where there is one only.
  static func single(_ header: TableHeader) -> (northing: Int?, easting: Int?) {
    func only(_ headings: Set<String>) -> Int? {
      let found = header.lower.indices.filter { headings.contains(Headings.folded(header.lower[$0])) }
      return found.count == 1 ? found[0] : nil
    }
    return (only(["x", "toa do x", "northing", "n", "bac"]), only(["y", "toa do y", "easting", "e", "dong"]))
  }
}
