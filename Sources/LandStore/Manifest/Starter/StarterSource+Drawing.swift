internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

extension StarterSource {
  /// The polygon layers that the drawing may be, the likeliest first, with what speaks for each.
  private func scores(_ drawing: DrawingGuess) -> [(layer: LayerName, score: Int)] {
    LayerName.allCases.filter { $0.geometryClass == .polygons }.map { ($0, hints.score($0) + drawing.score($0)) }
      .filter { $0.1 > 0 }.sorted { ($1.1, $0.0.order) < ($0.1, $1.0.order) }
  }

  /// The layers that the drawing fills, with the ids of their features as far as labels tell them.
  var drawnLayers: [(layer: LayerName, ids: [String])] {
    let drawing = DrawingGuess(table)
    if hints.score(.road) > 0, drawing.roadLayer != nil { return [(.road, [])] }
    guard drawing.outlines != nil, let best = scores(drawing).first?.layer else { return [] }
    let label = drawing.labels(best).first { $0.field == "id" || $0.field == "parcel_no" }
    let extent = best == .schemeBlock && drawing.boundary != nil ? [(LayerName.scheme, [fileName])] : []
    return extent + [(best, label?.texts ?? [])]
  }

  func drawingLines(_ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    let drawing = DrawingGuess(table)
    let comments = drawing.comments(say)
    if hints.score(.road) > 0, let roads = drawing.roadLayer {
      return roadLines(roads, comments, ground, say)
    }
    guard let outlines = drawing.outlines else {
      return [
        "  # - layer: ?   # " + say("a drawing without outlines", "bản vẽ không có đường bao"),
        "  #   path: \(address)",
      ] + comments
    }
    let scores = scores(drawing)
    let best = scores.first?.layer
    let labels = drawing.labels(best ?? .schemeBlock)
    let rivals = scores.dropFirst().filter { $0.score == scores[0].score }.map(\.layer.rawValue)
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

  private func roadLines(
    _ roads: String, _ comments: [String], _ ground: StarterGround, _ say: StarterLanguage
  ) -> [String] {
    [
      "  - layer: road   # " + say("a drawing, guessed from its name", "bản vẽ, đoán theo tên"),
      "    path: \(address)",
    ] + systemLines(ground, say) + encodingLines(say) + comments + [
      "    where: \(YAMLText.scalar("Layer = '\(roads.replacing("'", with: "''"))' and Text is null"))",
      "    fields:", "      id: \(table.column("EntityHandle") == nil ? "$row" : "EntityHandle")",
    ]
  }

  /// The scheme whose blocks the drawing has, called after the file.
  private func extentLines(_ boundary: String, _ ground: StarterGround, _ say: StarterLanguage) -> [String] {
    [
      "  - layer: scheme   # "
        + say("the closed line around the blocks of the drawing", "đường khép kín bao quanh các ô của bản vẽ"),
      "    path: \(address)",
    ] + systemLines(ground, say) + encodingLines(say) + [
      "    build:", "      closed: [\(YAMLText.name(boundary))]",
    ] + namedAfterFile(.scheme, say)
  }

  /// The lines of a scheme that nothing in the file names: its id and name are those of the file.
  func namedAfterFile(_ layer: LayerName, _ say: StarterLanguage) -> [String] {
    let told = hints.values(layer).map { "\($0.field): \($0.value)" }
    return ["    fields: {id: $file, name: $file}   # " + say("called after the file", "gọi theo tên tệp")]
      + (told.isEmpty
        ? [] : ["    values: {\(told.joined(separator: ", "))}   # " + say("from the names", "theo tên tệp")])
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
    if let label = labels.first(where: { $0.field == "id" || $0.field == "parcel_no" }) {
      if let prefix = relation.prefix {
        lines.append(
          "      id: [\(prefix), \(label.field)]   # "
            + say("some of its ids stand in other files too", "một số mã có cả trong tệp khác"))
      } else if label.field != "id" {
        lines.append("      id: \(label.field)")
      }
    } else {
      lines.append("      id: $auto")
    }
    given.insert("id")
    let fields = StarterFields(
      layer, profiles, hints, given: given, hasOwnIDs: true, StarterContext(owner: owner), say
    ).lines()
    guard !lines.isEmpty else { return fields }
    return ["    fields:"] + lines + fields.dropFirst()
  }
}
