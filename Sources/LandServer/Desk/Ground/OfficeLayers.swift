internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The layers of a workspace as those of an office search them: every feature, of its fields what it is found by.
struct OfficeLayers: LandLayerVisitor {
  private let land: Land
  /// Those that hold something, in the order of documents.
  private(set) var layers: [PublishedLayer] = []

  /// What features are found by and called, beside id and name.
  private static let fields: Set<String> = [
    "unit_code", "old_unit_code", "sheet_no", "parcel_no", "code", "parent", "decision_no", "adjustment_no", "number",
  ]

  init(_ land: Land) throws {
    self.land = land
    try visitAll()
  }

  mutating func visit<Feature: LandFeature>(_ path: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let (name, layer) = (Feature.layer, land[keyPath: path])
    guard !layer.features.isEmpty, name.geometryClass != .nothing else { return }
    let ids = layer.indices.map { layer[$0].id }
    let order = IdentifierOrder.sorted(ids)
    let fields =
      [PublishedField.named] + Feature.fields.filter { Self.fields.contains($0.name) }.map { PublishedField($0) }
    var columns = ColumnFilling(fields: fields, land: land) { _, _ in true }
    for feature in order { columns.add(layer[feature]) }
    let days = name == .zone ? order.map { period(of: $0) } : nil
    layers.append(
      PublishedLayer(
        name: name.rawValue, title: name.label, fields: fields, ids: order.map { ids[$0] }, columns: columns.columns,
        geometry: layer.geometry.picking(Array(order)), days: days))
  }

  /// The days on which a zone holds; one whose days contradict each other holds always.
  private func period(of zone: Int) -> PlanPeriod {
    PlanPeriod(from: land.zones[zone].validFrom, through: land.zones[zone].validTo)
      ?? PlanPeriod(from: nil, through: nil)!
  }
}
