internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// One source of a first manifest: a layer of a file, or several that are alike.
struct StarterSource {
  /// As the manifest writes it, a pattern for several files.
  var path: String
  /// The layer of a container; `*` for all of them.
  var layer: String?
  /// What was read; several tables where files or layers are alike.
  var tables: [FeatureTable]
  /// What a table of rows without geometry may be.
  var guess: TableGuess?
  let hints: NameHints

  var table: FeatureTable { tables[0] }
  private var address: String { YAMLText.scalar(layer.map { "\(path):\($0)" } ?? path) }
  /// The bounds of everything.
  var bounds: Box { tables.reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) } }

  /// What other sources must share to be one with it; `nil` for drawings and tables of rows.
  var likeness: [String]? {
    guard guess == nil, !table.isDrawing, !table.columns.isEmpty else { return nil }
    let best = LayerGuess.ranking(kind, profiles(nil), hints, count: table.count).first?.layer.rawValue ?? ""
    return table.columns.map(\.name) + [best, "\(kind.map(\.wellKnownName) ?? "")", table.referenceSystem?.name ?? ""]
  }

  /// What most geometries are.
  private var kind: GeometryKind? {
    var counts: [GeometryKind: Int] = [:]
    for table in tables {
      for row in 0..<table.count {
        if let kind = table.geometry.kind(of: row)?.partKind { counts[kind, default: 0] += 1 }
      }
    }
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  private func profiles(_ layer: LayerName?) -> [ColumnProfile] {
    table.columns.map { column in
      ColumnProfile(
        tables.compactMap { $0.column(column.name) },
        mayNamePersons: layer == .parcel || layer == .project || layer == nil)
    }
  }

  /// The lines of the source, indented below `sources:`.
  func lines(_ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    if let guess { return rowLines(guess, ground, say) }
    if table.isDrawing { return drawingLines(ground, say) }
    return featureLines(ground, say)
  }

  // MARK: - Features

  private func featureLines(_ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    let count = tables.reduce(0) { $0 + $1.count }
    let ranking = LayerGuess.ranking(kind, profiles(nil), hints, count: count)
    guard let best = ranking.first else { return unknownLines(say) }
    var lines = [head(best, ranking, say), "    path: \(address)"]
    lines += (kind == nil ? [] : systemLines(ground, say)) + encodingLines(say)
    lines += StarterFields(
      best.layer, profiles(best.layer), hints, hasOwnIDs: table.featureIDs != .none, say
    ).lines()
    lines += conditionLines(best.layer, say)
    return best.isByGeometryAlone ? Self.commented(lines) : lines
  }

  private func unknownLines(_ say: StarterLanguage) -> [String] {
    let what = say("nothing tells what it is", "chưa rõ là lớp nào")
    return ["  # - layer: ?   # \(what)", "  #   path: \(address)"]
      + profiles(nil).map { "  #   ?: \(YAMLText.scalar($0.name))   # \($0.comment(say))" }
  }

  private func head(_ best: LayerGuess, _ ranking: [LayerGuess], _ say: StarterLanguage) -> String {
    let rivals = ranking.dropFirst().filter { $0.score == best.score }.map(\.layer.rawValue)
    var comment = say("guessed from ", "đoán theo ") + best.reason[say.language]
    if best.isByGeometryAlone {
      comment = say("from the geometry alone: ", "chỉ theo hình học: ") + best.reason[say.language]
    }
    if !rivals.isEmpty {
      let list = rivals.joined(separator: ", ")
      comment += say(", as well may be \(list)", ", cũng có thể là \(list)")
    }
    if tables.count > 1 {
      comment += say("; \(tables.count) files or layers alike", "; \(tables.count) tệp hoặc lớp giống nhau")
    }
    return "  - layer: \(best.layer.rawValue)   # \(YAMLText.comment(comment))"
  }

  private func systemLines(_ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    guard table.referenceSystem == nil else { return [] }
    let box = bounds
    // Millimetres are as large as no coordinates in metres.
    guard table.isDrawing, (500_000_000...3_000_000_000).contains(box.maxY), box.maxX > 100_000_000 else {
      return [ground.line(box, say)]
    }
    let metres = Box(minX: box.minX / 1000, minY: box.minY / 1000, maxX: box.maxX / 1000, maxY: box.maxY / 1000)
    return [
      "    unit: mm   # " + say("the coordinates are too large for metres", "tọa độ quá lớn nếu tính theo mét"),
      ground.line(metres, say),
    ]
  }

  private func encodingLines(_ say: StarterLanguage) -> [String] {
    for notice in table.notices {
      if case .decoded(let encoding, .detected) = notice.kind, encoding != .utf8 {
        return ["    encoding: \(encoding.name)   # " + say("as the letters suggest", "dò theo mặt chữ")]
      }
    }
    return []
  }

  /// Production forest excludes nothing.
  private func conditionLines(_ layer: LayerName, _ say: StarterLanguage) -> [String] {
    guard layer == .constraintArea else { return [] }
    for profile in profiles(layer) {
      let production = profile.values.filter { FieldSpellings.fold($0).contains("sanxuat") }
      guard !production.isEmpty, production.count < profile.different else { continue }
      let list = production.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")
      let isWord =
        profile.name.first?.isLetter == true && profile.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      let condition = "\(isWord ? profile.name : "\"\(profile.name)\"") not in (\(list))"
      return [
        "    where: \(YAMLText.scalar(condition))   # "
          + say("production forest excludes nothing", "rừng sản xuất không phải vùng hạn chế")
      ]
    }
    return []
  }

  /// The lines as a comment that can be taken back.
  private static func commented(_ lines: [String]) -> [String] { lines.map { "  #" + $0.dropFirst(2) } }

  // MARK: - Drawings

  private func drawingLines(_ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    let drawing = DrawingGuess(table)
    let comments = drawing.comments(say)
    if hints.score(.road) > 0, let roads = drawing.roadLayer {
      return [
        "  - layer: road   # " + say("a drawing, guessed from its name", "bản vẽ, đoán theo tên"),
        "    path: \(address)",
      ] + systemLines(ground, say) + encodingLines(say) + comments + [
        "    where: \(YAMLText.scalar("Layer = '\(roads.replacing("'", with: "''"))' and Text is null"))",
        "    fields:", "      id: \(table.column("EntityHandle") == nil ? "$row" : "EntityHandle")",
      ]
    }
    guard let outlines = drawing.outlines else {
      return [
        "  # - layer: ?   # " + say("a drawing without outlines", "bản vẽ không có đường bao"),
        "  #   path: \(address)",
      ] + comments
    }
    let candidates = LayerName.allCases.filter { $0.geometryClass == .polygons }
    let scores = candidates.map { ($0, hints.score($0) + drawing.score($0)) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.order) < ($0.1, $1.0.order) }
    let best = scores.first?.0
    let labels = drawing.labels(best ?? .schemeBlock)
    let rivals = scores.dropFirst().filter { $0.1 == scores[0].1 }.map(\.0.rawValue)
    var comment =
      best == nil
      ? say("a drawing; nothing tells what it is", "bản vẽ; chưa rõ là lớp nào")
      : say("a drawing, guessed from its name and texts", "bản vẽ, đoán theo tên và chữ trong bản vẽ")
    if !rivals.isEmpty { comment += say(", as well may be ", ", cũng có thể là ") + rivals.joined(separator: ", ") }
    var lines = ["  - layer: \(best?.rawValue ?? "?")   # \(comment)", "    path: \(address)"]
    lines += systemLines(ground, say) + encodingLines(say) + comments + ["    build:"]
    lines.append("      \(outlines.rawValue): [\(drawing.outlineLayers.map(YAMLText.name).joined(separator: ", "))]")
    if !labels.isEmpty {
      lines.append("      labels:")
      lines += labels.map { "        \($0.field): \($0.yaml)" }
    }
    if let best { lines += drawnFields(best, drawing, labels, say) }
    if best == .schemeBlock, let boundary = drawing.boundary { lines = extentLines(boundary, ground, say) + lines }
    return best == nil ? Self.commented(lines) : lines
  }

  /// The scheme whose blocks the drawing has.
  private func extentLines(_ boundary: String, _ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    let told = hints.values(.scheme).map { "\($0.field): \($0.value)" }
    let asked = "{id: ?, name: ?, \(told.isEmpty ? "level: ?" : told.joined(separator: ", ")), status: approved}"
    return [
      "  - layer: scheme   # "
        + say("the closed line around the blocks of the drawing", "đường khép kín bao quanh các ô của bản vẽ"),
      "    path: \(address)",
    ] + systemLines(ground, say) + encodingLines(say) + [
      "    build:", "      closed: [\(YAMLText.name(boundary))]", "    # values: \(asked)",
    ]
  }

  private func drawnFields(
    _ layer: LayerName, _ drawing: DrawingGuess, _ labels: [DrawingGuess.Label], _ say: StarterLanguage
  ) -> [String] {
    var profiles = labels.map { label in
      ColumnProfile(
        [Column(name: label.field, values: .text(TextValues(label.texts.map { $0 as String? })))], mayNamePersons: false
      )
    }
    profiles.removeAll { [.text, .area].contains(FieldNames.of(layer).kind($0.name)) || $0.name == "code" }
    var given = Set(labels.map(\.field)).subtracting(profiles.map(\.name))
    var lines: [String] = []
    if layer == .landUseBlock, !given.contains("code"), drawing.outlines != .lines {
      given.insert("code")
      lines = ["      code: Layer   # " + say("the layers are called as codes", "tên lớp vẽ là mã loại đất")]
    }
    if !labels.contains(where: { $0.field == "id" || $0.field == "parcel_no" }) { lines.append("      id: $auto") }
    given.insert("id")
    let fields = StarterFields(layer, profiles, hints, given: given, hasOwnIDs: true, say).lines()
    if layer == .parcel, labels.contains(where: { $0.field == "parcel_no" }) { lines.append("      id: parcel_no") }
    guard !lines.isEmpty else { return fields }
    return ["    fields:"] + lines + fields.dropFirst()
  }

  // MARK: - Rows without geometry

  private func rowLines(_ guess: TableGuess, _ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    switch guess {
    case .points(let pairs): return pointLines(pairs, ground, say)
    case .corners(let pairs, let id): return cornerLines(pairs, id, ground, say)
    case .parcels(let columns): return parcelLines(columns, say)
    case .nothing:
      // A table that is loaded as it is.
      if LayerGuess.ranking(nil, profiles(nil), hints, count: table.count).first != nil {
        return featureLines(ground, say)
      }
      let what = say("a table without geometry", "bảng không có hình học")
      return ["  # - layer: ?   # \(what)", "  #   path: \(address)"]
        + profiles(nil).map { "  #   ?: \(YAMLText.scalar($0.name))   # \($0.comment(say))" }
    }
  }

  /// What the columns hold that are named elsewhere.
  private func counted(_ columns: Set<String>, _ say: StarterLanguage) -> [String] {
    profiles(nil).filter { columns.contains($0.name) }.map { "    # \(YAMLText.comment($0.name)): \($0.comment(say))" }
  }

  private func rest(of columns: Set<String>, _ layer: LayerName) -> [ColumnProfile] {
    profiles(layer).filter { !columns.contains($0.name) }
  }

  private func pointLines(
    _ pairs: [CoordinateHeadings.Pair], _ ground: StarterGround, _ say: StarterLanguage
  ) -> [String] {
    let design = pairs.first { pair in
      ["thietke", "design", "quyhoach"].contains { FieldSpellings.fold(pair.northing).contains($0) }
    }
    // A marker stands where it was surveyed, a planned one at its design.
    let ordered = pairs.filter { $0 != design } + [design].compactMap { $0 }
    var lines = [
      "  - layer: marker   # " + say("a table with X and Y in each row", "bảng có X và Y ở từng dòng"),
      "    points: \(address)",
    ]
    lines +=
      systemLines(ground, say) + [
        "    locale: vi   # " + say("a comma before the decimals", "dấu phẩy trước phần thập phân")
      ]
    if pairs.count > 1 {
      lines.append(
        "    columns: {x: \(YAMLText.scalars(ordered.map(\.northing))), y: \(YAMLText.scalars(ordered.map(\.easting)))}"
      )
    }
    let used = Set(pairs.flatMap { [$0.northing, $0.easting] })
    lines += counted(used, say)
    var fields = StarterFields(.marker, rest(of: used, .marker), hints, hasOwnIDs: false, say).lines()
    if let design, pairs.count > 1 {
      if fields[0].hasPrefix("    #") { fields[0] = "    fields:" }
      fields.insert("      design_n: \(YAMLText.scalar(design.northing))", at: 1)
      fields.insert("      design_e: \(YAMLText.scalar(design.easting))", at: 2)
    }
    return lines + fields
  }

  private func cornerLines(
    _ pairs: [CoordinateHeadings.Pair], _ id: String?, _ ground: StarterGround, _ say: StarterLanguage
  ) -> [String] {
    var lines = [
      "  - layer: scheme   # " + say("a table of corner coordinates", "bảng kê tọa độ góc ranh"),
      "    coordinates: \(address)",
    ]
    lines +=
      systemLines(ground, say) + [
        "    locale: vi   # " + say("a comma before the decimals", "dấu phẩy trước phần thập phân")
      ]
    var columns =
      pairs.count > 1 ? ["x: \(YAMLText.scalar(pairs[0].northing))", "y: \(YAMLText.scalar(pairs[0].easting))"] : []
    if let id { columns.append("id: \(YAMLText.scalar(id))") }
    if !columns.isEmpty { lines.append("    columns: {\(columns.joined(separator: ", "))}") }
    let told = hints.values(.scheme).map { "\($0.field): \($0.value)" }
    let values =
      (id == nil ? ["id: ?", "name: ?"] : []) + (told.isEmpty ? ["level: detailed"] : told) + ["status: approved"]
    lines.append("    # values: {\(values.joined(separator: ", "))}")
    return lines + counted(Set(table.columns.map(\.name)), say)
  }

  private func parcelLines(_ columns: [String], _ say: StarterLanguage) -> [String] {
    let list = columns.map(YAMLText.scalar).joined(separator: ", ")
    var lines = [
      "  - layer: project   # " + say("rows that name their parcels", "mỗi dòng nêu các thửa đất"),
      "    path: \(address)",
      "    geometry_from: {parcels: [\(list)]}",
    ]
    lines += encodingLines(say) + counted(Set(columns), say)
    lines += StarterFields(.project, rest(of: Set(columns), .project), hints, hasOwnIDs: false, say).lines()
    return lines
  }
}
