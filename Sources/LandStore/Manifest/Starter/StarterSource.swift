internal import Foundation
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
  /// Of a table of a database the lines that name it, without their margin; `nil` for a file.
  var databaseLines: [String]?
  /// What was read; several tables where files or layers are alike.
  var tables: [FeatureTable] { didSet { counted = CountedColumns() } }
  /// What a table of rows without geometry may be.
  var guess: TableGuess?
  let hints: NameHints
  /// How it stands to the other sources.
  var relation = StarterReferences.Relation()
  /// The scheme or plan that its features belong to, where the files leave no doubt.
  var owner: (field: String, id: String)?

  private var counted = CountedColumns()

  init(path: String, layer: String?, tables: [FeatureTable], guess: TableGuess? = nil, hints: NameHints) {
    (self.path, self.layer, self.tables, self.guess, self.hints) = (path, layer, tables, guess, hints)
  }

  var table: FeatureTable { tables[0] }
  /// As a comment calls it.
  var label: String { databaseLines != nil ? path : layer.map { "\(path):\($0)" } ?? path }
  var address: String { YAMLText.scalar(label) }
  /// The lines that say where it is, below the line of the layer.
  var placeLines: [String] { (databaseLines ?? ["path: \(address)"]).map { "    " + $0 } }
  /// The name of the file without its ending, which `$file` stands for; of a table its own.
  var fileName: String { databaseLines != nil ? layer ?? path : SourceColumns.fileName(path) }
  /// The column that tells the files or layers apart that are one source.
  var spanning: String? { tables.count < 2 ? nil : layer == nil ? SourceColumns.file : SourceColumns.layer }
  /// The bounds of everything.
  var bounds: Box { tables.reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) } }
  var featureCount: Int { tables.reduce(0) { $0 + $1.count } }

  /// Whether it covers the ground of another one to the metre, under a system of the same name.
  func lies(on other: StarterSource) -> Bool {
    let (own, others) = (bounds, other.bounds)
    guard !own.isEmpty, !others.isEmpty, table.referenceSystem?.name == other.table.referenceSystem?.name else {
      return own.isEmpty && others.isEmpty
    }
    let near = table.referenceSystem?.isProjected == false ? 1e-5 : 1
    return abs(own.minX - others.minX) <= near && abs(own.minY - others.minY) <= near
      && abs(own.maxX - others.maxX) <= near && abs(own.maxY - others.maxY) <= near
  }

  /// What other sources must share to be one with it; `nil` for drawings and tables of rows.
  var likeness: [String]? {
    guard guess == nil, databaseLines == nil, !table.isDrawing, !table.columns.isEmpty else { return nil }
    let best = ranking.first?.layer.rawValue ?? ""
    return table.columns.map(\.name) + [best, "\(kind.map(\.wellKnownName) ?? "")", table.referenceSystem?.name ?? ""]
  }

  /// How many features there are of each kind of parts.
  private var kinds: [GeometryKind: Int] {
    var counts: [GeometryKind: Int] = [:]
    for table in tables {
      for row in 0..<table.count {
        if let kind = table.geometry.kind(of: row)?.partKind { counts[kind, default: 0] += 1 }
      }
    }
    return counts
  }

  /// What most geometries are.
  var kind: GeometryKind? {
    kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  var ranking: [LayerGuess] {
    LayerGuess.ranking(kind, profiles(nil), hints, count: featureCount)
  }

  func profiles(_ layer: LayerName?) -> [ColumnProfile] {
    let mayNamePersons = layer == .parcel || layer == .project || layer == nil
    if let known = counted.profiles[mayNamePersons] { return known }
    let headings = FieldSpellings.told(table.columns.map(\.name))
    let profiles = zip(table.columns, headings).map { column, heading in
      ColumnProfile(
        tables.compactMap { $0.column(column.name) }, heading: heading, mayNamePersons: mayNamePersons)
    }
    counted.profiles[mayNamePersons] = profiles
    return profiles
  }

  func rest(of columns: Set<String>, _ layer: LayerName) -> [ColumnProfile] {
    profiles(layer).filter { !columns.contains($0.name) }
  }

  /// The fields of a layer that the columns give, but those that are named elsewhere.
  func fields(_ layer: LayerName, but columns: Set<String> = [], _ say: StarterLanguage) -> StarterFields {
    StarterFields(
      layer, rest(of: columns, layer), hints, hasOwnIDs: guess == nil && table.featureIDs != .none,
      StarterContext(relation: relation, spanning: spanning, owner: owner), say)
  }

  // MARK: - What it fills

  /// The layers that it fills, each with the ids of its features as far as they can be known.
  var filled: [(layer: LayerName, ids: [String], source: StarterSource)] {
    if let guess { return rowLayer(guess).map { [($0.layer, $0.ids, self)] } ?? [] }
    if table.isDrawing { return drawnLayers.map { ($0.layer, $0.ids, self) } }
    guard let best = ranking.first, !best.isByGeometryAlone, unlikeGeometry(best.layer) == nil else { return [] }
    return [(best.layer, identifiers(fields(best.layer, .english).identifierColumns), self)]
  }

  /// The ids that columns make; none where the ids are made of geometries, or asked for.
  func identifiers(_ columns: [String]) -> [String] {
    guard !columns.isEmpty else { return [] }
    return tables.flatMap { table in
      let found = columns.map { table.column($0) }
      return (0..<table.count).compactMap { row in
        let parts = found.compactMap { $0?.shownText(row) }
        return parts.count == columns.count ? parts.joined(separator: "/") : nil
      }
    }
  }

  /// Another kind of geometry than the layer takes, and how many features have it.
  private func unlikeGeometry(_ layer: LayerName) -> (kind: GeometryKind, count: Int)? {
    let taken: GeometryKind
    switch layer.geometryClass {
    case .polygons: taken = .polygon
    case .lines: taken = .lineString
    case .points: taken = .point
    case .nothing: return nil
    }
    return kinds.filter { $0.key != taken }.max { $0.value < $1.value }.map { ($0.key, $0.value) }
  }

  /// The lines of the source, indented below `sources:`.
  func lines(_ ground: StarterGround, _ references: StarterReferences, _ say: StarterLanguage) -> [String] {
    let lines =
      guess.map { rowLines($0, ground, references, say) }
      ?? (table.isDrawing ? drawingLines(ground, say) : featureLines(ground, references, say))
    let what: String
    if let twin = relation.twin {
      what = say("the same features as \(twin), once more", "cùng các đối tượng với \(twin), lặp lại")
    } else if let rival = relation.rival, relation.isHeldBack {
      what = say(
        "some of its ids stand in \(rival) too; leave out one of the two, or give it other ids",
        "một số mã có cả trong \(rival); bỏ một trong hai nguồn, hoặc đổi mã")
    } else {
      return lines
    }
    return ["  # \(YAMLText.comment(what))"] + Self.commented(lines)
  }

  // MARK: - Features

  func featureLines(
    _ ground: StarterGround, _ references: StarterReferences, _ say: StarterLanguage
  ) -> [String] {
    let ranking = ranking
    guard let best = ranking.first else { return unknownLines(say) }
    var lines = [head(best, ranking, say)] + placeLines
    lines += (kind == nil ? [] : systemLines(ground, say)) + encodingLines(say)
    var source = self
    let plan = best.layer == .landUseBlock && owner == nil ? planLines(references, ground, say) : nil
    if let plan, plan.isActive { source.owner = ("plan", fileName) }
    lines += source.fields(best.layer, say).lines()
    lines += conditionLines(best.layer, say)
    if let other = unlikeGeometry(best.layer) {
      let what = say(
        "\(other.count.counted("feature has", "features have")) a \(other.kind.wellKnownName) for geometry, which this layer does not take",
        "\(other.count) đối tượng có hình học \(other.kind.wellKnownName), lớp này không nhận")
      return ["  # \(what)"] + Self.commented(lines)
    }
    lines += plan?.lines ?? []
    return best.isByGeometryAlone ? Self.commented(lines) : lines
  }

  /// A plan whose extent is that of the one zone among the files, for blocks that name none.
  private func planLines(
    _ references: StarterReferences, _ ground: StarterGround, _ say: StarterLanguage
  ) -> (lines: [String], isActive: Bool)? {
    guard !fields(.landUseBlock, say).has("plan"), !references.has(.landUsePlan),
      let zone = references.source(of: .zone)
    else { return nil }
    let told = hints.values(.landUsePlan).map { "\($0.field): \($0.value)" }
    let values = ["id: \(YAMLText.scalar(fileName))", "name: \(YAMLText.scalar(fileName))"] + told
    let isActive = zone.featureCount == 1
    let what =
      isActive
      ? say(
        "the plan of the blocks above; its extent is the zone's", "quy hoạch của các khoanh trên; phạm vi theo khu vực")
      : say(
        "the plan of the blocks above, if its extent is one of these zones (choose it with where:)",
        "quy hoạch của các khoanh trên, nếu phạm vi là một trong các khu vực này (chọn bằng where:)")
    var lines = ["  - layer: landuse_plan   # \(what)"] + zone.placeLines
    lines += zone.systemLines(ground, say) + zone.encodingLines(say)
    lines += ["    fields: {}", "    values: {\(values.joined(separator: ", "))}"]
    return (isActive ? lines : Self.commented(lines), isActive)
  }

  private func unknownLines(_ say: StarterLanguage) -> [String] {
    let what = say("nothing tells what it is", "chưa rõ là lớp nào")
    return ["  # - layer: ?   # \(what)"] + Self.commented(placeLines)
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

  func systemLines(_ ground: StarterGround, _ say: StarterLanguage) -> [String] {
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

  func encodingLines(_ say: StarterLanguage) -> [String] {
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
  static func commented(_ lines: [String]) -> [String] { lines.map { "  #" + $0.dropFirst(2) } }
}

/// The columns of a source, counted once, with and without regard to names of persons.
private final class CountedColumns {
  var profiles: [Bool: [ColumnProfile]] = [:]
}
