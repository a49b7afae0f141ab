internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// Makes the collections of a workspace's layers.
struct PublishedLayers: LandLayerVisitor {
  let selection: PublishedSelection
  /// Those that hold something, in the order of documents.
  private(set) var layers: [PublishedLayer] = []

  init(_ selection: PublishedSelection) throws {
    self.selection = selection
    try visitAll()
  }

  mutating func visit<Feature: LandFeature>(_ path: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let name = Feature.layer
    guard let published = selection.publication.fields[name.rawValue] else { return }
    let layer = selection.land[keyPath: path]
    let kept = layer.indices.filter { selection.includes(name, $0) }
    let ids = kept.map { layer[$0].id }
    let order = IdentifierOrder.sorted(ids)
    let features = order.map { kept[$0] }
    let days = features.compactMap { selection.days(name, $0) }
    guard !features.isEmpty, !PublishedSelection.hasDays(name) || days.count == features.count else { return }
    var fields: [PublishedField] = published.contains("name") ? [.named] : []
    fields += Feature.fields.filter { published.contains($0.name) }.map { PublishedField($0) }
    var columns = ColumnFilling(fields: fields, land: selection.land, includes: selection.includes)
    for feature in features { columns.add(layer[feature]) }
    var values = columns.columns
    if name == .scheme || name == .landUsePlan {
      fields += [.countsFrom, .countsTo]
      values += [.text(days.map { $0.first?.description }), .text(days.map { $0.last?.description })]
    }
    layers.append(
      PublishedLayer(
        name: name.rawValue, title: name.label, fields: fields, ids: order.map { ids[$0] }, columns: values,
        geometry: layer.geometry.picking(features),
        days: PublishedSelection.hasDays(name) ? days : nil))
  }
}

extension PublishedField {
  /// What people call a feature.
  static let named = PublishedField("name", .text, title: Labels.shipped.label("column", "name"))

  /// The first day on which a plan counts.
  static let countsFrom = PublishedField("counts_from", .date, title: Labels.shipped.label("column", "counts_from"))
  /// The last day on which a plan counts.
  static let countsTo = PublishedField("counts_to", .date, title: Labels.shipped.label("column", "counts_to"))

  init(_ field: Field) { self.init(field.name, field.kind, title: Labels.shipped.label("column", field.name)) }
}

/// Collects the values of features, column by column; a reference to what does not go out is `null`.
struct ColumnFilling: UniformFieldVisitor {
  private let land: Land
  private let includes: (LayerName, Int) -> Bool
  private(set) var columns: [PublishedColumn]
  private let places: [String: Int]

  /// - Parameters:
  ///   - fields: the fields, a column each.
  ///   - land: in which references are looked up.
  ///   - includes: whether a feature of a layer goes out.
  init(fields: [PublishedField], land: Land, includes: @escaping (LayerName, Int) -> Bool) {
    (self.land, self.includes) = (land, includes)
    places = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
    columns = fields.map { field in
      if field.kind.isInteger { return .whole([]) }
      return field.kind.isNumeric ? .number([]) : .text([])
    }
  }

  mutating func add<Feature: LandFeature>(_ feature: Feature) {
    if let place = places["name"] { append(feature.name.map { .text($0) } ?? .null, at: place) }
    feature.showFields(&self)
  }

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    guard let place = places[name] else { return }
    let scalar = value?.scalar ?? .null
    if case .reference(let layer) = kind, case .text(let id) = scalar {
      let goesOut = land[layer].index(of: id).map { includes(layer, $0) } ?? false
      return append(goesOut ? scalar : .null, at: place)
    }
    append(scalar, at: place)
  }

  private mutating func append(_ value: FieldValue, at place: Int) {
    switch columns[place] {
    case .text(var values):
      columns[place] = .text([])
      if case .text(let text) = value { values.append(text) } else { values.append(nil) }
      columns[place] = .text(values)
    case .whole(var values):
      columns[place] = .whole([])
      if case .integer(let number) = value { values.append(number) } else { values.append(nil) }
      columns[place] = .whole(values)
    case .number(var values):
      columns[place] = .number([])
      switch value {
      case .real(let number): values.append(number)
      case .integer(let number): values.append(Double(number))
      case .null, .text: values.append(nil)
      }
      columns[place] = .number(values)
    }
  }
}
