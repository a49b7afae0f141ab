internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// The answer of a search.
struct SearchRows {
  let head: WorkspaceHead
  /// The day of which what lies at a place is said.
  let day: CivilDate
  let language: Language
  let index: SearchIndex
  /// The address of a feature, which stands at a position.
  let url: (_ layer: String, _ id: String, _ position: Position?) -> String
  /// Goes on, or ends the work.
  var spend: () throws -> Void = {}

  /// The document: how coordinates were read, and the rows.
  func document(_ text: String, limit: Int) throws -> JSONValue {
    let reading = index.coordinates.read(text)
    let hits: [(layer: Int, feature: Int)] =
      try reading.map { Array(try lying(at: $0.position).prefix(limit)) }
      ?? index.hits(text, limit: limit).map { ($0.layer, $0.feature) }
    return head.json.adding("read", reading.map(json) ?? .null)
      .adding("rows", .array(try hits.map { try row($0.layer, $0.feature, at: reading?.position) }))
  }

  private func json(_ reading: CoordinateReading) -> JSONValue {
    [
      "crs": .text(reading.crs), "x_n": .number(SearchRows.millimetres(reading.position.y)),
      "y_e": .number(SearchRows.millimetres(reading.position.x)), "other_meridian": JSONValue(reading.otherMeridian),
    ]
  }

  /// What lies at a place on the server's day: parcels first, then the other layers in the order of documents.
  private func lying(at position: Position) throws -> [(layer: Int, feature: Int)] {
    let test = try MeetingTest(.point(position))
    var found: [(layer: Int, feature: Int)] = []
    for (number, layer) in index.layers.enumerated() {
      let features = layer.index.query(test.bounds).filter {
        layer.counts($0, on: day) && test.meets(layer.geometry, $0)
      }
      found += features.map { (number, $0) }
      try spend()
    }
    func isParcel(_ number: Int) -> Bool { index.layers[number].name == LayerName.parcel.rawValue }
    return found.filter { isParcel($0.layer) } + found.filter { !isParcel($0.layer) }
  }

  // MARK: - Rows

  private func row(_ number: Int, _ feature: Int, at place: Position?) throws -> JSONValue {
    try spend()
    let layer = index.layers[number]
    let position = place ?? SearchRows.position(layer.geometry, feature)
    return [
      "kind": .text(layer.name), "id": .text(layer.ids[feature]), "label": .text(label(layer, feature)),
      "unit": JSONValue(unit(layer, feature)), "x_n": JSONValue(position.map { SearchRows.millimetres($0.y) }),
      "y_e": JSONValue(position.map { SearchRows.millimetres($0.x) }),
      "url": .text(url(layer.name, layer.ids[feature], position)),
    ]
  }

  /// What people call it: of a parcel sheet and number, of a unit that has ended until when it was one.
  private func label(_ layer: PublishedLayer, _ feature: Int) -> String {
    let id = layer.ids[feature]
    if layer.name == LayerName.parcel.rawValue {
      guard let sheet = text(layer, feature, "sheet_no"), let number = text(layer, feature, "parcel_no") else {
        return id
      }
      return LocalisedText(en: "sheet \(sheet), parcel \(number)", vi: "tờ \(sheet), thửa \(number)")[language]
    }
    let name = text(layer, feature, "name") ?? text(layer, feature, "number") ?? id
    guard layer.name == LayerName.zone.rawValue, let last = layer.days?[feature].last, last < day
    else { return name }
    return name + LocalisedText(en: " (until \(language.day(last)))", vi: " (đến \(language.day(last)))")[language]
  }

  /// The unit that it belongs to.
  private func unit(_ layer: PublishedLayer, _ feature: Int) -> String? {
    if layer.name == LayerName.parcel.rawValue {
      let codes = ["unit_code", "old_unit_code"].compactMap { text(layer, feature, $0) }
      return codes.lazy.compactMap { index.unitName($0) }.first ?? codes.first
    }
    guard layer.name == LayerName.zone.rawValue, let parent = text(layer, feature, "parent") else { return nil }
    return layer.feature(parent).flatMap { text(layer, $0, "name") } ?? parent
  }

  private func text(_ layer: PublishedLayer, _ feature: Int, _ field: String) -> String? {
    guard let column = layer.field(field), case .text(let text) = layer.columns[column][feature] else { return nil }
    return text
  }

  /// A position on the feature; of one with very many vertices the middle of its box.
  private static func position(_ layer: FlatLayer, _ feature: Int) -> Position? {
    let box = layer.bounds[feature]
    guard !box.isEmpty else { return nil }
    guard layer.positions(of: feature).count <= mostVertices, let geometry = layer.geometry(at: feature) else {
      return box.center
    }
    return (try? geometry.positionOnSurface()) ?? box.center
  }

  private static let mostVertices = 5000

  private static func millimetres(_ metres: Double) -> Double { (metres * 1000).rounded() / 1000 }
}
