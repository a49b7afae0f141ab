internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

extension StarterSource {
  /// What the rows may fill, with the ids of their features as far as columns tell them.
  func rowLayer(_ guess: TableGuess) -> (layer: LayerName, ids: [String])? {
    switch guess {
    case .points(let pairs):
      let used = Set(pairs.flatMap { [$0.northing, $0.easting] })
      return (.marker, identifiers(fields(.marker, but: used, .english).identifierColumns))
    case .corners(_, let id):
      var seen: Set<String> = []
      let ids = id.map { identifiers([$0]).filter { seen.insert($0).inserted } }
      return (.scheme, ids ?? [fileName])
    case .parcels(let columns):
      return (.project, identifiers(fields(.project, but: Set(columns), .english).identifierColumns))
    case .zones(let column):
      return (.landUsePlan, identifiers(fields(.landUsePlan, but: [column], .english).identifierColumns))
    case .nothing: return nil
    }
  }

  func rowLines(
    _ guess: TableGuess, _ ground: StarterGround, _ references: StarterReferences, _ say: StarterLanguage
  ) -> [String] {
    switch guess {
    case .points(let pairs): return pointLines(pairs, ground, say)
    case .corners(let pairs, let id): return cornerLines(pairs, id, ground, say)
    case .parcels(let columns):
      return namingLines(
        .project, "parcels: [\(columns.map(YAMLText.scalar).joined(separator: ", "))]", Set(columns),
        say("rows that name their parcels", "mỗi dòng nêu các thửa đất"), say)
    case .zones(let column):
      return namingLines(
        .landUsePlan, "zones: \(YAMLText.scalar(column))", [column],
        say("rows that name their zones", "mỗi dòng nêu các khu vực"), say)
    case .nothing:
      // A table that is loaded as it is.
      if ranking.first != nil { return featureLines(ground, references, say) }
      let what = say("a table without geometry", "bảng không có hình học")
      return ["  # - layer: ?   # \(what)", "  #   path: \(address)"]
        + profiles(nil).map { "  #   ?: \(YAMLText.scalar($0.name))   # \($0.comment(say))" }
    }
  }

  /// What the columns hold that are named elsewhere.
  private func counted(_ columns: Set<String>, _ say: StarterLanguage) -> [String] {
    profiles(nil).filter { columns.contains($0.name) }.map { "    # \(YAMLText.comment($0.name)): \($0.comment(say))" }
  }

  /// How the numbers of a table of coordinates are written, as the coordinates say.
  private func localeLine(_ pairs: [CoordinateHeadings.Pair], _ say: StarterLanguage) -> String {
    let names = Set(pairs.flatMap { [$0.northing, $0.easting] })
    let locale = DelimitedOptions.Locale.guessed(
      from: profiles(nil).filter { names.contains($0.name) }.flatMap(\.counts.keys))
    return "    locale: \(locale.rawValue)   # "
      + (locale == .en
        ? say("a point before the decimals", "dấu chấm trước phần thập phân")
        : say("a comma before the decimals", "dấu phẩy trước phần thập phân"))
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
    lines += systemLines(ground, say) + encodingLines(say) + [localeLine(pairs, say)]
    if pairs.count > 1 {
      lines.append(
        "    columns: {x: \(YAMLText.scalars(ordered.map(\.northing))), y: \(YAMLText.scalars(ordered.map(\.easting)))}"
      )
    }
    let used = Set(pairs.flatMap { [$0.northing, $0.easting] })
    lines += counted(used, say)
    var fields = fields(.marker, but: used, say).lines()
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
    lines += systemLines(ground, say) + encodingLines(say) + [localeLine(pairs, say)]
    var columns =
      pairs.count > 1 ? ["x: \(YAMLText.scalar(pairs[0].northing))", "y: \(YAMLText.scalar(pairs[0].easting))"] : []
    if let id { columns.append("id: \(YAMLText.scalar(id))") }
    let ring = table.columns.first {
      $0.name != id && ["vong", "sovong", "vongso", "mavong", "ring"].contains(FieldSpellings.fold($0.name))
    }
    if let ring { columns.append("ring: \(YAMLText.scalar(ring.name))") }
    if !columns.isEmpty { lines.append("    columns: {\(columns.joined(separator: ", "))}") }
    guard let id else {
      lines += namedAfterFile(.scheme, say) + counted(Set(table.columns.map(\.name)), say)
      // No ground has two corners.
      return table.count < 3 ? Self.commented(lines) : lines
    }
    // What stands in each row of a feature is said of it; the rest is of its corners.
    let ofFeatures = profiles(.scheme).filter {
      $0.name != id && FieldSpellings.field($0.heading, of: .scheme) != nil && isConstant($0.name, by: id)
    }
    let fields = StarterFields(
      .scheme, ofFeatures, hints, given: ["id"], hasOwnIDs: true, StarterContext(), say
    ).lines()
    return lines + fields + counted(Set(table.columns.map(\.name)).subtracting(ofFeatures.map(\.name)), say)
  }

  /// Whether a column has one value in all rows of a feature.
  private func isConstant(_ name: String, by id: String) -> Bool {
    guard let column = table.column(name), let ids = table.column(id) else { return false }
    var values: [String: String] = [:]
    for row in 0..<table.count {
      guard let key = ids.shownText(row), let text = column.shownText(row), !text.isEmpty else { continue }
      if let other = values.updateValue(text, forKey: key), other != text { return false }
    }
    return !values.isEmpty
  }

  /// A source whose rows name their ground.
  private func namingLines(
    _ layer: LayerName, _ ground: String, _ columns: Set<String>, _ comment: String, _ say: StarterLanguage
  ) -> [String] {
    ["  - layer: \(layer.rawValue)   # \(comment)", "    path: \(address)", "    geometry_from: {\(ground)}"]
      + encodingLines(say) + counted(columns, say) + fields(layer, but: columns, say).lines()
  }
}
