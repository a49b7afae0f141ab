internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Takes a source of a manifest apart into what it names: every file, and every layer where it says so (`do_an.kml:*`),
/// is a source of its own.
///
/// Of a container those layers are taken whose names meet the pattern and whose geometry the layer of the workspace has;
/// empty ones are not. The container is opened once for all of them.
struct SourceExpansion {
  let manifest: Manifest

  /// A layer of a container that is open.
  struct OpenedLayer {
    let container: LayeredFile
    let layer: LayerDescription
  }

  /// Hands over the sources in the natural order of their names, and of a container that is open the layer.
  ///
  /// - Returns: what is to be said of layers that were left out, with the last source.
  /// - Throws: `Refusal` where nothing meets a pattern, or no layer has the geometry; what `body` throws.
  func forEach(
    of source: ManifestSource, _ body: (ManifestSource, OpenedLayer?) throws -> Void
  ) throws -> [LoadMessage] {
    guard source.database == nil else {
      try body(source, nil)
      return []
    }
    var messages: [LoadMessage] = []
    for path in try SourceFiles(manifest: manifest).addresses(of: source) {
      var piece = source
      piece.path = path
      let address = InputAddress(manifest.resolved(path))
      if let layer = address.layer, layer.contains(where: { $0 == "*" || $0 == "?" }) {
        messages += try forEachLayer(of: piece, layer, address.path, body)
      } else {
        try body(piece, nil)
      }
    }
    return messages
  }

  private func forEachLayer(
    of source: ManifestSource, _ pattern: String, _ file: String,
    _ body: (ManifestSource, OpenedLayer?) throws -> Void
  ) throws -> [LoadMessage] {
    let path = String(source.path.dropLast(pattern.count + 1))
    let container = try LayeredFile(file, options: SourceReading(source: source, manifest: manifest).options)
    guard !container.layers.contains(where: { $0.name == pattern }) else {
      try body(source, nil)
      return []
    }
    let wanted = WordPattern(files: pattern)
    let layers = container.layers.filter { wanted.matches($0.name) && $0.featureCount != 0 }
    var others: [(name: String, kinds: [GeometryKind])] = []
    var isAnyTaken = false
    for index in IdentifierOrder.sorted(layers.map(\.name)) {
      let layer = layers[index]
      var piece = source
      piece.path = "\(path):\(layer.name)"
      // What a container does not say of a layer only its features tell.
      if layer.partKind == nil { piece.content = try read(layer, container, file) }
      if piece.content?.count == 0 { continue }
      let kinds = piece.content?.partKinds ?? layer.partKind.map { [$0] } ?? []
      guard source.takes(kinds) || piece.content?.isDrawing == true else {
        others.append((layer.name, kinds))
        continue
      }
      isAnyTaken = true
      try body(piece, piece.content == nil ? OpenedLayer(container: container, layer: layer) : nil)
    }
    guard isAnyTaken else {
      throw nothing(in: file, pattern, source, layers.isEmpty ? container.layers.map { ($0.name, []) } : others)
    }
    return others.isEmpty
      ? [] : [.layersLeftOut(list(others, .english), list(others, .vietnamese), count: others.count)]
  }

  private func read(
    _ layer: LayerDescription, _ container: LayeredFile, _ file: String
  ) throws(Refusal) -> FeatureTable {
    do throws(Refusal) {
      return try container.read(layer)
    } catch {
      throw error.located(at: RefusalPlace(file: file, layer: layer.name))
    }
  }

  private func nothing(
    in file: String, _ pattern: String, _ source: ManifestSource, _ layers: [(name: String, kinds: [GeometryKind])]
  ) -> Refusal {
    let wanted = source.layer.geometryClass.words
    return Refusal(
      .noLayers,
      LocalisedText(
        en: "no layer that meets \(pattern.excerpt) has \(wanted.en)",
        vi: "không có lớp nào khớp \(pattern.excerpt) chứa \(wanted.vi)"),
      remedy: layers.isEmpty
        ? LocalisedText(en: "the file has no layer of features", vi: "tệp không có lớp đối tượng nào")
        : LocalisedText(en: "the layers are \(list(layers, .english))", vi: "các lớp gồm \(list(layers, .vietnamese))"),
      at: RefusalPlace(file: file))
  }

  /// Layers with what they hold; at most ten.
  private func list(_ layers: [(name: String, kinds: [GeometryKind])], _ language: Language) -> String {
    layers.prefix(10).map { layer in
      let kinds = LayerName.GeometryClass.all.filter { $0.partKind.map(layer.kinds.contains) ?? false }.map {
        $0.words[language]
      }
      return kinds.isEmpty ? layer.name : "\(layer.name) (\(kinds.joined(separator: ", ")))"
    }.joined(separator: ", ") + (layers.count > 10 ? ", …" : "")
  }
}

extension ManifestSource {
  /// Whether the layer takes features of these kinds of parts, or makes geometry of its own of the source.
  fileprivate func takes(_ kinds: [GeometryKind]) -> Bool {
    building != nil || naming != nil || layer.geometryClass.partKind.map(kinds.contains) ?? true
  }
}

extension LayerName.GeometryClass {
  fileprivate static let all: [LayerName.GeometryClass] = [.polygons, .lines, .points]

  /// `nil` of a table.
  fileprivate var partKind: GeometryKind? {
    switch self {
    case .polygons: .polygon
    case .lines: .lineString
    case .points: .point
    case .nothing: nil
    }
  }
}

extension FeatureTable {
  /// The kinds of the parts of its geometries.
  fileprivate var partKinds: [GeometryKind] {
    var kinds: [GeometryKind] = []
    for row in 0..<count {
      guard let kind = geometry.kind(of: row)?.partKind, !kinds.contains(kind) else { continue }
      kinds.append(kind)
    }
    return kinds
  }
}
