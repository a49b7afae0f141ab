public import PlaneGeometry
internal import Refusals

/// A layer of a file, as the check of a file takes it: what it is called, its ids, its polygons in a system of metres.
public struct TileLayer: Sendable {
  /// The layer's name.
  public let name: String
  /// The id of every feature.
  public let ids: [String]
  /// The polygons.
  public let geometry: FlatLayer

  /// Names a layer.
  ///
  /// - Precondition: there are as many ids as features.
  public init(name: String, ids: [String], geometry: FlatLayer) {
    precondition(ids.count == geometry.count, "\(ids.count) ids of \(geometry.count) features")
    self.name = name
    self.ids = ids
    self.geometry = geometry
  }

  func subject(_ feature: Int) -> Subject { Subject(layer: name, id: ids[feature]) }
}

/// The ground that a layer should fill: all features of another layer together.
struct TileScope {
  let layer: TileLayer
  let input: OverlapInput
  let ground: Geometry

  /// - Throws: `Refusal` `bad_geometry` for a scope with an invalid feature, or without any.
  init(_ layer: TileLayer, jobs: Int?) throws {
    self.layer = layer
    input = try OverlapInput(validating: layer.geometry, jobs: jobs)
    if let broken = input.excluded.first(where: { layer.geometry.kind(of: $0.feature) != nil }) {
      throw Refusal(
        .badGeometry, LocalisedText(en: "the scope is invalid here", vi: "phạm vi không hợp lệ tại đây"),
        remedy: LocalisedText(
          en: "mend it (landfund validate says where)", vi: "sửa lại (landfund validate cho biết lỗi ở đâu)"),
        at: RefusalPlace(layer: layer.name, feature: broken.feature, featureID: layer.ids[broken.feature]))
    }
    let features = (0..<layer.geometry.count).compactMap { layer.geometry.geometry(at: $0) }
    guard !features.isEmpty else {
      throw Refusal(
        .badGeometry, LocalisedText(en: "the scope has no polygon", vi: "phạm vi không có vùng nào"),
        remedy: LocalisedText(en: "give a layer of polygons", vi: "dùng một lớp dạng vùng"),
        at: RefusalPlace(layer: layer.name))
    }
    ground = features.count == 1 ? features[0] : try Geometry.unaryUnion(features)
  }

  /// The feature of the scope that shares most ground with a geometry; the only one that there is where none does.
  func subject(of geometry: Geometry) throws -> Subject? {
    if layer.ids.count == 1 { return layer.subject(0) }
    let pairs = try OverlapArea.pairs(OverlapInput(FlatLayer([geometry])), input, jobs: 1)
    let most = (0..<pairs.count).max { pairs.area[$0] < pairs.area[$1] }
    return most.map { layer.subject(Int(pairs.b[$0])) }
  }
}
