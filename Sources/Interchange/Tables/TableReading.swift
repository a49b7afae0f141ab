internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// Makes features of the rows of a table, whichever kind of file they come from.
struct TableReading {
  let rows: any TableRows
  let layout: TableLayout
  let options: ReadOptions
  let name: String
  let source: String?

  private var header: TableHeader { layout.header }

  /// The table, with what there is to say of it.
  func table() throws(Refusal) -> FeatureTable {
    do throws(Refusal) {
      switch layout.shape {
      case .wellKnownText(let column): return try wellKnownTexts(column)
      case .corners(let pairs, let places):
        if options.delimited.kind == .automatic, let column = places.id, try tellsRowsApart(column) {
          return try points(pairs)
        }
        return try corners(pairs, places)
      case .points(let pairs): return try points(pairs)
      case .none: return try attributes()
      }
    } catch {
      throw error.located(file: source, layer: name)
    }
  }

  /// Whether a column of ids has another one in each row, so that the rows are points and no corners.
  private func tellsRowsApart(_ column: Int) throws(Refusal) -> Bool {
    var ids: Set<String> = []
    var areApart = true
    var sieve = RowSieve(header, telling: .anything([]))
    try rows.unreported.forEach { (row) throws(Refusal) in
      guard row.number > header.row, sieve.verdict(row) == .data else { return true }
      // A row without an id belongs to the one above it.
      let id = row[column].shown
      areApart = !id.isEmpty && ids.insert(id).inserted
      return areApart
    }
    return areApart && ids.count >= 2
  }

  /// Hands the rows of data to `take`; `skip` hears of those that are no data, and of gaps.
  private func forEachRow(
    telling: RowSieve.Telling, skip: () throws(Refusal) -> Void = {},
    _ take: (TableRow) throws(Refusal) -> Void
  ) throws(Refusal) -> (sieve: RowSieve, places: [RefusalPlace.Position]) {
    let identifiers = options.delimited.identifierColumns.flatMap { header.columns(named: $0) }
    var sieve = RowSieve(header, telling: telling, identifiers: Set(identifiers))
    var last = header.row
    var places: [RefusalPlace.Position] = []
    try rows.forEach { (row) throws(Refusal) in
      guard row.number > header.row else { return true }
      if rows.countsEmptyRows, row.number > last + 1 { try skip() }
      last = row.number
      switch sieve.verdict(row) {
      case .data:
        places.append(rows.place(row.number))
        // A sheet keeps no empty cells at the end of a row.
        if !rows.countsEmptyRows { sieve.measure(row) }
        try take(row)
      case .empty, .leftOut: try skip()
      }
      return true
    }
    return (sieve, places)
  }

  // MARK: - Shapes

  private func wellKnownTexts(_ column: Int) throws(Refusal) -> FeatureTable {
    var columns = TableColumns(header, without: [column])
    var builder = FlatLayer.Builder()
    var numbers = SpatialNumbers()
    let (sieve, places) = try forEachRow(telling: .anything([column])) { (row) throws(Refusal) in
      try refuseSurplus(row, feature: builder.count)
      let place = rows.place(row.number)
      do throws(Refusal) {
        let text = row[column].shown
        if text.isEmpty {
          builder.append(nil)
        } else {
          try append(try numbers.removing(from: text, place), to: &builder)
        }
      } catch {
        var error = error
        error.place.position = error.place.position ?? place
        error.place.feature = builder.count
        error.place.field = header.names[column]
        throw error
      }
      try columns.append(row)
    }
    let notices = sieve.notices + builder.notices.heights
    return try table(builder.build(), try columns.build(), notices, try numbers.system(), at: places)
  }

  private func append(_ text: String, to builder: inout FlatLayer.Builder) throws(Refusal) {
    do throws(CodecError) {
      try builder.append(wkt: text, limits: options.limits)
    } catch {
      throw Refusal(
        .badGeometry, error.text,
        remedy: LocalisedText(en: "correct the WKT, or leave the field empty", vi: "sửa WKT, hoặc để trống ô"))
    }
  }

  private func corners(
    _ pairs: [CoordinateColumns], _ places: TableLayout.CornerColumnPlaces
  ) throws(Refusal) -> FeatureTable {
    var corners = CornerTable(header, pairs, places, options.delimited, rows.place)
    var (sieve, _) = try forEachRow(
      telling: .numbers(corners.tellingColumns), skip: { () throws(Refusal) in try corners.takeBreak() }
    ) { (row) throws(Refusal) in try corners.take(row) }
    try corners.finish()
    guard corners.features.contains(where: { !$0.rings.isEmpty }) else {
      throw Refusal(
        .incompleteRing, LocalisedText(en: "the table has no corners", vi: "bảng không có góc ranh nào"),
        remedy: LocalisedText(en: "give at least three", vi: "cần ít nhất ba góc"))
    }
    var columns = TableColumns(header, without: corners.geometryColumns)
    for feature in corners.features {
      try columns.append(feature.row, feature.values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
    var built = try columns.build()
    if places.id != nil {
      built.columns.removeAll { $0.name == "id" }
      built.columns.insert(Column(name: "id", values: .text(TextValues(corners.features.map(\.id)))), at: 0)
    }
    let geometries = corners.features.map { RingNesting.polygon(of: $0.rings.map { $0.map(\.position) }) }
    for row in corners.leftOut { sieve.leaveOut(row) }
    var result = try table(
      FlatLayer(geometries), built, sieve.notices + corners.notices, nil,
      at: corners.features.map { rows.place($0.row) })
    if let id = places.id { result.spentColumns = [header.names[id], "id"] }
    return result
  }

  private func points(_ pairs: [CoordinateColumns]) throws(Refusal) -> FeatureTable {
    var columns = TableColumns(header, without: [])
    var builder = FlatLayer.Builder()
    var positions = PositionReading(header, pairs, options.delimited, rows.place)
    let taken = Set(pairs.flatMap { [$0.northing, $0.easting] })
    let (sieve, places) = try forEachRow(telling: .numbers(taken)) { (row) throws(Refusal) in
      try refuseSurplus(row, feature: builder.count)
      if let pair = positions.pair(of: row), positions.isFilled(row, pair) {
        builder.append(.point(try positions.position(row, pair)))
      } else {
        builder.append(nil)
      }
      try columns.append(row)
    }
    try positions.finish()
    var result = try table(builder.build(), try columns.build(), sieve.notices, nil, at: places)
    result.spentColumns = Set(taken.map(header.tableName))
    return result
  }

  private func attributes() throws(Refusal) -> FeatureTable {
    guard options.delimited.kind == .attributes || options.delimited.takesTablesWithoutGeometry else {
      throw Self.noGeometry(rows.place(header.row), header)
    }
    var columns = TableColumns(header, without: [])
    let telling = Set(options.delimited.tellingColumns.flatMap { header.columns(named: $0) })
    let (sieve, places) = try forEachRow(telling: .anything(telling)) { (row) throws(Refusal) in
      try refuseSurplus(row, feature: columns.count)
      try columns.append(row)
    }
    var builder = FlatLayer.Builder()
    for _ in 0..<columns.count { builder.append(nil) }
    var table = try table(builder.build(), try columns.build(), sieve.notices, nil, at: places)
    if options.delimited.kind != .attributes { table.notices.insert(Notice(.withoutGeometry), at: 0) }
    return table
  }

  /// Why a table gives no geometry.
  static func noGeometry(_ place: RefusalPlace.Position, _ header: TableHeader?) -> Refusal {
    let found = header.map { " (\($0.list))" } ?? ""
    return Refusal(
      .heading,
      LocalisedText(
        en: "no line has headings for X and Y, nor a column of WKT\(found)",
        vi: "không dòng nào có tiêu đề cột X và Y, cũng không có cột WKT\(found)"),
      remedy: LocalisedText(en: "write the headings, or name the columns", vi: "viết tiêu đề cột, hoặc nêu tên cột"),
      at: RefusalPlace(at: place))
  }

  // MARK: - The table

  /// In text a field too many is the sign of a delimiter within a field.
  private func refuseSurplus(_ row: TableRow, feature: Int) throws(Refusal) {
    // Delimiters at the end of a line are none within a field.
    let count = (row.filled.last ?? -1) + 1
    guard !rows.countsEmptyRows, count > header.names.count else { return }
    throw Refusal(
      .malformed,
      LocalisedText(
        en: "\(count.counted("field")) under \(header.names.count.counted("heading"))",
        vi: "có \(count) ô dưới \(header.names.count) tiêu đề cột"),
      remedy: LocalisedText(
        en: "put fields that contain the delimiter in quotes", vi: "đặt các ô chứa dấu phân cách trong ngoặc kép"),
      at: RefusalPlace(feature: feature, at: rows.place(row.number)))
  }

  private func table(
    _ geometry: FlatLayer, _ built: (columns: [Column], notices: [Notice]), _ notices: [Notice],
    _ stated: CoordinateReferenceSystem?, at places: [RefusalPlace.Position]
  ) throws(Refusal) -> FeatureTable {
    let title = try TitleReferenceSystem.system(header.titles, header.names, rows.place(header.row))
    if let title, let stated, (try? title.isEquivalent(to: stated)) != true {
      throw Refusal(
        .contradictingReferenceSystem,
        LocalisedText(
          en: "the title says \(title.shortName), the geometries \(stated.shortName)",
          vi: "dòng tiêu đề ghi \(title.shortName), hình học ghi \(stated.shortName)"),
        remedy: LocalisedText(en: "correct one of them", vi: "sửa một trong hai"),
        at: RefusalPlace(at: rows.place(header.row)))
    }
    let system = stated ?? title
    var table = FeatureTable(
      name: name, source: source, geometry: geometry, columns: built.columns, referenceSystem: system,
      declaration: system == nil ? .none : .stated, notices: notices + built.notices)
    table.places = places
    return table
  }
}

/// The `SRID=9216;` before the WKT of a database, which must be the same for all geometries.
struct SpatialNumbers {
  private var found: (number: Int, place: RefusalPlace.Position)?
  private var withoutNumber: RefusalPlace.Position?

  /// The text without its number, which is held against that of the others.
  mutating func removing(from text: String, _ place: RefusalPlace.Position) throws(Refusal) -> String {
    guard text.count > 5, text.prefix(5).uppercased() == "SRID=" else {
      withoutNumber = withoutNumber ?? place
      try refuseMixture()
      return text
    }
    let rest = text.dropFirst(5)
    guard let end = rest.firstIndex(of: ";"), let number = Int(String(rest[..<end]).trimmingBlanks), number >= 0 else {
      throw Refusal(
        .badGeometry, LocalisedText(en: "an SRID that is no number", vi: "SRID không phải là số"),
        remedy: LocalisedText(
          en: "write it as SRID=9216;POINT (553000 1587000)", vi: "viết dưới dạng SRID=9216;POINT (553000 1587000)"))
    }
    if let found, found.number != number {
      throw Refusal(
        .contradictingReferenceSystem,
        LocalisedText(
          en: "SRID \(number), where \(found.number) stood before (\(found.place.text.en))",
          vi: "SRID \(number), trong khi trước đó là \(found.number) (\(found.place.text.vi))"),
        remedy: LocalisedText(
          en: "give a table with one reference system, or split it",
          vi: "dùng bảng chỉ có một hệ tọa độ, hoặc tách bảng"))
    }
    found = (number, place)
    try refuseMixture()
    return String(rest[rest.index(after: end)...])
  }

  private func refuseMixture() throws(Refusal) {
    guard let found, let withoutNumber, found.number != 0 else { return }
    throw Refusal(
      .contradictingReferenceSystem,
      LocalisedText(
        en: "SRID \(found.number) (\(found.place.text.en)) beside a geometry without one (\(withoutNumber.text.en))",
        vi:
          "SRID \(found.number) (\(found.place.text.vi)) bên cạnh một hình học không có SRID (\(withoutNumber.text.vi))"
      ),
      remedy: LocalisedText(
        en: "give every geometry its SRID, or none", vi: "ghi SRID cho mọi hình học, hoặc không ghi cho hình học nào"))
  }

  /// The system of the number; 0 is that of a database that knows none.
  func system() throws(Refusal) -> CoordinateReferenceSystem? {
    guard let found, found.number != 0 else { return nil }
    do throws(GeodesyError) {
      return try CoordinateReferenceSystem(epsg: found.number)
    } catch {
      throw Refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "SRID \(found.number) is no reference system of EPSG: \(error)",
          vi: "SRID \(found.number) không phải hệ tọa độ của EPSG: \(error.text.vi)"),
        remedy: LocalisedText(
          en: "set the SRID in the database, or remove it and name the system",
          vi: "đặt SRID trong cơ sở dữ liệu, hoặc bỏ đi và nêu hệ tọa độ"),
        at: RefusalPlace(at: found.place))
    }
  }
}
